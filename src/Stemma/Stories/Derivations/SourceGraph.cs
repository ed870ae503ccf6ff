namespace Stemma.Stories;

/// <summary>Which report was made from which: a directed graph that refuses what would close a circle.</summary>
sealed class SourceGraph(int count)
{
    readonly List<int>[] _sources = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];

    /// <summary>Adds the edge and says so, unless the source was itself made from the report.</summary>
    public bool Add(int report, int source)
    {
        if (report == source || Reaches(source, report))
            return false;
        _sources[report].Add(source);
        return true;
    }

    /// <summary>Whether one of both was made from the other, by whatever way.</summary>
    public bool AreKin(int first, int second) => Reaches(first, second) || Reaches(second, first);

    bool Reaches(int from, int target)
    {
        var seen = new HashSet<int> { from };
        var open = new Stack<int>([from]);
        while (open.TryPop(out var node))
        {
            if (node == target)
                return true;
            foreach (var next in _sources[node])
            {
                if (seen.Add(next))
                    open.Push(next);
            }
        }

        return false;
    }
}
