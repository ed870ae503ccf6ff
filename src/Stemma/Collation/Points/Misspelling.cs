namespace Stemma.Collation;

/// <summary>Tells whether two words may be one, spelt in two ways: "Halden" and "Haldden", "Nebi" and "Nabi".</summary>
static class Misspelling
{
    /// <summary>Among shorter words too many are one letter apart.</summary>
    const int ShortestWord = 6;

    /// <summary>The same first letter, and one letter more, less or other after it.</summary>
    public static bool IsLikely(string first, string second)
    {
        if (Math.Min(first.Length, second.Length) < ShortestWord || Math.Abs(first.Length - second.Length) > 1)
            return false;
        var (begin, end) = (CommonPrefix(first, second), CommonSuffix(first, second));
        return begin > 0 && begin + end >= Math.Max(first.Length, second.Length) - 1;
    }

    static int CommonPrefix(string first, string second) => first.AsSpan().CommonPrefixLength(second);

    static int CommonSuffix(string first, string second)
    {
        var length = 0;
        while (length < Math.Min(first.Length, second.Length) && first[^(length + 1)] == second[^(length + 1)])
            length++;
        return length;
    }
}
