namespace Stemma.Store;

/// <summary>Where the bytes of fetched pages stand in the archive beside the desk.</summary>
public sealed class ArchiveTable
{
    const string Columns = "number, address, at, status, type, file, start, length, digest, article";

    readonly DeskSession _session;

    internal ArchiveTable(DeskSession session) => _session = session;

    /// <summary>Keeps where a page stands; its number.</summary>
    public long Add(ArchivedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return _session.Value<long>(
            """
            insert into captures (address, at, status, type, file, start, length, digest, article)
            values (@Address, @At, @Status, @Type, @File, @Start, @Length, @Digest, @Article) returning number
            """,
            new
            {
                Address = page.Address.AbsoluteUri,
                At = DeskTime.Text(page.At),
                page.Status,
                page.Type,
                page.File,
                page.Start,
                page.Length,
                page.Digest,
                Article = page.Article?.Value,
            });
    }

    /// <summary>The pages that an article was read from, the oldest first.</summary>
    public ImmutableArray<ArchivedPage> OfArticle(ArticleId article) => Pages(
        $"select {Columns} from captures where article = @Value order by number", article);

    public ImmutableArray<ArchivedPage> OfAddress(Uri address) => Pages(
        $"select {Columns} from captures where address = @Address order by number", new { Address = address.AbsoluteUri });

    /// <summary>The end of the last page in a file; 0 where it has none.</summary>
    public long EndOf(string file) =>
        _session.Value<long>("select coalesce(max(start + length), 0) from captures where file = @file", new { file });

    ImmutableArray<ArchivedPage> Pages(string sql, object values) => [.. _session.Query<Row>(sql, values).Select(row => row.ToPage())];

    sealed record Row
    {
        public long Number { get; init; }
        public string Address { get; init; } = "";
        public string At { get; init; } = "";
        public long Status { get; init; }
        public string Type { get; init; } = "";
        public string File { get; init; } = "";
        public long Start { get; init; }
        public long Length { get; init; }
        public string Digest { get; init; } = "";
        public string? Article { get; init; }

        internal ArchivedPage ToPage() => new(new(Address), DeskTime.Of(At), (int)Status)
        {
            Number = Number,
            Type = Type,
            File = File,
            Start = Start,
            Length = Length,
            Digest = Digest,
            Article = Article is null ? null : new ArticleId(Article),
        };
    }
}

/// <summary>An answer of a server, and where its bytes stand.</summary>
public sealed record ArchivedPage(Uri Address, DateTimeOffset At, int Status)
{
    public long Number { get; init; }

    /// <summary>The media type as the server gave it.</summary>
    public string Type { get; init; } = "";

    /// <summary>The file in the archive's folder.</summary>
    public string File { get; init; } = "";

    /// <summary>Where its record begins in the file: a gzip member of its own.</summary>
    public long Start { get; init; }

    public long Length { get; init; }

    /// <summary>SHA-256 of the payload, in hexadecimal.</summary>
    public string Digest { get; init; } = "";

    /// <summary>The article that was read from it; null where it held none.</summary>
    public ArticleId? Article { get; init; }
}
