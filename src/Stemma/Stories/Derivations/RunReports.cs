namespace Stemma.Stories;

/// <summary>Where each run of four words stands in the reports of a story: what a report shares with all before it is found in one pass.</summary>
sealed class RunReports
{
    /// <summary>The first and the last place in the list below of each run, and 1.</summary>
    readonly KeyTable<(int First, int Last)> _runs = new();

    readonly List<Place> _places = [];

    /// <summary>For each report so far, what the one that is added has in common with it.</summary>
    readonly List<List<SharedRun>> _shared = [];

    /// <summary>The runs that the next report has in common with each before it, until another is added.</summary>
    public IReadOnlyList<List<SharedRun>> Add(GramIndex grams)
    {
        _shared.ForEach(runs => runs.Clear());
        for (var here = 0; here < grams.Count; here++)
        {
            for (var at = grams.IsRepeated(here) ? 0 : _runs.Get(grams.Key(here)).First; at > 0; at = _places[at - 1].Next)
            {
                var there = _places[at - 1];
                if (there.Gram == grams[here])
                    _shared[there.Report].Add(new(here, there.Word));
            }
        }

        for (var here = 0; here < grams.Count; here++)
        {
            if (!grams.IsRepeated(here))
                Add(grams.Key(here), new(grams[here], _shared.Count, here, Next: 0));
        }

        _shared.Add([]);
        return _shared;
    }

    void Add(uint key, Place place)
    {
        _places.Add(place);
        ref var run = ref _runs.Added(key, out var isKnown);
        if (isKnown)
            _places[run.Last - 1] = _places[run.Last - 1] with { Next = _places.Count };
        run = (isKnown ? run.First : _places.Count, _places.Count);
    }

    /// <param name="Next">The next place of a run of the same key, and 1; 0 at the last.</param>
    readonly record struct Place(ulong Gram, int Report, int Word, int Next);
}
