namespace Stemma.Language;

/// <summary>Tells whether two words may be one, spelt in two ways: "Halden" and "Haldden".</summary>
static class Misspelling
{
    /// <summary>Among shorter words too many are one letter apart.</summary>
    const int ShortestWord = 6;

    /// <summary>Whether words that can be told by the rest of their letters are one letter apart.</summary>
    public static bool IsLikely(string first, string second) => MayBeOne(first, second) && IsOneLetterApart(first, second);

    /// <summary>Whether both are long enough, and begin alike.</summary>
    public static bool MayBeOne(string first, string second) =>
        first.Length >= ShortestWord && second.Length >= ShortestWord && first[0] == second[0];

    /// <summary>One letter more, less or other; not the same word.</summary>
    public static bool IsOneLetterApart(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (Math.Abs(first.Length - second.Length) > 1)
            return false;
        var start = first.CommonPrefixLength(second);
        var rest = first[start..];
        var other = second[start..];
        return rest.Length > other.Length ? rest[1..].SequenceEqual(other)
            : rest.Length < other.Length ? other[1..].SequenceEqual(rest)
            : rest.Length > 0 && rest[1..].SequenceEqual(other[1..]);
    }
}
