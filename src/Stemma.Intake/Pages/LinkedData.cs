using System.Text.Json;

namespace Stemma.Intake;

/// <summary>Reads the JSON-LD of a page: the node that describes the article, wherever it stands in the graph.</summary>
static class LinkedData
{
    const int MostNodes = 2000;

    static readonly System.Collections.Frozen.FrozenSet<string> _types = WordTable.Set("article-types.tsv");

    static readonly JsonDocumentOptions _lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    internal static PageFacts? Read(IEnumerable<(string Type, string Json)> scripts)
    {
        PageFacts? best = null;
        foreach (var (_, json) in scripts.Where(script => script.Type == "ld+json"))
        {
            foreach (var facts in Articles(json))
            {
                if (best is null || facts.Weight > best.Weight)
                    best = facts;
            }
        }
        return best;
    }

    static List<PageFacts> Articles(string json)
    {
        using var document = Parsed(json);
        return document is null ? [] : Nodes(document.RootElement).Where(IsArticle).Select(Facts).ToList();
    }

    static JsonDocument? Parsed(string json)
    {
        foreach (var text in new[] { json, Mended(json) })
        {
            try
            {
                return JsonDocument.Parse(LoneSurrogates.Mended(text), _lenient);
            }
            catch (JsonException)
            {
                // Many sites break lines inside strings; the second try has them mended.
            }
        }
        return null;
    }

    static string Mended(string json)
    {
        var text = json.Trim();
        text = text.StartsWith("<!--", StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal)
            ? text[Math.Max(0, text.IndexOfAny(['{', '[']))..] : text;
        return new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
    }

    static IEnumerable<JsonElement> Nodes(JsonElement root)
    {
        var stack = new Stack<JsonElement>([root]);
        for (var seen = 0; stack.Count > 0 && seen < MostNodes; seen++)
        {
            var node = stack.Pop();
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray().Reverse())
                    stack.Push(item);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                yield return node;
                foreach (var name in _holders)
                {
                    if (node.TryGetProperty(name, out var inner))
                        stack.Push(inner);
                }
            }
        }
    }

    static readonly string[] _holders = ["@graph", "mainEntity", "mainEntityOfPage"];

    static bool IsArticle(JsonElement node) => node.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type));

    static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && _types.Contains(type.GetString()!.Split('/')[^1]);

    static PageFacts Facts(JsonElement node) => new()
    {
        Title = Decoded(JsonFields.Find(node, ["headline", "name"])),
        Body = Decoded(JsonFields.Find(node, ["articleBody"])) ?? LiveBlog.Body(node),
        Entries = LiveBlog.Entries(node),
        IsMetered = IsFalse(node, "isAccessibleForFree"),
        Words = int.TryParse(JsonFields.Find(node, ["wordCount"]), out var words) ? words : null,
        Published = DateScanner.Read(JsonFields.Find(node, ["datePublished", "dateCreated"])),
        Modified = DateScanner.Read(JsonFields.Find(node, ["dateModified"])),
        Authors = [.. Authors(node)],
        Outlet = Decoded(JsonFields.Find(node, ["publisher"])),
        Publisher = Decoded(JsonFields.Find(node, ["sourceOrganization", "provider"])),
        Section = Decoded(JsonFields.Find(node, ["articleSection"])),
        Language = JsonFields.Find(node, ["inLanguage"]),
        Address = JsonFields.Find(node, ["url"]),
    };

    static bool IsFalse(JsonElement node, string name) => node.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.False || (value.ValueKind == JsonValueKind.String
            && value.GetString()!.Equals("false", StringComparison.OrdinalIgnoreCase)));

    static IEnumerable<string> Authors(JsonElement node)
    {
        if (!node.TryGetProperty("author", out var author) && !node.TryGetProperty("creator", out author))
            return [];
        var names = author.ValueKind == JsonValueKind.Array
            ? author.EnumerateArray().Select(JsonFields.String) : [JsonFields.String(author)];
        return names.OfType<string>().Select(Decoded).OfType<string>().SelectMany(names => AuthorList.Split(names));
    }

    static string? Decoded(string? text) => text is null ? null : System.Net.WebUtility.HtmlDecode(text);
}
