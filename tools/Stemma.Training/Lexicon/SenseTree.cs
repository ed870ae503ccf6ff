namespace Stemma.Training;

/// <summary>The senses that the kept words have, with those above them, numbered; how often each is meant in news.</summary>
sealed class SenseTree
{
    readonly WordNet _wordNet;
    readonly int _mostSenses;
    readonly Dictionary<string, int> _numbers = [];
    readonly Dictionary<string, double> _counts = [];
    readonly Dictionary<char, double> _totals = [];

    public SenseTree(WordNet wordNet, IEnumerable<string> entries, NewsCounts counts, int mostSenses)
    {
        (_wordNet, _mostSenses) = (wordNet, mostSenses);
        foreach (var entry in entries)
        {
            var uses = 1 + counts.Count(entry[2..]) + counts.Count(entry[2..] + "s");
            foreach (var (synset, share) in Shares(entry))
            {
                _totals[entry[0]] = _totals.GetValueOrDefault(entry[0]) + uses * share;
                foreach (var above in Line(synset))
                {
                    Number(above);
                    _counts[above.Key] = _counts.GetValueOrDefault(above.Key) + uses * share;
                }
            }
        }
    }

    public List<Synset> Synsets { get; } = [];

    public int[] PackedSenses(string entry) =>
        [.. Shares(entry).Select(s => _numbers[s.Synset.Key] << 8 | (int)Math.Max(1, Math.Round(255 * s.Share)))];

    public int[] Parents(Synset synset) => ParentOf(synset) is { } parent ? [_numbers[parent.Key]] : [];

    /// <summary>The information content, -log p, in 255ths of the largest that can be.</summary>
    public byte Information(Synset synset)
    {
        var total = _totals[synset.Key[0]];
        return (byte)Math.Round(255 * Math.Log(total / Math.Max(1, _counts[synset.Key])) / Math.Log(total));
    }

    IEnumerable<(Synset Synset, double Share)> Shares(string entry)
    {
        var senses = _wordNet.Senses[entry].Take(_mostSenses).ToArray();
        var weights = senses.Select((sense, rank) => sense.Tagged + 1.0 / (rank + 1)).ToArray();
        var sum = weights.Sum();
        return senses.Select((sense, i) => (sense.Synset, weights[i] / sum));
    }

    IEnumerable<Synset> Line(Synset synset)
    {
        var seen = new HashSet<string>();
        for (var above = synset; above is not null && seen.Add(above.Key); above = ParentOf(above))
            yield return above;
    }

    Synset? ParentOf(Synset synset) =>
        synset.Pointers.Find(p => p.Symbol is "@" or "@i") is { } up ? _wordNet.Synsets[up.Target] : null;

    void Number(Synset synset)
    {
        if (_numbers.TryAdd(synset.Key, Synsets.Count))
            Synsets.Add(synset);
    }
}
