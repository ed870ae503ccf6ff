namespace Stemma.Store;

/// <summary>The feeds that a desk watches, and when each is due.</summary>
public sealed class FeedTable
{
    const string Columns = "address, title, tag, modified, next, failures, trouble";

    readonly DeskSession _session;

    internal FeedTable(DeskSession session) => _session = session;

    /// <summary>Watches a feed from now on; false where it is watched already, and stays as it is.</summary>
    public bool Watch(Uri address) => _session.Run(
        "insert into feeds (address, title, next, failures) values (@Address, '', @Now, 0) on conflict (address) do nothing",
        new { Address = address.AbsoluteUri, _session.Now }) > 0;

    /// <summary>Watches a feed no more; what came from it stays.</summary>
    public bool Forget(Uri address) =>
        _session.Run("delete from feeds where address = @Address", new { Address = address.AbsoluteUri }) > 0;

    public ImmutableArray<WatchedFeed> All() => Feeds($"select {Columns} from feeds order by address", new { });

    /// <summary>Those whose time has come, the longest overdue first.</summary>
    public ImmutableArray<WatchedFeed> Due() =>
        Feeds($"select {Columns} from feeds where next <= @Now order by next, address", new { _session.Now });

    /// <summary>How the last visit ended, and when the next one is due.</summary>
    public void Visited(WatchedFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        _session.Run(
            """
            update feeds set title = @Title, tag = @Tag, modified = @Modified, next = @Next, failures = @Failures, trouble = @Trouble
            where address = @Address
            """,
            new
            {
                Address = feed.Address.AbsoluteUri,
                feed.Title,
                feed.Tag,
                feed.Modified,
                Next = DeskTime.Text(feed.Next),
                feed.Failures,
                feed.Trouble,
            });
    }

    ImmutableArray<WatchedFeed> Feeds(string sql, object values) => [.. _session.Query<Row>(sql, values).Select(row => row.ToFeed())];

    sealed record Row
    {
        public string Address { get; init; } = "";
        public string Title { get; init; } = "";
        public string? Tag { get; init; }
        public string? Modified { get; init; }
        public string Next { get; init; } = "";
        public long Failures { get; init; }
        public string? Trouble { get; init; }

        internal WatchedFeed ToFeed() => new(new(Address), Title, DeskTime.Of(Next))
        {
            Tag = Tag,
            Modified = Modified,
            Failures = (int)Failures,
            Trouble = Trouble,
        };
    }
}

/// <summary>A feed or a news sitemap that a desk watches.</summary>
/// <param name="Next">When it is due.</param>
public sealed record WatchedFeed(Uri Address, string Title, DateTimeOffset Next)
{
    /// <summary>The entity tag of the last answer; null where it gave none.</summary>
    public string? Tag { get; init; }

    /// <summary>The time of the last answer in the server's own words.</summary>
    public string? Modified { get; init; }

    /// <summary>How many visits in a row have failed.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last visit failed; null where it went well.</summary>
    public string? Trouble { get; init; }
}
