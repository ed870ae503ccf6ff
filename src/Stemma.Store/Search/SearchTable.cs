using Dapper;

namespace Stemma.Store;

/// <summary>Finds articles by their words and by what they name.</summary>
public sealed class SearchTable
{
    readonly DeskSession _session;

    internal SearchTable(DeskSession session) => _session = session;

    /// <summary>Current versions only; the latest publication first.</summary>
    public ImmutableArray<SearchHit> Find(SearchQuery query, DeskPage page) => Page(query, page).Hits;

    /// <summary>What <see cref="Find"/> gives, and how many there are in all, found in one go.</summary>
    public (ImmutableArray<SearchHit> Hits, long Count) Page(SearchQuery query, DeskPage page)
    {
        ArgumentNullException.ThrowIfNull(query);
        var values = new DynamicParameters(page);
        var rows = _session.Query<Row>(
            $"""
            select a.id, a.title, a.outlet, a.day, a.text, p.story, s.title as storytitle, found.total
            from (select a.number, count(*) over () as total {From(query, values)}
                order by a.day is null, a.position desc limit @Count offset @First) found
            join articles a on a.number = found.number
            left join placements p on p.article = a.id left join stories s on s.id = p.story
            order by a.day is null, a.position desc
            """,
            values).ToList();
        var isBeyond = rows.Count == 0 && page.First > 0;
        return ([.. rows.Select(row => row.ToHit(query))], isBeyond ? Count(query) : rows.FirstOrDefault()?.Total ?? 0);
    }

    public long Count(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var values = new DynamicParameters();
        return _session.Value<long>($"select count(*) {From(query, values)}", values);
    }

    string From(SearchQuery query, DynamicParameters values)
    {
        var conditions = new List<string> { "a.current = 1" };
        if (!query.Phrases.IsEmpty)
        {
            conditions.Add(_session.Database.HasWords);
            values.Add("words", _session.Database.WordsOf(query));
            values.Add("most", query.MostCandidates);
        }

        foreach (var (index, field) in query.Fields.Index())
        {
            var name = $"field{index}";
            conditions.Add(field.Condition(name));
            values.Add(name, field.Parameter);
            if (field.Days is { } days)
                values.Add(name + "End", DeskTime.Day(days.End));
        }

        return $"""
            from {(query.Phrases.IsEmpty ? "articles a" : _session.Database.ArticlesByNumber)}
            {(query.Fields.Any(field => field.IsOfStory) ? "left join placements p on p.article = a.id left join stories s on s.id = p.story" : "")}
            where {string.Join(" and ", conditions)}
            """;
    }

    sealed record Row
    {
        public string Id { get; init; } = "";
        public string Title { get; init; } = "";
        public string? Outlet { get; init; }
        public string? Day { get; init; }
        public string Text { get; init; } = "";
        public string? Story { get; init; }
        public string? StoryTitle { get; init; }
        public long Total { get; init; }

        internal SearchHit ToHit(SearchQuery query) => new(
            new(Id), Title, Outlet, DeskTime.Day(Day), Story, StoryTitle, SearchExcerpt.Of(Text, query));
    }
}

/// <summary>An article that a search found.</summary>
/// <param name="Story">The id of its story; null where it has no place yet.</param>
/// <param name="Excerpt">A line of its text, around the first word that was looked for.</param>
public sealed record SearchHit(
    ArticleId Article, string Title, string? Outlet, DateOnly? Day, string? Story, string? StoryTitle, SearchExcerpt Excerpt);

/// <summary>A piece of an article's text, and the words in it that were looked for.</summary>
/// <param name="Span">The piece's place in the article.</param>
/// <param name="Match">The words' place in the article; empty where a field found it.</param>
public sealed record SearchExcerpt(string Text, TextSpan Span, TextSpan Match)
{
    const int Before = 60;
    const int Length = 180;

    internal static SearchExcerpt Of(string text, SearchQuery query)
    {
        var phrases = query.Phrases.Concat(query.Fields.Select(field => field.Value)).Where(phrase => phrase.Length > 0).ToList();
        var body = BodyOf(text);
        return Around(text, Found(text, body, phrases) ?? Found(text, 0, phrases) ?? new(body, body));
    }

    static TextSpan? Found(string text, int start, List<string> phrases) => phrases
        .Select(phrase => (At: text.IndexOf(phrase, start, StringComparison.OrdinalIgnoreCase), phrase.Length))
        .Where(found => found.At >= 0).Select(found => (TextSpan?)new TextSpan(found.At, found.At + found.Length)).FirstOrDefault();

    /// <summary>Where the text goes on after its headline, which a list shows anyway.</summary>
    static int BodyOf(string text) => text.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0;

    internal static SearchExcerpt Around(string text, TextSpan match)
    {
        var least = BodyOf(text) is var body && match.Start >= body ? body : 0;
        var start = match.Start - Before <= least ? least : text.IndexOf(' ', match.Start - Before) + 1;
        start = Math.Clamp(start, least, match.Start);
        var end = Math.Min(text.Length, Math.Max(start + Length, match.End));
        if (end < text.Length && text.LastIndexOf(' ', end) is var space && space > Math.Max(start, match.End))
            end = space;
        return new(text[start..end], new(start, end), match);
    }
}
