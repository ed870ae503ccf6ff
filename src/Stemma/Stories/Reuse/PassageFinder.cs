namespace Stemma.Stories;

/// <summary>Finds the passages that two texts share: runs of four words, chained over small edits.</summary>
static class PassageFinder
{
    /// <summary>How many words may be changed, dropped or put in between two runs of one passage.</summary>
    const int MostEdited = 8;

    /// <summary>A shorter passage may be shared by chance.</summary>
    public const int LeastMatched = 8;

    /// <summary>The share of a passage's words that must be the same, on the side where it is longer.</summary>
    const double LeastDensity = 0.5;

    /// <summary>The passages in the order of the first text; they do not overlap there.</summary>
    public static ImmutableArray<ReusedPassage> Find(GramIndex here, GramIndex there) => Find(here.Join(there));

    /// <param name="runs">All that both have in common, by here, then by there.</param>
    public static ImmutableArray<ReusedPassage> Find(List<SharedRun> runs) => WithoutOverlaps(Chains(runs));

    static List<ReusedPassage> Chains(List<SharedRun> runs)
    {
        var done = new List<ReusedPassage>();
        var open = new List<ReusedPassage>();
        foreach (var (here, there) in runs)
        {
            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (here - open[i].HereEnd <= MostEdited)
                    continue;
                done.Add(open[i]);
                open.RemoveAt(i);
            }

            var best = BestChain(open, here, there);
            if (best < 0)
                open.Add(new(here, here + GramIndex.Length, there, there + GramIndex.Length, GramIndex.Length));
            else
                open[best] = Extended(open[best], here, there);
        }

        done.AddRange(open);
        return done.FindAll(IsPassage);
    }

    /// <summary>The open chain that this run continues with the least edit; -1 where it continues none.</summary>
    static int BestChain(List<ReusedPassage> open, int here, int there)
    {
        var (best, bestCost) = (-1, int.MaxValue);
        for (var i = 0; i < open.Count; i++)
        {
            var (gapHere, gapThere) = (here - open[i].HereEnd, there - open[i].ThereEnd);
            var isNext = gapHere == gapThere
                ? gapHere <= MostEdited && gapHere >= -GramIndex.Length
                : gapHere > -GramIndex.Length && gapThere > -GramIndex.Length
                    && gapHere <= MostEdited && gapThere <= MostEdited;
            var cost = Math.Abs(gapHere - gapThere) * 16 + Math.Max(gapHere, gapThere);
            if (isNext && cost < bestCost)
                (best, bestCost) = (i, cost);
        }

        return best;
    }

    static ReusedPassage Extended(ReusedPassage chain, int here, int there)
    {
        var (hereEnd, thereEnd) = (here + GramIndex.Length, there + GramIndex.Length);
        var added = Math.Min(hereEnd - chain.HereEnd, thereEnd - chain.ThereEnd);
        return added <= 0
            ? chain
            : chain with
            {
                HereEnd = hereEnd,
                ThereEnd = thereEnd,
                Matched = chain.Matched + Math.Min(added, GramIndex.Length),
            };
    }

    static bool IsPassage(ReusedPassage passage) =>
        passage.Matched >= LeastMatched
        && passage.Matched >= LeastDensity * Math.Max(passage.HereLength, passage.ThereLength);

    static ImmutableArray<ReusedPassage> WithoutOverlaps(List<ReusedPassage> passages)
    {
        if (passages.Count <= 1)
            return [.. passages];
        var kept = new SortedList<int, ReusedPassage>();
        foreach (var passage in passages
            .OrderByDescending(passage => passage.Matched)
            .ThenBy(passage => passage.HereStart)
            .ThenBy(passage => passage.ThereStart))
        {
            if (!Overlaps(kept, passage))
                kept.Add(passage.HereStart, passage);
        }

        return [.. kept.Values];
    }

    static bool Overlaps(SortedList<int, ReusedPassage> kept, ReusedPassage passage)
    {
        var (low, high) = (0, kept.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = kept.Keys[middle] < passage.HereEnd ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && kept.Values[low - 1].HereEnd > passage.HereStart;
    }
}
