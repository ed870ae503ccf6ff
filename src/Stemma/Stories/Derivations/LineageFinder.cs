namespace Stemma.Stories;

/// <summary>Finds which report of a story was made from which, and how many independent origins there are.</summary>
/// <remarks>
/// An article that is credited as a whole has its agency as origin. What is not credited is compared passage by passage
/// with every other report; what both quote from a third makes neither the other's source.
/// </remarks>
public static class LineageFinder
{
    /// <summary>The same under what people have decided of its origins.</summary>
    public static Lineage Find(Story story, ImmutableArray<Ruling> rulings, SourceTable sources) =>
        OriginRulings.Apply(Find(story, sources), rulings);

    public static Lineage Find(Story story) => Find(story, SourceTable.Shipped);

    /// <summary>By other tables of agencies and outlets than the shipped ones.</summary>
    public static Lineage Find(Story story, SourceTable sources)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(sources);
        var reports = new ReportSet(story, sources);
        var graph = new SourceGraph(reports.Reports.Length);
        var links = ImmutableArray.CreateBuilder<Link>();
        foreach (var report in reports.Reports)
        {
            links.AddRange(CreditedLinks.Of(report, reports));
            if (report.Whole is not null)
                continue;
            links.AddRange(RetoldCredits.Of(report, reports));
            links.AddRange(ReusedLinks.Of(report, reports, graph));
        }

        var roots = new RootFinder(reports, links.ToImmutable());
        var origins = OriginGrouping.Of(reports.Reports, links.ToImmutable(), roots);
        return new(origins, [.. links.Select(link => link.Derivation)])
        {
            Roots = roots.Roots(),
            UnknownOutlets =
            [
                .. reports.Reports.Select(report => report.Publisher).OfType<NewsSource>()
                    .Where(source => !sources.IsKnown(source)).Select(source => source.Name).Distinct(),
            ],
        };
    }
}
