using System.Collections.Frozen;

namespace Stemma.Stories;

/// <summary>Follows the derivations back to where each article, and each derived passage, may come from.</summary>
sealed class RootFinder(ReportSet set, ImmutableArray<Link> links)
{
    /// <summary>From this share on, a second source may be the origin of the whole.</summary>
    const double SecondShare = 0.1;
    const int SecondWords = 20;

    readonly ILookup<Report, Link> _links = links.ToLookup(link => link.Report);
    readonly Dictionary<Report, OriginRoot> _roots = [];

    public OriginRoots Roots() => new(
        set.Reports.ToFrozenDictionary(report => report.Id, Of),
        set.Reports.Select(report => (report.Id, Parts: Passages(report))).Where(pair => !pair.Parts.IsEmpty)
            .ToFrozenDictionary(pair => pair.Id, pair => pair.Parts),
        Names());

    public OriginRoot Of(Report report)
    {
        if (_roots.TryGetValue(report, out var known))
            return known;
        var own = Own(report);
        _roots[report] = own; // what leads back here adds nothing
        var main = _links[report].FirstOrDefault(link => link.IsMain);
        var root = main is null ? own : Joined(own, Source(main, main.From), main);
        return _roots[report] = WithSecondSources(root, report);
    }

    /// <summary>
    /// A text that is stitched from two may have either origin as a whole: it must not seem to come from a third only
    /// because the larger part does.
    /// </summary>
    OriginRoot WithSecondSources(OriginRoot root, Report report)
    {
        if (report.Whole is not null)
            return root;
        var second = set.PairsOf(report).Where(pair =>
            pair.There.Index < report.Index && pair.Reuse.OwnShare >= SecondShare && pair.Reuse.OwnWords >= SecondWords);
        return root with
        {
            May = [.. second.SelectMany(pair => Of(pair.There).May).Concat(root.May).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    ImmutableArray<PassageRoot> Passages(Report report) =>
    [
        .. from link in _links[report]
           where !link.IsMain
           from passage in link.Passages
           orderby passage.Here
           select new PassageRoot(passage.Here, Joined(Of(report), Source(link, link.From), link)),
    ];

    OriginRoot Source(Link link, Report? from) =>
        from is not null ? Of(from) : new(link.Source!.Id, link.Source.Id, [link.Source.Id], IsKnown: true);

    static OriginRoot Own(Report report) =>
        new(report.OwnOrigin.Id, report.OwnOrigin.Id, [report.OwnOrigin.Id], report.Publisher is not null);

    /// <remarks>Somebody stands behind words only if their own article tells; a source found by likeness may go away.</remarks>
    static OriginRoot Joined(OriginRoot own, OriginRoot source, Link link)
    {
        ImmutableArray<string> both = [.. own.May.Union(source.May).Order(StringComparer.Ordinal)];
        return link.SharesOrigin switch
        {
            DerivationCertainty.Certain => source with { IsKnown = own.IsKnown || link.From is null },
            DerivationCertainty.Likely => new(source.Shown, own.Alone, both, own.IsKnown),
            _ => own with { May = both },
        };
    }

    /// <summary>What the origins are called, by their ids.</summary>
    public FrozenDictionary<string, string> Names() =>
        set.Reports.Select(report => report.OwnOrigin)
            .Concat(links.Select(link => link.Source).OfType<NewsSource>())
            .DistinctBy(source => source.Id)
            .ToFrozenDictionary(source => source.Id, source => source.Name);
}
