namespace Stemma.Stories;

/// <summary>The weights of one report's words, laid out so that many stories are compared with it quickly.</summary>
/// <remarks>
/// The hot loop of clustering: it runs for each candidate story of each report, and allocates nothing. It takes no branch for
/// a word, for whether a story has a word cannot be guessed. Its plain twin is <see cref="Likeness.Product"/>.
/// </remarks>
sealed class WordVector
{
    const int Bits = 12;

    readonly ulong[] _table = new ulong[1 << Bits]; // above the word, below its weight
    readonly List<(uint Word, float Weight)> _crowded = [];

    /// <summary>Takes these words. None is 0.</summary>
    public void Fill(ReadOnlySpan<uint> words, ReadOnlySpan<float> weights)
    {
        Array.Clear(_table);
        _crowded.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            ref var place = ref _table[Place(words[i])];
            if (place == 0)
                place = (ulong)words[i] << 32 | BitConverter.SingleToUInt32Bits(weights[i]);
            else
                _crowded.Add((words[i], weights[i]));
        }
    }

    /// <summary>The sum of the products over the words that both have; these words are sorted.</summary>
    public float Product(ReadOnlySpan<uint> words, ReadOnlySpan<float> weights)
    {
        var (table, sum) = (_table, 0f);
        for (var i = 0; i < words.Length; i++)
        {
            var held = table[Place(words[i])];
            var isSame = (uint)(held >> 32) == words[i] ? 1u : 0u;
            sum += BitConverter.UInt32BitsToSingle((uint)held & 0 - isSame) * weights[i];
        }

        foreach (var (word, weight) in _crowded)
        {
            if (words.BinarySearch(word) is >= 0 and var place)
                sum += weight * weights[place];
        }

        return sum;
    }

    static int Place(uint word) => (int)(word * 2654435769u >> 32 - Bits);
}
