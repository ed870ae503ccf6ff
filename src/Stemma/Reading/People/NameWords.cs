using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>What single words tell of a name: given names, surnames, offices, last words of organisations.</summary>
static class NameWords
{
    static readonly SortedTable _given = SortedTable.Load("given-names.tsv");
    static readonly SortedTable _surnames = SortedTable.Load("surnames.tsv");

    static readonly FrozenDictionary<string, string> _roles = WordList.Map("role-nouns.tsv", StringComparer.Ordinal);

    static readonly FrozenSet<string> _organizations = WordList.Words("organization-words.tsv", StringComparer.Ordinal);
    static readonly FrozenSet<string> _places = WordList.Words("place-words.tsv", StringComparer.Ordinal);
    static readonly FrozenSet<string> _settlements = WordList.Words("settlements.tsv", StringComparer.Ordinal);
    static readonly FrozenSet<string> _particles = WordList.Words("name-particles.tsv", StringComparer.Ordinal);
    static readonly FrozenSet<string> _syllables = WordList.Words("name-syllables.tsv", StringComparer.Ordinal);
    static readonly FrozenSet<string> _never = WordList.Words("no-names.tsv", StringComparer.Ordinal);

    static readonly FrozenSet<string> _known = WordList.Words("known-organizations.tsv", StringComparer.Ordinal);

    /// <summary>Whether a whole name is that of a body known everywhere: "Hezbollah", "Reuters".</summary>
    public static bool IsKnownOrganization(string folded) => _known.Contains(folded);

    public static bool IsGiven(string folded) => _given.Contains(folded);

    public static bool IsSurname(string folded) => _surnames.Contains(folded);

    public static bool IsOrganizationWord(string folded) => _organizations.Contains(folded);

    public static bool IsPlaceWord(string folded) => _places.Contains(folded);

    /// <summary>Whether people live in what the noun tells: "village", "district".</summary>
    public static bool IsSettlement(string folded) => _settlements.Contains(folded);

    public static bool IsParticle(string folded) => _particles.Contains(folded);

    /// <summary>Whether a small word behind a hyphen ends a given name: "Jong-un".</summary>
    public static bool EndsGivenName(string word) => _syllables.Contains(word);

    /// <summary>Words that stand large without naming anybody: "The", "Monday", "Photo".</summary>
    public static bool IsNever(string folded) => _never.Contains(folded);

    /// <summary>Whether a word is an office or a relation: "minister", "spokeswomen".</summary>
    public static bool IsRole(string folded) => RoleGender(folded) is not null;

    /// <summary><c>m</c>, <c>f</c> or <c>u</c> of an office or relation; null for other words.</summary>
    public static string? RoleGender(string folded)
    {
        if (_roles.TryGetValue(folded, out var gender))
            return gender;
        if (folded.EndsWith('s') && _roles.TryGetValue(folded[..^1], out gender))
            return gender;
        if (folded.EndsWith("men", StringComparison.Ordinal))
            return _roles.GetValueOrDefault(folded[..^2] + "an");
        if (folded.EndsWith("-elect", StringComparison.Ordinal))
            return RoleGender(folded[..^6]);
        // "vice-president", "ex-minister"
        var hyphen = folded.LastIndexOf('-');
        return hyphen > 0 ? _roles.GetValueOrDefault(folded[(hyphen + 1)..]) : null;
    }

    /// <summary><c>m</c>, <c>f</c>, or <c>u</c> where a given name does not tell; null where it is none.</summary>
    public static string? GivenGender(string folded)
    {
        foreach (var row in _given.Rows(folded))
            return row[0];
        return null;
    }
}
