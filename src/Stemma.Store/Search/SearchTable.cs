using Dapper;

namespace Stemma.Store;

/// <summary>Finds articles by their words and by what they name.</summary>
public sealed class SearchTable
{
    readonly DeskSession _session;

    internal SearchTable(DeskSession session) => _session = session;

    /// <summary>Current versions only; the latest publication first.</summary>
    public ImmutableArray<SearchHit> Find(SearchQuery query, DeskPage page)
    {
        ArgumentNullException.ThrowIfNull(query);
        var values = new DynamicParameters(page);
        return
        [
            .. _session.Query<Row>(
                $"""
                select a.id, a.title, a.outlet, a.day, a.text, p.story, s.title as storytitle
                from (select a.number {From(query, values)} order by a.day is null, a.position desc limit @Count offset @First) found
                join articles a on a.number = found.number
                left join placements p on p.article = a.id left join stories s on s.id = p.story
                order by a.day is null, a.position desc
                """,
                values).Select(row => row.ToHit(query)),
        ];
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
            from articles a left join placements p on p.article = a.id left join stories s on s.id = p.story
            where {string.Join(" and ", conditions)}
            """;
    }

    sealed record Row(string Id, string Title, string? Outlet, string? Day, string Text, string? Story, string? StoryTitle)
    {
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
        var found = query.Phrases.Concat(query.Fields.Select(field => field.Value))
            .Select(phrase => new { At = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase), phrase.Length })
            .FirstOrDefault(match => match.At >= 0 && match.Length > 0);
        return Around(text, found is null ? default : new TextSpan(found.At, found.At + found.Length));
    }

    internal static SearchExcerpt Around(string text, TextSpan match)
    {
        var start = match.Start <= Before ? 0 : text.IndexOf(' ', match.Start - Before) + 1;
        start = Math.Min(start, match.Start);
        var end = Math.Min(text.Length, Math.Max(start + Length, match.End));
        if (end < text.Length && text.LastIndexOf(' ', end) is var space && space > Math.Max(start, match.End))
            end = space;
        return new(text[start..end], new(start, end), match);
    }
}
