namespace Stemma.Intake;

/// <summary>Makes names of authors out of what records and pages give as such.</summary>
static class Bylines
{
    const int MostAuthors = 20;
    const int LongestName = 60;

    static readonly System.Collections.Frozen.FrozenSet<string> _noise = WordTable.Set("byline-noise.tsv");

    /// <summary>Each name once, without "By", titles of the site, or words that are no name.</summary>
    internal static ImmutableArray<string> Clean(IEnumerable<string> authors) =>
        [.. authors.Select(Name).Where(IsName).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors)];

    static string Name(string author)
    {
        var name = CleanText.Line(author.Length > 300 ? author[..300] : author).Trim(' ', ',', '|', '-', '–', '—', '•', ':');
        return name.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? name[3..].TrimStart() : name;
    }

    static bool IsName(string name) =>
        name.Length is > 1 and <= LongestName && name.Any(char.IsLetter) && !name.Contains("://")
        && !name.Contains('@') && !name.Any(char.IsDigit) && !name.Split(' ').Any(_noise.Contains);
}
