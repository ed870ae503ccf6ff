using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>What may follow an abbreviation.</summary>
enum AbbreviationKind : byte
{
    None,
    Title,
    Place,
    Time,
    Other,
    Number,
}

/// <summary>Words that end in a stop of their own.</summary>
static class Abbreviations
{
    const int Longest = 8;

    static readonly FrozenDictionary<string, AbbreviationKind> _kinds = WordList.Rows("abbreviations.tsv")
        .ToFrozenDictionary(
            row => row[0], row => Enum.Parse<AbbreviationKind>(row[1], true), StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _lookup =
        _kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">The word with its stop.</param>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > Longest)
            return IsAcronym(word) ? AbbreviationKind.Place : AbbreviationKind.None;
        if (_lookup.TryGetValue(word, out var kind))
            return kind;
        if (word.Length == 2 && char.IsUpper(word[0]))
            return AbbreviationKind.Title;
        return IsAcronym(word) ? AbbreviationKind.Place : AbbreviationKind.None;
    }

    /// <summary>Letters with a stop after each: "U.A.E.".</summary>
    static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word.Length % 2 != 0)
            return false;
        for (var i = 0; i < word.Length; i += 2)
        {
            if (CharKinds.Of(word[i]) != CharKind.Letter || word[i + 1] != '.')
                return false;
        }

        return true;
    }
}
