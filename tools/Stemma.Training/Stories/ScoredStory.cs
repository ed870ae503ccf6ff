using System.Text.Json;

namespace Stemma.Training;

/// <summary>What the scorer reads of a document <c>stemma-story/1</c>.</summary>
sealed record ScoredStory
{
    static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    public required ImmutableArray<ScoredArticle> Articles { get; init; }
    public required ImmutableArray<ScoredOrigin> Origins { get; init; }
    public required ImmutableArray<ScoredLineage> Lineage { get; init; }
    public required ImmutableArray<ScoredQuote> Quotes { get; init; }
    public required ImmutableArray<ScoredPoint> Points { get; init; }
    public required ImmutableArray<ScoredPerson> People { get; init; }

    /// <summary>How many mentions of the document do not show the text they point at.</summary>
    public required int BrokenSpans { get; init; }

    /// <param name="document">One story, or a collation of several, of which the largest counts.</param>
    public static ScoredStory Parse(JsonElement document)
    {
        var story = document.TryGetProperty("stories", out var stories)
            ? stories.EnumerateArray().MaxBy(each => each.GetProperty("articles").GetArrayLength())
            : document;
        var articles = Items<ScoredArticle>(story, "articles");
        var texts = articles.ToDictionary(article => article.Id, article => article.Text);
        return new()
        {
            Articles = articles,
            Origins = Items<ScoredOrigin>(story, "origins"),
            Lineage = Items<ScoredLineage>(story, "lineage"),
            Quotes = Items<ScoredQuote>(story, "quotes"),
            Points = Items<ScoredPoint>(story, "points"),
            People = Items<ScoredPerson>(story, "people"),
            BrokenSpans = story.EnumerateObject().Where(field => field.Name != "articles")
                .Sum(field => BrokenIn(field.Value, texts)),
        };
    }

    static ImmutableArray<T> Items<T>(JsonElement story, string name) =>
        story.TryGetProperty(name, out var items) ? [.. items.Deserialize<List<T>>(_options)!] : [];

    static int BrokenIn(JsonElement node, Dictionary<string, string> texts) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().Sum(item => BrokenIn(item, texts)),
        JsonValueKind.Object => node.EnumerateObject().Sum(field => BrokenIn(field.Value, texts))
            + (IsBroken(node, texts) ? 1 : 0),
        _ => 0,
    };

    static bool IsBroken(JsonElement node, Dictionary<string, string> texts)
    {
        if (!node.TryGetProperty("article", out var article) || !node.TryGetProperty("start", out var from)
            || !node.TryGetProperty("end", out var to) || !node.TryGetProperty("text", out var shown))
        {
            return false;
        }

        var text = texts.GetValueOrDefault(article.GetString() ?? "", "");
        var (start, end) = (from.GetInt32(), to.GetInt32());
        return start < 0 || end > text.Length || start >= end || text[start..end] != shown.GetString();
    }
}

/// <summary>An article of a scored document.</summary>
sealed record ScoredArticle(string Id, string Source, string Text)
{
    /// <summary>The name of its file without folder and extension, which is its name in the gold.</summary>
    public string Key
    {
        get
        {
            var name = Source[(Source.LastIndexOfAny(['/', '\\']) + 1)..];
            var dot = name.LastIndexOf('.');
            return dot < 0 ? name : name[..dot];
        }
    }
}

/// <summary>An origin and its articles.</summary>
sealed record ScoredOrigin(ImmutableArray<string> Articles);

/// <summary>How an article was made.</summary>
sealed record ScoredLineage(string Article, string Kind);

/// <summary>An utterance with its wordings.</summary>
sealed record ScoredQuote(
    string? SpeakerName, ImmutableArray<ScoredMention> Mentions, string Kind = "direct", string? Verdict = null)
{
    public bool IsDirect => Kind == "direct";
}

/// <summary>A place in an article.</summary>
sealed record ScoredMention(string Article, int Start, int End, string Text);

/// <summary>A point with its readings.</summary>
sealed record ScoredPoint(
    string Kind, string Verdict, string About, ImmutableArray<ScoredReading> Readings, ScoredOriginCount? Origins = null)
{
    public bool IsUpdate => Verdict == "update";
    public bool IsDifference => Verdict is "conflict" or "update";

    /// <summary>Quantities and dates are matched with each other only.</summary>
    public static bool Numeric(string kind) => kind is "quantity" or "date";
}

/// <summary>One value of a point.</summary>
sealed record ScoredReading(string Value, ImmutableArray<ScoredMention> Mentions);

/// <summary>How many origins bear a point out.</summary>
sealed record ScoredOriginCount(int? Certain = null, int? Possible = null);

/// <summary>A person.</summary>
sealed record ScoredPerson(
    string Name, ImmutableArray<string> Variants = default, ImmutableArray<ScoredRole> Roles = default);

/// <summary>What a person is said to be.</summary>
sealed record ScoredRole(string Text);
