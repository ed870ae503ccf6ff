namespace Stemma.Collation;

/// <summary>
/// Joins groups from the surest pair of groups down, a pair being as sure as its members are on average (UPGMA, Sokal
/// and Michener 1958): one likely pair does not join two groups whose other members have nothing to do with each other.
/// </summary>
sealed class AverageLinkage
{
    readonly Dictionary<int, Dictionary<int, double>> _sums = [];
    readonly Dictionary<int, List<int>> _groups = [];
    readonly PriorityQueue<(int First, int Second), (double Worst, int First, int Second)> _queue = new();
    readonly Func<int, int, bool> _saySomething;
    readonly double _least;
    int _next;

    /// <param name="count">How many members there are; a member is its index.</param>
    /// <param name="saySomething">Whether two members, in either order, say anything of each other; those that do not are left out of the mean.</param>
    /// <param name="least">The least mean from which two groups are joined.</param>
    public AverageLinkage(int count, Func<int, int, bool> saySomething, double least)
    {
        (_saySomething, _least, _next) = (saySomething, least, count);
        for (var member = 0; member < count; member++)
            (_groups[member], _sums[member]) = ([member], []);
    }

    /// <summary>Says how surely two members belong together, above 0 to 1; each pair once, and not said is 0.</summary>
    public void Link(int first, int second, double probability)
    {
        _sums[first][second] = probability;
        _sums[second][first] = probability;
        Offer(first, second);
    }

    /// <summary>The groups, each in the order of its members, by their first.</summary>
    /// <param name="mayJoin">Whether nothing forbids two groups to be one.</param>
    public ImmutableArray<ImmutableArray<int>> Join(Func<List<int>, List<int>, bool> mayJoin)
    {
        while (_queue.TryDequeue(out var pair, out _))
        {
            if (_groups.TryGetValue(pair.First, out var first) && _groups.TryGetValue(pair.Second, out var second)
                && mayJoin(first, second))
                Merge(pair.First, pair.Second);
        }

        return [.. _groups.Values.Select(group => group.Order().ToImmutableArray()).OrderBy(group => group[0])];
    }

    void Merge(int first, int second)
    {
        var merged = _next++;
        _groups[merged] = [.. _groups[first], .. _groups[second]];
        var sums = new Dictionary<int, double>();
        foreach (var (other, sum) in _sums[first].Concat(_sums[second]))
        {
            if (other != first && other != second)
                sums[other] = sums.GetValueOrDefault(other) + sum;
        }

        foreach (var old in (ReadOnlySpan<int>)[first, second])
        {
            foreach (var other in _sums[old].Keys)
                _sums[other].Remove(old);
            _sums.Remove(old);
            _groups.Remove(old);
        }

        _sums[merged] = sums;
        foreach (var other in sums.Keys.Order())
        {
            _sums[other][merged] = sums[other];
            Offer(other, merged);
        }
    }

    void Offer(int first, int second)
    {
        var mean = _sums[first][second] / PairsOf(_groups[first], _groups[second]);
        if (mean >= _least)
            _queue.Enqueue((first, second), (-mean, first, second));
    }

    int PairsOf(List<int> first, List<int> second)
    {
        var count = 0;
        foreach (var a in first)
        {
            foreach (var b in second)
                count += _saySomething(a, b) ? 1 : 0;
        }

        return Math.Max(1, count);
    }
}
