using System.Text.Json;

namespace Stemma.Store;

/// <summary>A row of <c>articles</c>.</summary>
sealed record ArticleRow
{
    /// <summary>Sorts after every day: what has no date comes last, as in a story.</summary>
    const string NoDay = "9999-12-31";

    public long Number { get; init; }
    public string Id { get; init; } = "";
    public string? Address { get; init; }
    public long Version { get; init; }
    public long Current { get; init; }
    public string Position { get; init; } = "";
    public string Source { get; init; } = "";
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";
    public string? Outlet { get; init; }
    public string? Domain { get; init; }
    public string Authors { get; init; } = "[]";
    public string? Day { get; init; }
    public string? Instant { get; init; }
    public string? Basis { get; init; }
    public string Language { get; init; } = "";
    public string Removed { get; init; } = "[]";

    /// <summary>Null where nothing is known of the source.</summary>
    public string? Capture { get; init; }

    public string Added { get; init; } = "";

    internal static ArticleRow Of(Article article, int version, string now) => new()
    {
        Id = article.Id.Value,
        Address = article.Address?.AbsoluteUri,
        Version = version,
        Current = 1,
        Position = PositionOf(article),
        Source = article.Source,
        Title = article.Title,
        Text = article.Text,
        Outlet = article.Outlet?.Name,
        Domain = article.Outlet?.Domain,
        Authors = JsonSerializer.Serialize(article.Authors, RowJson.Default.ImmutableArrayString),
        Day = DeskTime.Day(article.Published?.Day),
        Instant = article.Published?.Instant?.ToString("O", CultureInfo.InvariantCulture),
        Basis = article.Published?.Basis.ToString(),
        Language = article.Language,
        Removed = JsonSerializer.Serialize(article.Removed, RowJson.Default.ImmutableArrayRemoval),
        Capture = article.Capture == Stemma.Capture.None ? null : JsonSerializer.Serialize(article.Capture, RowJson.Default.Capture),
        Added = now,
    };

    /// <summary>Text that sorts as the reports of a story do: by day, by time, by id.</summary>
    internal static string PositionOf(Article article) => string.Create(
        CultureInfo.InvariantCulture,
        $"{DeskTime.Day(article.Published?.Day) ?? NoDay} {article.Published?.Instant?.UtcDateTime:yyyyMMddHHmmss.fffffff} {article.Id}");

    internal KeptArticle ToKept() => new(ToArticle(), (int)Version, Current != 0, DeskTime.Of(Added));

    Article ToArticle() => new()
    {
        Id = new(Id),
        Source = Source,
        Title = Title,
        Text = Text,
        Address = Address is null ? null : new(Address),
        Outlet = Outlet is null ? null : new(Outlet, Domain),
        Authors = JsonSerializer.Deserialize(Authors, RowJson.Default.ImmutableArrayString),
        Published = DeskTime.Day(Day) is { } day ? new(day, InstantOf(Instant), Enum.Parse<PublicationBasis>(Basis!)) : null,
        Language = Language,
        Removed = JsonSerializer.Deserialize(Removed, RowJson.Default.ImmutableArrayRemoval),
        Capture = Capture is null ? Stemma.Capture.None : JsonSerializer.Deserialize(Capture, RowJson.Default.Capture)!,
    };

    static DateTimeOffset? InstantOf(string? text) =>
        text is null ? null : DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
