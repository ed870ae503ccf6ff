namespace Stemma.Stories;

/// <summary>Puts the articles of one origin together, with the reasons.</summary>
static class OriginGrouping
{
    public static ImmutableArray<Origin> Of(ImmutableArray<Report> reports, ImmutableArray<Link> links, RootFinder roots)
    {
        var names = roots.Names();
        return
        [
            .. from report in reports
               group report by roots.Of(report).Shown into members
               select new Origin(
                   members.Key,
                   names.GetValueOrDefault(members.Key, members.Key),
                   [.. members.Select(report => report.Id)],
                   [.. members.SelectMany(report => Basis(report, links))],
                   members.All(report => roots.Of(report) is { IsKnown: true } root && root.Shown == root.Alone),
                   members.All(report => report.OwnOrigin.Id != members.Key)),
        ];
    }

    static ImmutableArray<Evidence> Basis(Report report, ImmutableArray<Link> links)
    {
        foreach (var link in links)
        {
            if (link.IsMain && link.Report == report)
                return link.Evidence;
        }

        return
        [
            report.Publisher is { } publisher
                ? new($"published by {publisher.Name}; nobody else is credited", null)
                : new("neither outlet nor credit is known", null),
        ];
    }
}
