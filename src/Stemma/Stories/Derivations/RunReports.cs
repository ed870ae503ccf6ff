namespace Stemma.Stories;

/// <summary>Which reports of a story have a run of four words in common: only they are worth comparing.</summary>
sealed class RunReports
{
    /// <summary>The last place in the list below of each run, and 1.</summary>
    readonly KeyTable<int> _last = new();

    /// <summary>Each report that has a run, and the place before of the same run.</summary>
    readonly List<(int Report, int Before)> _places = [];

    /// <summary>Adds the next report, and returns the indexes of those before it that have a run in common with it, in their order.</summary>
    public IEnumerable<int> Add(Report report)
    {
        var areMet = new bool[report.Index + 1];
        foreach (var key in report.Grams.Keys)
        {
            ref var last = ref _last.Added(key, out _);
            for (var place = last; place > 0; place = _places[place - 1].Before)
                areMet[_places[place - 1].Report] = true;
            _places.Add((report.Index, last));
            last = _places.Count;
        }

        return Enumerable.Range(0, report.Index).Where(other => areMet[other]);
    }
}
