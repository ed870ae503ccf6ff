using System.Text.Json.Serialization;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>A part of a list.</summary>
/// <param name="Count">How many there are in all.</param>
sealed record ApiList<T>(long Count, ImmutableArray<T> Items);

/// <summary>A story as lists have it.</summary>
sealed record ApiStory(
    string Id, string Title, int Articles, int Outlets, DateOnly? FirstDay, DateOnly? LastDay)
{
    public int CertainOrigins { get; init; }
    public int PossibleOrigins { get; init; }
    public int Conflicts { get; init; }
    public int Updates { get; init; }

    /// <summary>The number of its latest change.</summary>
    public long Change { get; init; }

    public DateTimeOffset Changed { get; init; }

    internal static ApiStory Of(KeptStory story) => new(story.Id, story.Title, story.Articles, story.Outlets, story.FirstDay, story.LastDay)
    {
        CertainOrigins = story.Certain,
        PossibleOrigins = story.Possible,
        Conflicts = story.Conflicts,
        Updates = story.Updates,
        Change = story.Change,
        Changed = story.Changed,
    };
}

/// <summary>An article with its text, in which all spans count.</summary>
sealed record ApiArticle(string Id, string Title, string Text, string? Url, string? Outlet, string? Published)
{
    public string Language { get; init; } = "";
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The id of its story; null where it has none.</summary>
    public string? Story { get; init; }

    /// <summary>The ids of all that stood at its address, the oldest first.</summary>
    public ImmutableArray<string> Versions { get; init; } = [];

    internal static ApiArticle Of(ShownArticle shown)
    {
        var article = shown.Article.Article;
        return new(article.Id.Value, article.Title, article.Text, article.Address?.AbsoluteUri, article.Outlet?.Name, article.Published?.ToString())
        {
            Language = article.Language,
            Authors = article.Authors,
            Story = shown.Story?.Id,
            Versions = [.. shown.Versions.Select(version => version.Article.Id.Value)],
        };
    }
}

/// <summary>An article that a search found.</summary>
/// <param name="Start">Where the excerpt stands in the article's text.</param>
sealed record ApiHit(string Article, string Title, string? Outlet, DateOnly? Day, string Excerpt, int Start)
{
    public string? Story { get; init; }

    internal static ApiHit Of(SearchHit hit) =>
        new(hit.Article.Value, hit.Title, hit.Outlet, hit.Day, hit.Excerpt.Text, hit.Excerpt.Span.Start) { Story = hit.Story };
}

/// <summary>One thing that happened at the desk.</summary>
sealed record ApiChange(long Number, DateTimeOffset At, ChangeKind Kind, string? Story, string? Article, string Detail)
{
    internal static ApiChange Of(Change change) =>
        new(change.Number, change.At, change.Kind, change.Story, change.Article?.Value, change.Detail);
}

/// <summary>What went wrong, in words.</summary>
sealed record ApiTrouble(string Trouble);

/// <summary>The JSON of the interface for programs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ApiList<ApiStory>))]
[JsonSerializable(typeof(ApiList<ApiHit>))]
[JsonSerializable(typeof(ImmutableArray<KeptPoint>))]
[JsonSerializable(typeof(ApiArticle))]
[JsonSerializable(typeof(ImmutableArray<ApiChange>))]
[JsonSerializable(typeof(ImmutableArray<NameCount>))]
[JsonSerializable(typeof(ImmutableArray<OutletCount>))]
[JsonSerializable(typeof(OutletRecord))]
[JsonSerializable(typeof(ApiTrouble))]
sealed partial class ApiJson : JsonSerializerContext;
