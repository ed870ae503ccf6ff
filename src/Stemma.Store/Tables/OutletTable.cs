using Stemma.Reports;

namespace Stemma.Store;

/// <summary>Who published the articles of a desk, and how each outlet's reports stand against those of others.</summary>
public sealed class OutletTable
{
    readonly DeskSession _session;

    internal OutletTable(DeskSession session) => _session = session;

    /// <summary>Those with the most articles first.</summary>
    public ImmutableArray<OutletCount> Most(string words, int count) =>
    [
        .. _session.Query<(string Name, long Articles, string? Last)>(
            $"""
            select outlet, count(*), max(day) from articles
            where current = 1 and outlet is not null {(words.Length > 0 ? $"and lower(outlet) like @pattern {LikePattern.Escape}" : "")}
            group by outlet order by count(*) desc, outlet limit @count
            """,
            new { pattern = LikePattern.Containing(words), count })
            .Select(row => new OutletCount(row.Name, row.Articles, DeskTime.Day(row.Last))),
    ];

    /// <summary>Null where the desk has no article of such an outlet.</summary>
    public OutletRecord? Find(string outlet)
    {
        var (articles, first, last) = _session.One<(long, string?, string?)>(
            "select count(*), min(day), max(day) from articles where current = 1 and outlet = @outlet", new { outlet });
        if (articles == 0)
            return null;
        var (settled, differing) = _session.One<(long, long)>(
            """
            select coalesce(sum(f.settled), 0), coalesce(sum(f.differing), 0)
            from figures f join articles a on a.id = f.article where a.current = 1 and a.outlet = @outlet
            """,
            new { outlet });
        return new(outlet, articles, DeskTime.Day(first), DeskTime.Day(last))
        {
            ChangedSilently = _session.Value<long>(
                """
                select count(distinct r.latest) from revisions r join articles a on a.id = r.latest
                where a.current = 1 and a.outlet = @outlet and r.noted = 0 and r.claims + r.figures > 0
                """,
                new { outlet }),
            SettledFigures = settled,
            DifferingFigures = differing,
            TakesFrom = Sources(outlet, "a.id = d.article", "x.id = d.source"),
            GivesTo = Sources(outlet, "a.id = d.source", "x.id = d.article"),
            Changed = _session.Value<long>(
                "select count(*) from articles where current = 1 and outlet = @outlet and version > 1", new { outlet }),
        };
    }

    /// <summary>The articles of an outlet, the latest publication first; or only those whose text was changed.</summary>
    public ImmutableArray<OutletArticle> Articles(string outlet, bool onlyChanged, DeskPage page) =>
    [
        .. _session.Query<(string Id, string Title, string? Day, long Version, string? Story, string? StoryTitle)>(
            $"""
            select a.id, a.title, a.day, a.version, p.story, s.title
            from articles a left join placements p on p.article = a.id left join stories s on s.id = p.story
            where a.current = 1 and a.outlet = @outlet {(onlyChanged ? "and a.version > 1" : "")}
            order by a.day is null, a.day desc, a.number desc limit @Count offset @First
            """,
            new { outlet, page.Count, page.First })
            .Select(row => new OutletArticle(new(row.Id), row.Title, DeskTime.Day(row.Day), (int)row.Version, row.Story, row.StoryTitle)),
    ];

    /// <summary>The outlets and origins at the other end of an outlet's derivations; what both took from a third is of neither.</summary>
    ImmutableArray<OutletSource> Sources(string outlet, string own, string other) =>
    [
        .. _session.Query<(string Name, string Kind, long Articles, long Kept)>(
            $"""
            select coalesce(x.outlet, d.source), d.kind, count(*), count(x.outlet)
            from articles a join derivations d on {own} left join articles x on {other}
            where a.current = 1 and a.outlet = @outlet and d.kind <> 'common' and (x.outlet is null or x.outlet <> a.outlet)
            group by coalesce(x.outlet, d.source), d.kind
            """,
            new { outlet })
            .GroupBy(row => OriginName.Of(row.Name))
            .Select(group => new OutletSource(group.Key, group.Sum(row => row.Articles), KindsOf(group.Select(row => (row.Kind, row.Articles))))
            {
                IsKept = group.Any(row => row.Kept > 0),
            })
            .OrderByDescending(source => source.Articles).ThenBy(source => source.Name, StringComparer.Ordinal),
    ];

    static ImmutableArray<OutletUse> KindsOf(IEnumerable<(string Kind, long Articles)> rows) =>
    [
        .. rows.GroupBy(row => row.Kind).Select(kind => new OutletUse(kind.Key, kind.Sum(row => row.Articles)))
            .OrderByDescending(use => use.Articles).ThenBy(use => use.Kind, StringComparer.Ordinal),
    ];
}

/// <summary>An outlet as lists show it.</summary>
/// <param name="Last">The day of its latest article.</param>
public sealed record OutletCount(string Name, long Articles, DateOnly? Last);

/// <summary>How the reports of an outlet stand against those of others.</summary>
public sealed record OutletRecord(string Name, long Articles, DateOnly? First, DateOnly? Last)
{
    /// <summary>How many of its figures independent origins agreed on in the end.</summary>
    public long SettledFigures { get; init; }

    /// <summary>How many of those it gave otherwise.</summary>
    public long DifferingFigures { get; init; }

    /// <summary>Whom it copies, the most first.</summary>
    public ImmutableArray<OutletSource> TakesFrom { get; init; } = [];

    /// <summary>Who copies it.</summary>
    public ImmutableArray<OutletSource> GivesTo { get; init; } = [];

    /// <summary>How many of its articles were changed after they had been kept.</summary>
    public long Changed { get; init; }

    /// <summary>In how many of those claims or figures were changed and readers were not told.</summary>
    public long ChangedSilently { get; init; }
}

/// <summary>Whom reports were taken from, or who took them.</summary>
/// <param name="Name">An outlet, or an origin that is absent.</param>
/// <param name="Kinds">The most first.</param>
public sealed record OutletSource(string Name, long Articles, ImmutableArray<OutletUse> Kinds)
{
    /// <summary>Whether the desk has articles of an outlet of this name.</summary>
    public bool IsKept { get; init; }
}

/// <summary>How articles were made from those of another.</summary>
/// <param name="Kind"><c>copy</c>, <c>trim</c> …</param>
public sealed record OutletUse(string Kind, long Articles);

/// <summary>An article of an outlet.</summary>
public sealed record OutletArticle(ArticleId Id, string Title, DateOnly? Day, int Version, string? Story, string? StoryTitle);
