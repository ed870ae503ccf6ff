namespace Stemma.Stories;

/// <summary>What two reports share, seen from the one that may have been made from the other.</summary>
sealed record ReportPair(Report Here, Report There, PairReuse Reuse, PairReuse Reverse)
{
    /// <summary>Null where they share no passage.</summary>
    /// <param name="runs">All that both have in common, by here, then by there.</param>
    public static ReportPair? Of(Report here, Report there, List<SharedRun> runs)
    {
        var passages = PassageFinder.Find(runs);
        return passages.IsEmpty
            ? null
            : new(
                here,
                there,
                PairReuse.Of(here.Words, passages),
                PairReuse.Of(there.Words, [.. passages.Select(passage => passage.Turned()).OrderBy(passage => passage.HereStart)]));
    }

    public ReportPair Turned() => new(There, Here, Reverse, Reuse);

    /// <summary>The larger of both shares outside quotation marks.</summary>
    public double Closeness => Math.Max(Reuse.OwnShare, Reverse.OwnShare);
}
