using System.Diagnostics;

namespace Stemma.Training;

/// <summary>The document of all scores, <c>docs/scores.md</c>: a section per set, written by what measures it.</summary>
/// <remarks>
/// A section stands between <c>&lt;!-- begin NAME --&gt;</c> and <c>&lt;!-- end NAME --&gt;</c>, and tells the day,
/// the commit and the command. Sections are sorted by name, so that the order of measuring does not show.
/// </remarks>
sealed class ScoreSheet(string path, TimeProvider clock, string commit)
{
    const string Preamble = "# Scores\n\nEach section is written by the command it names.\n";

    /// <summary>The sheet of the working tree that holds the current folder, or the program.</summary>
    public static ScoreSheet Open()
    {
        var root = RepositoryRoot();
        return new(Path.Combine(root, "docs", "scores.md"), TimeProvider.System, CommitOf(root));
    }

    /// <summary>The root of the working tree that holds the current folder, or else the program.</summary>
    public static string RepositoryRoot() =>
        RootAbove(Environment.CurrentDirectory) ?? RootAbove(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException($"No folder above {Environment.CurrentDirectory} holds Stemma.slnx.");

    /// <summary>Replaces or adds a section.</summary>
    /// <param name="name">The set's short name, which sorts and marks the section: <c>stories</c>.</param>
    /// <param name="title">The heading.</param>
    /// <param name="command">What was run, from the root: <c>score stories ../shared/stories</c>.</param>
    /// <param name="body">Markdown: tables, and what must be known of the set.</param>
    public void Write(string name, string title, string command, string body)
    {
        var sections = File.Exists(path) ? Sections(File.ReadAllText(path)) : [];
        sections[name] = $"## {title}\n\n{clock.GetUtcNow():yyyy-MM-dd}, {commit}: `{command}`\n\n{body.Trim()}\n";
        var text = new StringBuilder(Preamble);
        foreach (var (key, section) in sections)
            text.Append(CultureInfo.InvariantCulture, $"\n<!-- begin {key} -->\n{section}<!-- end {key} -->\n");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString());
    }

    static SortedDictionary<string, string> Sections(string text)
    {
        var sections = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split("<!-- begin ").Skip(1))
        {
            var name = part[..part.IndexOf(" -->\n", StringComparison.Ordinal)];
            var start = name.Length + " -->\n".Length;
            var end = part.IndexOf($"<!-- end {name} -->", StringComparison.Ordinal);
            if (end < 0)
                throw new InvalidDataException($"docs/scores.md: section {name} has no end mark.");
            sections[name] = part[start..end];
        }

        return sections;
    }

    static string? RootAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Stemma.slnx")))
                return folder.FullName;
        return null;
    }

    static string CommitOf(string root)
    {
        var commit = Git(root, "rev-parse", "--short", "HEAD");
        var changed = Git(root, "status", "--porcelain", "--", "src", "tools").Length > 0;
        return commit.Length == 0 ? "no commit" : changed ? $"after commit {commit}" : $"commit {commit}";
    }

    static string Git(string root, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", ["-C", root, .. arguments]) { RedirectStandardOutput = true };
            using var git = Process.Start(start);
            return git?.StandardOutput.ReadToEnd().Trim() ?? "";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return ""; // a machine without git
        }
    }
}
