namespace Stemma.Store;

/// <summary>The articles of a desk, each with all the versions that its address had.</summary>
public sealed class ArticleTable
{
    const string Columns =
        "number, id, address, version, current, position, source, title, text, outlet, domain, authors, day, instant, basis, language, removed, capture, added";

    readonly DeskSession _session;

    internal ArticleTable(DeskSession session) => _session = session;

    /// <summary>Keeps an article once: the same one again changes nothing, other text at its address is a new version.</summary>
    public Arrival Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (Find(article.Id) is { } known)
            return new(article.Id, ArrivalKind.Known, known.Version);
        var before = Replace(article.Address);
        var version = before + 1;
        _session.Run(
            """
            insert into articles (id, address, version, current, position, source, title, text, outlet, domain, authors,
                day, instant, basis, language, removed, capture, added)
            values (@Id, @Address, @Version, 1, @Position, @Source, @Title, @Text, @Outlet, @Domain, @Authors,
                @Day, @Instant, @Basis, @Language, @Removed, @Capture, @Added)
            """,
            ArticleRow.Of(article, version, _session.Now));
        _session.Changes.Add(before == 0 ? ChangeKind.ArticleAdded : ChangeKind.ArticleChanged, null, article.Id, article.Title);
        return new(article.Id, before == 0 ? ArrivalKind.New : ArrivalKind.NewVersion, version);
    }

    /// <summary>What stood at an address is current no more; the number of its last version, 0 where there was none.</summary>
    int Replace(Uri? address)
    {
        if (address is null)
            return 0;
        var values = new { Address = address.AbsoluteUri };
        var last = _session.Value<long>("select coalesce(max(version), 0) from articles where address = @Address", values);
        if (last > 0)
            _session.Run("update articles set current = 0 where address = @Address and current = 1", values);
        return (int)last;
    }

    /// <summary>Null where the desk has no such article.</summary>
    public KeptArticle? Find(ArticleId id) =>
        _session.One<ArticleRow>($"select {Columns} from articles where id = @Value", id)?.ToKept();

    /// <summary>All that stood at an address, the oldest first.</summary>
    public ImmutableArray<KeptArticle> Versions(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Kept($"select {Columns} from articles where address = @Address order by version", new { Address = address.AbsoluteUri });
    }

    /// <summary>The articles of a story, in the order of publication.</summary>
    public ImmutableArray<KeptArticle> OfStory(string story) => Kept(
        $"select {Prefixed} from articles a join placements p on p.article = a.id where p.story = @story order by a.position",
        new { story });

    /// <summary>The latest arrivals first.</summary>
    public ImmutableArray<KeptArticle> Latest(DeskPage page) =>
        Kept($"select {Columns} from articles order by number desc limit @Count offset @First", page);

    /// <summary>How many articles there are, versions not counted.</summary>
    public long Count() => _session.Value<long>("select count(*) from articles where current = 1", null);

    /// <summary>The languages of the articles, by their codes.</summary>
    public ImmutableArray<string> Languages() =>
        [.. _session.Query<string>("select distinct language from articles where current = 1 order by language", null)];

    /// <summary>The number of the last arrival; 0 where there is none.</summary>
    public long LastNumber() => _session.Value<long>("select coalesce(max(number), 0) from articles", null);

    /// <summary>Where the earliest of the arrivals after a number stands in the order of publication, or what it replaced.</summary>
    public string? EarliestAfter(long number) => _session.Value<string>(
        """
        select min(position) from (
            select position from articles where number > @number
            union all
            select a.position from articles a join placements p on p.article = a.id where a.current = 0) changed
        """,
        new { number });

    /// <summary>The current versions after a position, in the order of publication, one by one.</summary>
    public IEnumerable<(string Position, Article Article)> After(string position) => _session
        .Stream<ArticleRow>($"select {Columns} from articles where current = 1 and position > @position order by position", new { position })
        .Select(row => (row.Position, row.ToKept().Article));

    /// <summary>The ids of the current versions up to a position.</summary>
    public IEnumerable<string> CurrentThrough(string position) =>
        _session.Query<string>("select id from articles where current = 1 and position <= @position", new { position });

    /// <summary>The current version of what stands at the address of an article; null where it has none.</summary>
    public ArticleId? CurrentOf(ArticleId id) =>
        _session.Value<string>(
            "select n.id from articles o join articles n on n.address = o.address and n.current = 1 where o.id = @Value", id) is { } found
            ? new ArticleId(found) : null;

    static string Prefixed { get; } = string.Join(", ", Columns.Split(", ").Select(column => "a." + column));

    ImmutableArray<KeptArticle> Kept(string sql, object values) =>
        [.. _session.Query<ArticleRow>(sql, values).Select(row => row.ToKept())];
}

/// <summary>An article as a desk keeps it.</summary>
/// <param name="Version">From 1, counted by address.</param>
/// <param name="IsCurrent">Whether no later version has replaced it.</param>
public sealed record KeptArticle(Article Article, int Version, bool IsCurrent, DateTimeOffset Added);

/// <summary>What became of an article that was brought to the desk.</summary>
public sealed record Arrival(ArticleId Article, ArrivalKind Kind, int Version);

/// <summary>Whether an article that was brought is new to the desk.</summary>
public enum ArrivalKind
{
    New,

    /// <summary>Its address had other text before.</summary>
    NewVersion,

    Known,
}
