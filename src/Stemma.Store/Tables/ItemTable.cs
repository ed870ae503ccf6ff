namespace Stemma.Store;

/// <summary>The pages that feeds have named: fetched, to be fetched, or given up.</summary>
public sealed class ItemTable
{
    const string Columns = "address, feed, title, publisher, published, tries, state, trouble";

    readonly DeskSession _session;

    internal ItemTable(DeskSession session) => _session = session;

    /// <summary>Keeps an item once; whether it is new.</summary>
    public bool Add(FeedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _session.Run(
            """
            insert into items (address, feed, title, publisher, published, found, tries, next, state)
            values (@Address, @Feed, @Title, @Publisher, @Published, @Now, 0, @Now, 'open') on conflict (address) do nothing
            """,
            new
            {
                Address = item.Address.AbsoluteUri,
                Feed = item.Feed.AbsoluteUri,
                item.Title,
                item.Publisher,
                Published = item.Published?.ToString(),
                _session.Now,
            }) > 0;
    }

    /// <summary>Those that are to be fetched now, in the order in which they were found.</summary>
    public ImmutableArray<FeedItem> Due(int count) => Items(
        $"select {Columns} from items where state = 'open' and next <= @Now order by next, found, address limit @count",
        new { _session.Now, count });

    /// <summary>Those of a feed, the latest first.</summary>
    public ImmutableArray<FeedItem> OfFeed(Uri feed, DeskPage page) => Items(
        $"select {Columns} from items where feed = @Feed order by found desc, address limit @Count offset @First",
        new { Feed = feed.AbsoluteUri, page.Count, page.First });

    /// <summary>Through which feed an address was found; null where it came by none.</summary>
    public FeedItem? Find(Uri address) =>
        Items($"select {Columns} from items where address = @Address", new { Address = address.AbsoluteUri }).FirstOrDefault();

    public long Count(ItemState state) =>
        _session.Value<long>("select count(*) from items where state = @State", new { State = Word(state) });

    /// <summary>It was read.</summary>
    /// <param name="again">When it is to be looked at again; null where it is done with.</param>
    public void Done(Uri address, DateTimeOffset? again) =>
        Set(address, again is null ? ItemState.Done : ItemState.Open, null, again);

    public void GiveUp(Uri address, string trouble) => Set(address, ItemState.GivenUp, trouble, null);
    public void TryAgain(Uri address, string trouble, DateTimeOffset next) => Set(address, ItemState.Open, trouble, next);

    void Set(Uri address, ItemState state, string? trouble, DateTimeOffset? next) => _session.Run(
        "update items set state = @State, trouble = @trouble, tries = tries + 1, next = coalesce(@Next, next) where address = @Address",
        new { Address = address.AbsoluteUri, State = Word(state), trouble, Next = next is { } time ? DeskTime.Text(time) : null });

    static string Word(ItemState state) => state switch
    {
        ItemState.Open => "open",
        ItemState.Done => "done",
        _ => "given up",
    };

    ImmutableArray<FeedItem> Items(string sql, object values) => [.. _session.Query<Row>(sql, values).Select(row => row.ToItem())];

    sealed record Row
    {
        public string Address { get; init; } = "";
        public string Feed { get; init; } = "";
        public string Title { get; init; } = "";
        public string? Publisher { get; init; }
        public string? Published { get; init; }
        public long Tries { get; init; }
        public string State { get; init; } = "";
        public string? Trouble { get; init; }

        internal FeedItem ToItem() => new(new(Address), new(Feed), Title)
        {
            Publisher = Publisher,
            Published = Published is null ? null : DateOf(Published),
            Tries = (int)Tries,
            State = State switch { "open" => ItemState.Open, "done" => ItemState.Done, _ => ItemState.GivenUp },
            Trouble = Trouble,
        };

        static PublicationDate DateOf(string text)
        {
            var day = DeskTime.Day(text[..10])!.Value;
            DateTimeOffset? instant = text.Length > 10 ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;
            return new(day, instant, PublicationBasis.Feed);
        }
    }
}

/// <summary>A page that a feed has named.</summary>
public sealed record FeedItem(Uri Address, Uri Feed, string Title)
{
    /// <summary>Who published it, where the feed gathers items of others; else null.</summary>
    public string? Publisher { get; init; }

    public PublicationDate? Published { get; init; }
    public int Tries { get; init; }
    public ItemState State { get; init; }

    /// <summary>Why the last try failed.</summary>
    public string? Trouble { get; init; }
}

/// <summary>What became of a page that a feed has named.</summary>
public enum ItemState
{
    Open,
    Done,
    GivenUp,
}
