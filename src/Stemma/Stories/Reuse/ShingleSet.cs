namespace Stemma.Stories;

/// <summary>The different runs of eight words of a text, as hashes.</summary>
static class ShingleSet
{
    /// <summary>A run of so many words is one shingle; shorter ones are shared by chance.</summary>
    public const int Length = 8;

    /// <summary>All runs, sorted, each once.</summary>
    public static uint[] Of(WordSequence words) => Sorted(InOrder(words));

    /// <summary>All runs in the order of the text.</summary>
    public static uint[] InOrder(WordSequence words)
    {
        var shingles = new uint[Math.Max(0, words.Count - Length + 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            var hash = 0UL;
            for (var j = 0; j < Length; j++)
                hash = (hash ^ words.Hash(i + j)) * 0x9E3779B97F4A7C15 + (hash >> 29);
            shingles[i] = WordSequence.Key(hash);
        }

        return shingles;
    }

    public static uint[] Sorted(ReadOnlySpan<uint> shingles)
    {
        var sorted = shingles.ToArray();
        Array.Sort(sorted);
        return Distinct(sorted);
    }

    /// <summary>How many both have.</summary>
    public static int Common(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var (mine, its) = (left[i], right[j]);
            common += mine == its ? 1 : 0;
            i += mine <= its ? 1 : 0;
            j += its <= mine ? 1 : 0;
        }

        return common;
    }

    static uint[] Distinct(uint[] sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[count++] = sorted[i];
        }

        return count == sorted.Length ? sorted : sorted[..count];
    }
}
