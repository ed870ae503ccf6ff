namespace Stemma.Stories;

/// <summary>The derivations of a report that shares passages with others and credits nobody as a whole.</summary>
static class ReusedLinks
{
    /// <summary>From this share of a report's own words on, the report as a whole is held to be made from the other.</summary>
    const double LeastMainShare = 0.15;

    const double LikelyShare = 0.3;
    const double CertainShare = 0.6;

    /// <summary>Fewer own words than this make no main source.</summary>
    const int LeastMainWords = 25;

    /// <summary>A passage that is nobody's quotation counts from so many words on.</summary>
    const int LeastPassageWords = 12;

    /// <summary>From this share of the report on, what stands in a relative of its source was taken from there, too.</summary>
    const double LeastKinShare = 0.35;

    /// <summary>From this share of the same words on, a passage is copied; below, it is told in other words.</summary>
    const double ExactPassage = 0.9;

    public static IEnumerable<Link> Of(Report report, ReportSet reports, SourceGraph graph)
    {
        var covered = new bool[report.Words.Count];
        foreach (var credit in report.Credits)
        {
            if (credit.Passage is { } passage)
                Cover(covered, report.Words.WordAt(passage.Start), report.Words.WordAt(passage.End));
        }

        var hasMain = false;
        var sources = new List<int>();
        foreach (var (pair, direction) in Candidates(report, reports))
        {
            var passages = Fresh(pair, covered);
            var isMain = !hasMain && IsMain(pair);
            var addsNothing = passages.IsEmpty || IsByKin(pair, passages, sources, graph);
            if (!isMain && addsNothing || pair.There.Agency is null && !graph.Add(report.Index, pair.There.Index))
                continue;
            hasMain |= isMain;
            sources.Add(pair.There.Index);
            foreach (var passage in pair.Reuse.Passages)
                Cover(covered, passage.HereStart, passage.HereEnd);
            yield return isMain ? Main(pair, direction) : Partial(pair, passages, direction);
        }
    }

    /// <summary>
    /// A few words that stand in a forebear or offspring of a source, and were changed in the source itself, make no second
    /// source.
    /// </summary>
    static bool IsByKin(ReportPair pair, ImmutableArray<ReusedPassage> passages, List<int> sources, SourceGraph graph) =>
        pair.There.Agency is null
        && passages.Sum(passage => passage.HereLength) < LeastKinShare * pair.Here.Words.Count
        && sources.Exists(source => graph.AreKin(source, pair.There.Index));

    /// <summary>The reports that this one may have been made from, the one that accounts for most of it first.</summary>
    static IEnumerable<(ReportPair Pair, Direction Direction)> Candidates(Report report, ReportSet reports) =>
        from pair in reports.PairsOf(report)
        let direction = Direction.Of(pair)
        where direction.HereIsMade || pair.There.Agency is not null && pair.Here.Agency is null
        orderby Fit(pair) descending, pair.There.Index
        select (pair, direction);

    /// <summary>
    /// The words that are the same, less something for what the source has besides and for each break in the order: of a line
    /// of copies the nearest fits best.
    /// </summary>
    static double Fit(ReportPair pair) =>
        pair.Reuse.Matched - 0.1 * (pair.There.Words.Count - pair.Reverse.Matched) - 1.5 * pair.Reuse.Passages.Length;

    static bool IsMain(ReportPair pair) =>
        Closeness(pair) >= LeastMainShare && pair.Reuse.OwnWords >= LeastMainWords || pair.Reuse.Share >= 0.9;

    /// <summary>The share that stands there; a text that stands there whole with its quotations cannot be independent.</summary>
    static double Closeness(ReportPair pair) =>
        pair.Reuse.Share >= 0.9 ? pair.Reuse.Share : pair.Reuse.OwnShare;

    /// <summary>The passages that no better source accounts for, and that are the report's own words.</summary>
    static ImmutableArray<ReusedPassage> Fresh(ReportPair pair, bool[] covered) =>
    [
        .. pair.Reuse.Passages.Where(passage =>
            PairReuse.OwnWordsOf(pair.Here.Words, passage) >= LeastPassageWords
            && PairReuse.OwnWordsOf(pair.There.Words, passage.Turned()) >= LeastPassageWords
            && Uncovered(covered, passage) >= LeastPassageWords),
    ];

    static Link Main(ReportPair pair, Direction direction)
    {
        var closeness = Closeness(pair);
        var shares = closeness >= CertainShare ? DerivationCertainty.Certain
            : closeness >= LikelyShare ? DerivationCertainty.Likely : DerivationCertainty.Possible;
        var share = new Evidence($"{pair.Reuse.Share:P0} of its words stand in {Shown(pair.There)}", null);
        return Made(pair, pair.Reuse.Passages, isMain: true) with
        {
            SharesOrigin = shares,
            Kind = Kinds.Of(pair),
            Certainty = shares == DerivationCertainty.Certain && !direction.IsKnown ? DerivationCertainty.Likely : shares,
            Evidence = [share, .. direction.Evidence],
        };
    }

    static Link Partial(ReportPair pair, ImmutableArray<ReusedPassage> passages, Direction direction)
    {
        var certainty = direction.IsKnown ? DerivationCertainty.Likely : DerivationCertainty.Possible;
        var exact = passages.Sum(passage => passage.Matched)
            / (double)passages.Sum(passage => Math.Max(passage.HereLength, passage.ThereLength));
        var share = new Evidence($"{passages.Length} of its passages stand in {Shown(pair.There)}", null);
        return Made(pair, passages, isMain: false) with
        {
            SharesOrigin = certainty,
            Kind = !direction.IsKnown ? DerivationKind.Common
                : exact >= ExactPassage ? DerivationKind.Copy : DerivationKind.Rewrite,
            Certainty = certainty,
            Evidence = [share, .. direction.Evidence],
        };
    }

    static Link Made(ReportPair pair, ImmutableArray<ReusedPassage> passages, bool isMain) => new()
    {
        Report = pair.Here,
        From = pair.There.Agency is null ? pair.There : null,
        Source = pair.There.Agency,
        IsMain = isMain,
        Share = passages.Sum(passage => passage.HereLength) / (double)pair.Here.Words.Count,
        Passages = Link.Shared(pair, passages),
    };

    static string Shown(Report report) => report.Article.Title.Length > 0 ? $"“{report.Article.Title}”" : report.Article.Source;

    static void Cover(bool[] covered, int start, int end) => covered.AsSpan(start, Math.Max(0, Math.Min(end, covered.Length) - start)).Fill(true);

    static int Uncovered(bool[] covered, ReusedPassage passage) =>
        covered.AsSpan(passage.HereStart, passage.HereLength).Count(false);
}
