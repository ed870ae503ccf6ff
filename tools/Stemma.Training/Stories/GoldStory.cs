using System.Text.Json;

namespace Stemma.Training;

/// <summary>What careful reading found in a story: the document <c>gold.json</c>.</summary>
sealed record GoldStory
{
    static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    public required IReadOnlyDictionary<string, GoldArticle> Articles { get; init; }
    public required ImmutableArray<GoldOrigin> Origins { get; init; }
    public ImmutableArray<GoldLineage> Lineage { get; init; } = [];
    public required ImmutableArray<GoldQuote> Quotes { get; init; }
    public required ImmutableArray<GoldPoint> Points { get; init; }
    public required ImmutableArray<GoldPerson> People { get; init; }

    /// <summary>The texts of the articles by key.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <param name="folder">Holds gold.json and articles/; an article's text is its file, its field <c>text</c>
    /// (<c>.json</c>), or the field <c>text</c> of the gold's article where the file is a page.</param>
    public static GoldStory Load(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "gold.json")));
        var texts = json.RootElement.GetProperty("articles").EnumerateObject()
            .ToDictionary(article => article.Name, article => TextOf(folder, article));
        return Parse(json.RootElement, texts);
    }

    static GoldStory Parse(JsonElement gold, Dictionary<string, string> texts) => new()
    {
        Articles = gold.GetProperty("articles").Deserialize<Dictionary<string, GoldArticle>>(_options)!,
        Origins = Items<GoldOrigin>(gold, "origins"),
        Lineage = Items<GoldLineage>(gold, "lineage"),
        Quotes = Items<GoldQuote>(gold, "quotes"),
        Points = Items<GoldPoint>(gold, "points"),
        People = Items<GoldPerson>(gold, "people"),
        Texts = texts,
    };

    static ImmutableArray<T> Items<T>(JsonElement gold, string name) =>
        gold.TryGetProperty(name, out var items) ? [.. items.Deserialize<List<T>>(_options)!] : [];

    static string TextOf(string folder, JsonProperty article)
    {
        if (article.Value.TryGetProperty("text", out var text))
            return text.GetString()!;
        var name = article.Value.TryGetProperty("file", out var file) ? file.GetString()! : article.Name;
        var path = Path.Combine(folder, "articles", name);
        var content = File.ReadAllText(path);
        if (!path.EndsWith(".json", StringComparison.Ordinal))
            return content;
        using var json = JsonDocument.Parse(content);
        return json.RootElement.GetProperty("text").GetString()!;
    }
}

/// <summary>An article of the gold.</summary>
/// <param name="Boilerplate">Strings of its text that are not of the report.</param>
sealed record GoldArticle(ImmutableArray<string> Boilerplate = default);

/// <summary>A newsroom and the articles that carry its reporting.</summary>
sealed record GoldOrigin(string Name, ImmutableArray<string> Articles);

/// <summary>That an article was made from another or from an origin.</summary>
sealed record GoldLineage(string From, string To, string Kind, bool Partial = false);

/// <summary>One thing that somebody said, in all its wordings.</summary>
sealed record GoldQuote(string Speaker, ImmutableArray<GoldMention> Mentions, bool Drift = false);

/// <summary>A string of an article; the n-th, from 1, where it stands more than once and one is meant.</summary>
sealed record GoldMention(string Article, string Text, int? N = null, int? Nth = null);

/// <summary>One thing that reports speak of, with its readings and the verdict (and another that would be right).</summary>
sealed record GoldPoint(
    string About, string Kind, string Verdict, ImmutableArray<GoldReading> Readings, string? Alt = null, string? Cause = null)
{
    public bool IsNumeric => ScoredPoint.Numeric(Kind);

    /// <summary>Whether a system may call this point a conflict.</summary>
    public bool MayConflict => Verdict == "conflict" || Alt == "conflict";

    public bool MayUpdate => MayConflict || Cause == "update";
}

/// <summary>One value of a point.</summary>
sealed record GoldReading(string Value, ImmutableArray<GoldMention> Mentions);

/// <summary>A person with all names and roles.</summary>
sealed record GoldPerson(string Name, ImmutableArray<string> Variants, ImmutableArray<string> Roles = default);
