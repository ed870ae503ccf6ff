using Stemma.Reports;

namespace Stemma.Store;

/// <summary>What happened at a desk, numbered in order: whoever knows the last number that it saw asks for what came after.</summary>
public sealed class ChangeTable
{
    readonly DeskSession _session;

    internal ChangeTable(DeskSession session) => _session = session;

    /// <summary>In their order.</summary>
    public ImmutableArray<Change> After(long number, int count) =>
    [
        .. _session.Query<Row>(
            "select number, at, kind, story, article, detail from changes where number > @number order by number limit @count",
            new { number, count }).Select(row => row.ToChange()),
    ];

    /// <summary>What happened to a story, the latest first.</summary>
    public ImmutableArray<Change> OfStory(string story, DeskPage page) =>
    [
        .. _session.Query<Row>(
            """
            select number, at, kind, story, article, detail from changes
            where story = @story order by number desc limit @Count offset @First
            """,
            new { story, page.Count, page.First }).Select(row => row.ToChange()),
    ];

    /// <summary>What is new of some stories since a number of the feed, in order.</summary>
    public ILookup<string, Change> NewsOf(IEnumerable<string> stories, long after) => _session.Query<Row>(
        $"""
        select number, at, kind, story, article, detail from changes
        where story {_session.Database.IsAnyOf("stories")} and number > @after and kind {_session.Database.IsAnyOf("kinds")} order by number
        """,
        new { stories = stories.ToArray(), after, kinds = Change.News.Select(kind => kind.ToString()).ToArray() })
        .Select(row => row.ToChange()).ToLookup(change => change.Story!);

    /// <summary>What is new of all stories, the latest first.</summary>
    public ImmutableArray<Change> LatestNews(int count) =>
    [
        .. _session.Query<Row>(
            $"""
            select number, at, kind, story, article, detail from changes
            where kind {_session.Database.IsAnyOf("kinds")} order by number desc limit @count
            """,
            new { kinds = Change.News.Append(ChangeKind.StoryOpened).Select(kind => kind.ToString()).ToArray(), count }).Select(row => row.ToChange()),
    ];

    /// <summary>The number of the latest; 0 where nothing has happened yet.</summary>
    public long Last() => _session.Value<long>("select coalesce(max(number), 0) from changes", null);

    internal long Add(ChangeKind kind, string? story, ArticleId? article, string detail) => _session.Value<long>(
        """
        insert into changes (at, kind, story, article, detail) values (@Now, @Kind, @story, @Article, @detail) returning number
        """,
        new { _session.Now, Kind = kind.ToString(), story, Article = article?.Value, detail });

    sealed record Row(long Number, string At, string Kind, string? Story, string? Article, string Detail)
    {
        internal Change ToChange() => new(
            Number, DeskTime.Of(At), Enum.Parse<ChangeKind>(Kind), Story, Article is null ? null : new ArticleId(Article), Detail);
    }
}

/// <summary>One thing that happened at a desk.</summary>
/// <param name="Detail">In words: a headline, the id of the story that another became.</param>
public sealed record Change(
    long Number, DateTimeOffset At, ChangeKind Kind, string? Story, ArticleId? Article, string Detail)
{
    /// <summary>The kinds that say what is new of a story.</summary>
    public static ImmutableArray<ChangeKind> News { get; } =
        [ChangeKind.SecondOrigin, ChangeKind.FigureChanged, ChangeKind.ConflictOpened, ChangeKind.ConflictClosed];

    internal static ChangeKind KindOf(StoryNewsKind kind) => Enum.Parse<ChangeKind>(kind.ToString());
}

/// <summary>The kinds of things that happen at a desk.</summary>
public enum ChangeKind
{
    ArticleAdded,

    /// <summary>The address of an article holds other text than before.</summary>
    ArticleChanged,
    StoryOpened,

    /// <summary>Its reports, or what follows from them, are not what they were.</summary>
    StoryChanged,

    /// <summary>Its reports stand in other stories now.</summary>
    StoryGone,
    Corrected,
    CorrectionUndone,

    /// <summary>One origin reported the story, and now at least two do.</summary>
    SecondOrigin,

    /// <summary>The last report gives another value than the last one before.</summary>
    FigureChanged,
    ConflictOpened,
    ConflictClosed,
}
