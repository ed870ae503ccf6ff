using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Makes names of authors out of what records and pages give as such.</summary>
static class Bylines
{
    const int MostAuthors = 20;
    const int LongestName = 60;

    static readonly FrozenSet<string> _noise = WordTable.Set("byline-noise.tsv");
    static readonly FrozenSet<string> _roles = WordTable.Set("author-roles.tsv");
    static readonly FrozenSet<string> _newsroom = WordTable.Set("newsroom-words.tsv");

    /// <summary>Each name once, without "By", titles of the site, or words that are no name.</summary>
    internal static ImmutableArray<string> Clean(IEnumerable<string> authors) =>
        [.. authors.Select(Name).Where(IsName).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors)];

    /// <summary>The people among the names; where none is, the newsrooms.</summary>
    internal static ImmutableArray<string> People(IEnumerable<string> authors, string? outlet)
    {
        var names = Clean(authors);
        var people = names.Where(name => !IsNewsroom(name, outlet)).ToImmutableArray();
        return people.IsEmpty ? names : people;
    }

    /// <summary>The outlet itself, an agency, a desk: nobody who could have written anything.</summary>
    internal static bool IsNewsroom(string name, string? outlet) =>
        CreditLines.IsAgency(name) || name.Split([' ', '.']).Any(_newsroom.Contains) || Words.Count(name) == 1 && name.All(IsCapital)
        || (outlet is not null && (Letters(name).Equals(Letters(outlet), StringComparison.OrdinalIgnoreCase)
            || Letters($"The {name}").Equals(Letters(outlet), StringComparison.OrdinalIgnoreCase)));

    static bool IsCapital(char c) => !char.IsLower(c);

    internal static string Letters(string name) => string.Concat(name.Where(char.IsLetter));

    static string Name(string author)
    {
        var name = CleanText.Line(author.Length > 300 ? author[..300] : author).Trim(' ', ',', '|', '-', '–', '—', '•', ':');
        if (name.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            name = name[3..].TrimStart();
        return WithoutRole(WithoutAgency(name));
    }

    /// <summary>"Associated Press Ann Lee" is Ann Lee.</summary>
    static string WithoutAgency(string name)
    {
        for (var space = name.IndexOf(' '); space > 0; space = name.IndexOf(' ', space + 1))
        {
            if (CreditLines.IsAgency(name[..space]) && !CreditLines.IsAgency(name))
                return name[(space + 1)..];
        }
        return name;
    }

    /// <summary>"Ann Lee Senior Reporter" is Ann Lee.</summary>
    static string WithoutRole(string name)
    {
        var words = name.Split(' ');
        if (words.Length > 2 && _roles.Contains(words[0]))
            return string.Join(' ', words[1..]);
        var role = Array.FindIndex(words, word => _roles.Contains(word) || word is "Senior" or "Staff" or "Chief" or "Managing");
        return role >= 2 ? string.Join(' ', words[..role]) : name;
    }

    static bool IsName(string name) =>
        name.Length is > 1 and <= LongestName && name.Any(char.IsLetter) && !name.Contains("://")
        && !name.Contains('@') && !name.Any(char.IsDigit) && !name.Split(' ').Any(IsNoise);

    static bool IsNoise(string word) => _noise.Contains(word) || _titles.Contains(word) || _roles.Contains(word);

    /// <summary>Words of what somebody is, which stand after a comma as a name would.</summary>
    static readonly FrozenSet<string> _titles =
        new[] { "officer", "president", "head", "director", "professor", "chief", "chair", "fellow", "manager" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
