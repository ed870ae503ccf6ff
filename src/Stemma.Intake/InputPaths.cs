using System.IO.Enumeration;

namespace Stemma.Intake;

/// <summary>Turns what a person names (files, folders, patterns) into files, in an order that never changes.</summary>
static class InputPaths
{
    /// <summary>Names in folders that are never inputs: version control, hidden files, lists made by systems.</summary>
    static bool IsHidden(string name) => name.StartsWith('.') || name is "Thumbs.db" or "desktop.ini" or "__MACOSX";

    /// <summary>The files that a path names; none where it names nothing.</summary>
    internal static IReadOnlyList<string> Files(string path)
    {
        if (File.Exists(path))
            return [path];
        if (Directory.Exists(path))
            return Under(path);
        return path.AsSpan().IndexOfAny('*', '?') >= 0 ? Matching(path) : [];
    }

    static List<string> Under(string folder)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = 0 };
        var files = Directory.EnumerateFiles(folder, "*", options).Where(Shown).Order(StringComparer.Ordinal);
        var folders = Directory.EnumerateDirectories(folder, "*", options)
            .Where(inner => Shown(inner) && IsOwnFolder(inner))
            .Order(StringComparer.Ordinal);
        return [.. files, .. folders.SelectMany(Under)];
    }

    /// <summary>A link to a folder may lead back to where it stands.</summary>
    static bool IsOwnFolder(string path) => Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is null;

    static bool Shown(string path) => !IsHidden(Path.GetFileName(path));

    /// <summary>A pattern: <c>*</c> and <c>?</c> in any part of the path, <c>**</c> for any depth.</summary>
    static List<string> Matching(string pattern)
    {
        var parts = pattern.Split('/', Path.DirectorySeparatorChar);
        var root = Path.IsPathRooted(pattern) ? "/" : "";
        IEnumerable<string> found = [root];
        for (var i = root.Length; i < parts.Length - 1; i++)
        {
            var part = parts[i];
            found = found.SelectMany(folder => Inner(folder, part)).ToList();
        }
        var last = parts[^1];
        return [.. found.SelectMany(folder => Entries(folder, last)).Where(File.Exists).Distinct()
            .Order(StringComparer.Ordinal)];
    }

    static IEnumerable<string> Inner(string folder, string part)
    {
        if (part == "**")
            return Descendants(folder).Prepend(folder);
        return part.AsSpan().IndexOfAny('*', '?') < 0
            ? [Path.Combine(folder, part)]
            : Entries(folder, part).Where(Directory.Exists);
    }

    static IEnumerable<string> Descendants(string folder) =>
        Entries(folder, "*").Where(IsOwnFolder).SelectMany(inner => Descendants(inner).Prepend(inner));

    static List<string> Entries(string folder, string pattern)
    {
        var place = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(place))
            return [];
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = 0 };
        return [.. Directory.EnumerateFileSystemEntries(place, "*", options)
            .Select(path => folder.Length == 0 ? Path.GetFileName(path) : path)
            .Where(path => Shown(path) && FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(path)))];
    }
}
