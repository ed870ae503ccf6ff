using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Takes out who signs a report at its head or foot: a name with its outlet, and what is said of an author.</summary>
static class Signatures
{
    const int FootLines = 8;
    const int MostBlurbWords = 70;

    static readonly FrozenSet<string> _roles = WordTable.Set("author-roles.tsv");
    static readonly FrozenSet<string> _praise = WordTable.Set("author-praise.tsv");

    /// <summary>The outlet and the authors that a signature names.</summary>
    internal static (string? Outlet, ImmutableArray<string> Authors) Take(LineSheet sheet)
    {
        string? outlet = null;
        ImmutableArray<string> authors = [];
        var line = sheet.Before(sheet.Count);
        for (var seen = 0; line > 0 && seen < FootLines; seen++, line = sheet.Before(line))
        {
            if (Signed(sheet[line]) is { } signed)
            {
                (outlet, authors) = (signed.Outlet, [signed.Name]);
                sheet.Remove(line, RemovalReason.Author);
            }
            else if (IsBlurb(sheet, line))
            {
                RemoveBlurb(sheet, line);
            }
        }
        return (outlet, authors);
    }

    /// <summary>"Ann Lee for Harbour News".</summary>
    static (string Name, string Outlet)? Signed(string line)
    {
        var words = line.Split(' ');
        var at = Array.IndexOf(words, "for");
        return at is 2 or 3 && words.Length - at is >= 2 and <= 5 && words.All(IsNameOrFor)
            ? (string.Join(' ', words[..at]), string.Join(' ', words[(at + 1)..])) : null;
    }

    static bool IsNameOrFor(string word) => word == "for" || IsName(word);

    static bool IsName(string word) => word.Length > 0 && char.IsUpper(word[0])
        && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’');

    /// <summary>"Ann is a reporter who …" under a line with her name, or with the words in which authors are praised.</summary>
    static bool IsBlurb(LineSheet sheet, int line)
    {
        var words = sheet[line].Split([' ', ',', '.', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 5 or > MostBlurbWords)
            return false;
        var verb = Array.FindIndex(words, word => word is "is" or "was" or "covers" or "writes" or "has");
        if (verb is < 1 or > 4 || !words[..verb].All(word => char.IsUpper(word[0])))
            return false;
        var role = words[verb] is "covers" or "writes" || words.Skip(verb).Take(14).Any(_roles.Contains);
        return role && (IsNameOf(sheet, sheet.Before(line), words[0]) || words.Any(_praise.Contains));
    }

    static bool IsNameOf(LineSheet sheet, int line, string first) => line >= 0 && Words.Count(sheet[line]) is >= 1 and <= 4
        && sheet[line].StartsWith(first, StringComparison.Ordinal) && Words.Capitalised(sheet[line]) > 0.9;

    static void RemoveBlurb(LineSheet sheet, int line)
    {
        var first = sheet[line].Split(' ')[0];
        sheet.Remove(line, RemovalReason.Author);
        for (var name = sheet.Before(line); IsNameOf(sheet, name, first); name = sheet.Before(name))
            sheet.Remove(name, RemovalReason.Author);
    }
}
