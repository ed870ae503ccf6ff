namespace Stemma.Stories;

/// <summary>Tells what an outlet puts under its articles from what the articles say: its own lines end several of them alike.</summary>
/// <remarks>Not for several threads at once.</remarks>
sealed class HouseFooters
{
    /// <summary>A footer has at most so many words; what agrees for longer is a copy.</summary>
    const int Longest = 100;

    /// <summary>A changed year or name breaks so many runs of words.</summary>
    const int MostChanged = ShingleSet.Length + 2;

    /// <summary>The ends of so many articles of each site are remembered: the latest.</summary>
    const int Remembered = 12;

    readonly Dictionary<string, Queue<uint[]>> _ends = [];

    /// <summary>The ends that are remembered, by site; the oldest first.</summary>
    public IEnumerable<(string Site, IReadOnlyCollection<uint[]> Ends)> All =>
        _ends.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, (IReadOnlyCollection<uint[]>)pair.Value));

    /// <summary>The runs of an article, in their order, without those of its footer; then remembers how it ends.</summary>
    public ReadOnlySpan<uint> Body(string? site, uint[] shingles)
    {
        if (site is null)
            return shingles;
        if (!_ends.TryGetValue(site, out var ends))
            _ends[site] = ends = new(1);
        var body = ends.Count == 0 ? shingles.Length : BodyLength(ends, shingles);
        Remember(site, shingles[Math.Max(0, shingles.Length - Longest)..]);
        return shingles.AsSpan(0, body);
    }

    public void Remember(string site, uint[] end)
    {
        if (!_ends.TryGetValue(site, out var ends))
            _ends[site] = ends = new(1);
        ends.Enqueue(end);
        if (ends.Count > Remembered)
            ends.Dequeue();
    }

    static int BodyLength(Queue<uint[]> ends, uint[] shingles)
    {
        var body = shingles.Length;
        foreach (var end in ends)
            body = Math.Min(body, BodyLength(end, shingles));
        return body;
    }

    static int BodyLength(ReadOnlySpan<uint> end, uint[] shingles)
    {
        var first = Math.Max(0, shingles.Length - Longest);
        var start = shingles.Length;
        for (var i = shingles.Length - 1; i >= first && start - i <= MostChanged; i--)
        {
            if (end.Contains(shingles[i]))
                start = i;
        }

        return start - first < MostChanged ? shingles.Length : start;
    }
}
