namespace Stemma.Stories;

/// <summary>Where each run of four words stands in a text, sorted by its hash, so that two texts are joined in one pass.</summary>
sealed class GramIndex
{
    public const int Length = 4;

    readonly ulong[] _grams;
    readonly int[] _places;

    GramIndex(ulong[] grams, int[] places) => (_grams, _places) = (grams, places);

    /// <summary>How often a run that comes again and again is looked at; the rest says nothing new.</summary>
    const int MostRepeats = 4;

    public static GramIndex Of(WordSequence words)
    {
        var count = Math.Max(0, words.Count - Length + 1);
        var (grams, places) = (new ulong[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var gram = 0UL;
            for (var j = 0; j < Length; j++)
                gram = (gram ^ words.Hash(i + j)) * 0x9E3779B97F4A7C15 + (gram >> 29);
            (grams[i], places[i]) = (gram, i);
        }

        Array.Sort(grams, places);
        return new(grams, places);
    }

    /// <summary>The places where both have the same run: here and there, by here, then by there.</summary>
    public List<(int Here, int There)> Join(GramIndex other)
    {
        var seeds = new List<long>(Math.Min(_grams.Length, other._grams.Length));
        var (i, j) = (0, 0);
        while (i < _grams.Length && j < other._grams.Length)
        {
            if (_grams[i] < other._grams[j])
                i++;
            else if (_grams[i] > other._grams[j])
                j++;
            else
                AddRun(other, ref i, ref j, seeds);
        }

        seeds.Sort(); // as plain numbers, many times faster than as pairs
        return seeds.ConvertAll(seed => ((int)(seed >> 32), (int)seed));
    }

    void AddRun(GramIndex other, ref int i, ref int j, List<long> seeds)
    {
        var gram = _grams[i];
        var (firstI, firstJ) = (i, j);
        while (i < _grams.Length && _grams[i] == gram)
            i++;
        while (j < other._grams.Length && other._grams[j] == gram)
            j++;
        for (var here = firstI; here < Math.Min(i, firstI + MostRepeats); here++)
        {
            for (var there = firstJ; there < Math.Min(j, firstJ + MostRepeats); there++)
                seeds.Add((long)_places[here] << 32 | (uint)other._places[there]);
        }
    }
}
