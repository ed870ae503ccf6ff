using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Cuts the marks of pictures out of a line: who took it, "Image caption", "(Photo: …)". Its words stay.</summary>
static class CaptionMarks
{
    const int LongestMark = 120;
    const int MostCuts = 8;

    static readonly ImmutableArray<(string From, string To)> _heads =
        [.. WordTable.Rows("caption-heads.tsv").Select(row => (row[0], row[1]))];

    static readonly FrozenSet<string> _agencies = WordTable.Set("photo-agencies.tsv");

    static readonly FrozenSet<string> _photoWords = new[] { "photo", "image", "picture", "pictured", "file", "handout", "pool" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal static void Cut(LineSheet sheet, int line)
    {
        for (var cuts = 0; cuts < MostCuts && Head(sheet[line]) is { } length; cuts++)
            sheet.Cut(line, 0, length, RemovalReason.Caption);
        if (Agency(sheet[line]) is { } agency)
            sheet.Cut(line, 0, agency, RemovalReason.Caption);
        for (var cuts = 0; cuts < MostCuts && Bracket(sheet[line]) is { } start; cuts++)
            sheet.Cut(line, start, sheet[line].Length - start, RemovalReason.Caption);
        if (Slash(sheet[line]) is { } from)
            sheet.Cut(line, from, sheet[line].Length - from, RemovalReason.Caption);
    }

    /// <summary>"Image copyright … Image caption" before a caption; a mark with no second part ends with itself.</summary>
    static int? Head(string line)
    {
        foreach (var (from, to) in _heads)
        {
            if (!line.StartsWith(from, StringComparison.Ordinal))
                continue;
            if (to.Length == 0)
            {
                if (line.Length > from.Length + 1 && line[from.Length] == ' ' && char.IsUpper(line[from.Length + 1]))
                    return from.Length;
                continue;
            }
            var end = line.AsSpan(from.Length, Math.Min(line.Length - from.Length, LongestMark)).IndexOf(to);
            if (end >= 0)
                return from.Length + end + to.Length;
        }
        return null;
    }

    /// <summary>An agency before a caption: "GETTY A crowd …", "AP:Associated Press The girls …".</summary>
    static int? Agency(string line)
    {
        var space = line.IndexOf(' ');
        if (space is < 2 or > 20)
            return null;
        var first = line[..space];
        var colon = first.IndexOf(':');
        if (colon > 0 && _agencies.Contains(first[..colon]))
        {
            var names = line.AsSpan(space + 1);
            var second = names.IndexOf(' ');
            var twoWords = second > 0 && _agencies.Contains($"{first[(colon + 1)..]} {names[..second]}");
            return twoWords ? space + 1 + second : space;
        }
        if (!_agencies.Contains(first) || space + 2 >= line.Length || !char.IsUpper(line[space + 1]))
            return null;
        return (first.Length > 3 && first.All(char.IsUpper)) || StartsCaption(line.AsSpan(space + 1)) ? space : null;
    }

    /// <summary>A name of an agency with a capital function word after it is not the subject of a sentence.</summary>
    static bool StartsCaption(ReadOnlySpan<char> rest) => rest.StartsWith("In ") || rest.StartsWith("The ")
        || rest.StartsWith("A ") || rest.StartsWith("An ") || rest.StartsWith("At ") || rest.StartsWith("On ");

    /// <summary>A bracket at the end that names a photographer and an agency, and nothing else.</summary>
    static int? Bracket(string line)
    {
        if (line.Length < 6 || line[^1] != ')')
            return null;
        var open = line.LastIndexOf('(');
        if (open < 0 || line.Length - open > LongestMark)
            return null;
        var words = line[(open + 1)..^1].Split([' ', '/', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 12 || !words.All(IsNameWord))
            return null;
        var slash = line.AsSpan(open).Contains('/');
        return slash || _photoWords.Contains(words[0]) ? open : null;
    }

    static bool IsNameWord(string word) =>
        char.IsUpper(word[0]) || word is "by" or "via" or "of" or "for" or "and" or "de" or "photo" or "file" || word[0] == '@';

    /// <summary>"REUTERS/Ann Lee" after the caption: an agency, a stroke, a name, the end.</summary>
    static int? Slash(string line)
    {
        var tail = Math.Max(0, line.Length - 60);
        var slash = line.LastIndexOf('/');
        if (slash <= tail || slash + 1 >= line.Length || !char.IsUpper(line[slash + 1]))
            return null;
        var start = line.LastIndexOf(' ', slash) + 1;
        if (start < 2 || !_agencies.Contains(line[start..slash]))
            return null;
        var words = line[(slash + 1)..].Split(' ');
        var named = words.Length <= 4 && words.All(word => word.Length > 0 && char.IsUpper(word[0]));
        return named && !line.EndsWith('.') ? start : null;
    }
}
