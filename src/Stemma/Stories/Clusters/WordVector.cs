using System.Numerics;

namespace Stemma.Stories;

/// <summary>The weights of one report's words, laid out so that many stories are compared with it quickly.</summary>
/// <remarks>The hot loop of clustering: it runs for each candidate story of each report, and allocates nothing.</remarks>
sealed class WordVector
{
    uint[] _words = new uint[512];
    float[] _weights = new float[512];
    int _shift = 23;

    /// <summary>Takes these words; a word whose key is 0 is left out.</summary>
    public void Fill(ReadOnlySpan<uint> words, ReadOnlySpan<float> weights)
    {
        var size = Math.Max(512, (int)BitOperations.RoundUpToPowerOf2((uint)words.Length * 3));
        if (size > _words.Length)
            (_words, _weights) = (new uint[size], new float[size]);
        else
            Array.Clear(_words);
        _shift = 32 - BitOperations.Log2((uint)_words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var slot = Slot(words[i]);
            while (_words[slot] != 0)
                slot = slot + 1 & _words.Length - 1;
            (_words[slot], _weights[slot]) = (words[i], weights[i]);
        }
    }

    /// <summary>The sum of the products over the words that both have.</summary>
    public float Product(ReadOnlySpan<uint> words, ReadOnlySpan<float> weights)
    {
        var (table, mask, sum) = (_words, _words.Length - 1, 0f);
        for (var i = 0; i < words.Length; i++)
        {
            for (var slot = Slot(words[i]); table[slot] != 0; slot = slot + 1 & mask)
            {
                if (table[slot] != words[i])
                    continue;
                sum += _weights[slot] * weights[i];
                break;
            }
        }

        return sum;
    }

    int Slot(uint word) => (int)(word * 2654435769u >> _shift);
}
