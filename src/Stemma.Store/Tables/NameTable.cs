namespace Stemma.Store;

/// <summary>The people, organisations and places that articles name.</summary>
public sealed class NameTable
{
    /// <summary>A name that stands in lists has so many spellings at the most.</summary>
    const int Spellings = 2;

    readonly DeskSession _session;

    internal NameTable(DeskSession session) => _session = session;

    /// <summary>The names of a kind that most articles have, those that have these words in them; all of them where there are none.</summary>
    /// <remarks>Names that differ in capitals alone, as those of datelines do, are one, in the spelling of the most articles.</remarks>
    /// <param name="kind"><c>person</c>, <c>organization</c> or <c>place</c>.</param>
    public ImmutableArray<NameCount> Most(string kind, string words, int count) =>
    [
        .. _session.Query<(string Name, long Articles)>(
            $"""
            select name, count(*) as articles from names where kind = @kind {(words.Length > 0 ? $"and folded like @pattern {LikePattern.Escape}" : "")}
            group by name order by count(*) desc, name limit @count
            """,
            new { kind, pattern = LikePattern.Containing(words), count = (long)count * Spellings })
            .GroupBy(row => row.Name.ToLowerInvariant(), (_, spellings) => (spellings.First().Name, Articles: spellings.Sum(row => row.Articles)))
            .Select(name => new NameCount(name.Name, name.Articles))
            .OrderByDescending(name => name.Articles).ThenBy(name => name.Name, StringComparer.Ordinal).Take(count),
    ];

    /// <summary>Where articles name somebody or something by this name first, in whatever capitals; the latest publication first.</summary>
    public ImmutableArray<NamedIn> Find(string kind, string name, DeskPage page) =>
    [
        .. _session.Query<Row>(
            """
            select a.id, a.title, a.outlet, a.day, n.first, n.last, a.text, p.story, s.title as storytitle
            from (select n.article, n.first, n.last, a.position, a.day from names n join articles a on a.id = n.article
                where n.kind = @kind and lower(n.name) = lower(@name) and a.current = 1
                order by a.day is null, a.position desc limit @Count offset @First) n
            join articles a on a.id = n.article
            left join placements p on p.article = a.id left join stories s on s.id = p.story
            order by n.day is null, n.position desc
            """,
            new { kind, name, page.Count, page.First }).Select(row => row.ToNamed()),
    ];

    public long Count(string kind, string name) => _session.Value<long>(
        "select count(*) from names n join articles a on a.id = n.article where n.kind = @kind and lower(n.name) = lower(@name) and a.current = 1",
        new { kind, name });

    sealed record Row
    {
        public string Id { get; init; } = "";
        public string Title { get; init; } = "";
        public string? Outlet { get; init; }
        public string? Day { get; init; }
        public long First { get; init; }
        public long Last { get; init; }
        public string Text { get; init; } = "";
        public string? Story { get; init; }
        public string? StoryTitle { get; init; }

        internal NamedIn ToNamed()
        {
            var span = new TextSpan((int)First, (int)Last);
            return new(new(Id), Title, Outlet, DeskTime.Day(Day), Story, StoryTitle, SearchExcerpt.Around(Text, span));
        }
    }
}

/// <summary>A name, and how many articles have it.</summary>
public sealed record NameCount(string Name, long Articles);

/// <summary>An article that has a name.</summary>
/// <param name="Excerpt">The words around the name.</param>
public sealed record NamedIn(
    ArticleId Article, string Title, string? Outlet, DateOnly? Day, string? Story, string? StoryTitle, SearchExcerpt Excerpt);
