using System.Runtime.InteropServices;

namespace Stemma.Stories;

/// <summary>Where each run of four words stands in the reports of a story: what a report shares with all before it is found in one pass.</summary>
sealed class RunReports
{
    /// <summary>The first and the last place in the list below of each run, and 1.</summary>
    readonly KeyTable<(int First, int Last)> _runs = new();

    readonly List<Place> _places = [];

    /// <summary>Adds the next report, and returns the runs that each report before it has in common with it; most have none.</summary>
    public List<SharedRun>?[] Add(GramIndex grams)
    {
        var shared = new List<SharedRun>?[Count];
        for (var here = 0; here < grams.Count; here++)
        {
            for (var at = grams.IsRepeated(here) ? 0 : _runs.Get(grams.Key(here)).First; at > 0; at = _places[at - 1].Next)
            {
                var there = _places[at - 1];
                if (there.Gram == grams[here])
                    (shared[there.Report] ??= []).Add(new(here, there.Word));
            }
        }

        for (var here = 0; here < grams.Count; here++)
        {
            if (!grams.IsRepeated(here))
                Add(grams.Key(here), new(grams[here], Count, here, Next: 0));
        }

        Count++;
        return shared;
    }

    int Count { get; set; }

    void Add(uint key, Place place)
    {
        _places.Add(place);
        ref var run = ref _runs.Added(key, out var isKnown);
        if (isKnown)
            CollectionsMarshal.AsSpan(_places)[run.Last - 1].Next = _places.Count;
        run = (isKnown ? run.First : _places.Count, _places.Count);
    }

    /// <param name="Next">The next place of a run of the same key, and 1; 0 at the last.</param>
    record struct Place(ulong Gram, int Report, int Word, int Next);
}
