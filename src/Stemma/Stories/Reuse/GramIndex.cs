namespace Stemma.Stories;

/// <summary>Where each run of four words stands in a text, so that two texts are joined in one pass, in their order.</summary>
sealed class GramIndex
{
    public const int Length = 4;

    /// <summary>How often a run that comes again and again is looked at; the rest says nothing new.</summary>
    const int MostRepeats = 4;

    readonly ulong[] _grams;
    readonly KeyTable<Places> _places = new();
    readonly int[] _next; // the next place of the same key, and 1; 0 at the last
    readonly int[] _earlier; // how often the same run stands before

    GramIndex(int count) => (_grams, _next, _earlier) = (new ulong[count], new int[count], new int[count]);

    public int Count => _grams.Length;

    public ulong this[int place] => _grams[place];

    public uint Key(int place) => WordSequence.Key(_grams[place]);

    /// <summary>Whether the run stands before so often that it is not looked at again.</summary>
    public bool IsRepeated(int place) => _earlier[place] >= MostRepeats;

    public static GramIndex Of(WordSequence words)
    {
        var index = new GramIndex(Math.Max(0, words.Count - Length + 1));
        for (var i = 0; i < index._grams.Length; i++)
        {
            var gram = 0UL;
            for (var j = 0; j < Length; j++)
                gram = (gram ^ words.Hash(i + j)) * 0x9E3779B97F4A7C15 + (gram >> 29);
            index.Add(gram, i);
        }

        return index;
    }

    /// <summary>The places where both have the same run: here and there, by here, then by there.</summary>
    public List<SharedRun> Join(GramIndex other)
    {
        var runs = new List<SharedRun>();
        for (var here = 0; here < _grams.Length; here++)
        {
            if (IsRepeated(here))
                continue;
            var there = other._places.Get(Key(here)).First - 1;
            for (; there >= 0 && !other.IsRepeated(there); there = other._next[there] - 1)
            {
                if (other._grams[there] == _grams[here])
                    runs.Add(new(here, there));
            }
        }

        return runs;
    }

    void Add(ulong gram, int place)
    {
        _grams[place] = gram;
        ref var places = ref _places.Added(WordSequence.Key(gram), out var isKnown);
        if (isKnown)
        {
            _next[places.Last - 1] = place + 1;
            _earlier[place] = _earlier[places.Last - 1] + 1;
        }

        places = new(isKnown ? places.First : place + 1, place + 1);
    }

    /// <summary>The first and the last place of a key, and 1.</summary>
    readonly record struct Places(int First, int Last);
}

/// <summary>A run of four words that two texts have in common: where it starts in each.</summary>
readonly record struct SharedRun(int Here, int There);
