namespace Stemma.Language;

/// <summary>What linear models know of one token, as hashes: its letters, ends, shape and class.</summary>
readonly record struct WordFacts
{
    const int ShapeLength = 8;

    /// <summary>The letters in lower case; digits become 0, typographic apostrophes plain.</summary>
    public required uint Lower { get; init; }
    public uint Suffix1 { get; init; }
    public uint Suffix2 { get; init; }
    public uint Suffix3 { get; init; }
    public uint Suffix4 { get; init; }
    public uint Prefix2 { get; init; }
    public uint Prefix3 { get; init; }

    /// <summary>Runs of capitals, small letters, digits and marks: "Xx", "X", "d,d".</summary>
    public uint Shape { get; init; }

    /// <summary>The class of words that keep the same company, of about a thousand; 0 for an unknown word.</summary>
    public ushort Fine { get; init; }

    /// <summary>The same of about a hundred.</summary>
    public byte Coarse { get; init; }
    public WordLists Lists { get; init; }
    public bool IsCapitalised { get; init; }

    public static WordFacts Of(ReadOnlySpan<char> word, WordClasses classes)
    {
        Span<char> lower = stackalloc char[64];
        var length = Math.Min(word.Length, lower.Length);
        for (var i = 0; i < length; i++)
            lower[i] = Plain(word[i]);
        lower = lower[..length];
        var hash = FeatureHash.Of(lower);
        var (fine, coarse, lists) = classes[hash];
        return new()
        {
            Lower = hash,
            Suffix1 = FeatureHash.Of(lower[^1..]),
            Suffix2 = FeatureHash.Of(lower[^Math.Min(2, length)..]),
            Suffix3 = FeatureHash.Of(lower[^Math.Min(3, length)..]),
            Suffix4 = FeatureHash.Of(lower[^Math.Min(4, length)..]),
            Prefix2 = FeatureHash.Of(lower[..Math.Min(2, length)]),
            Prefix3 = FeatureHash.Of(lower[..Math.Min(3, length)]),
            Shape = ShapeOf(word),
            Fine = fine,
            Coarse = coarse,
            Lists = lists,
            IsCapitalised = char.IsUpper(word[0]),
        };
    }

    /// <summary>The unit as models see it.</summary>
    public static char Plain(char unit) => unit switch
    {
        >= 'a' and <= 'z' => unit,
        >= 'A' and <= 'Z' => (char)(unit | 0x20),
        >= '0' and <= '9' => '0',
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        < '\u0080' => unit,
        _ => char.ToLowerInvariant(unit),
    };

    static uint ShapeOf(ReadOnlySpan<char> word)
    {
        var hash = 17u;
        var (last, runs) = ('\0', 0);
        foreach (var unit in word)
        {
            var kind = unit switch
            {
                >= 'a' and <= 'z' => 'x',
                >= 'A' and <= 'Z' => 'X',
                >= '0' and <= '9' => 'd',
                _ => char.IsLetter(unit) ? char.IsUpper(unit) ? 'X' : 'x' : unit,
            };
            if (kind == last)
                continue;
            hash = FeatureHash.Add(hash, kind);
            last = kind;
            if (++runs == ShapeLength)
                break;
        }

        // One capital alone is another shape than a run of them.
        return word.Length == 1 ? hash + 1 : hash;
    }
}
