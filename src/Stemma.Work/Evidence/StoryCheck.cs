using System.Text.Json;

namespace Stemma.Work;

/// <summary>Checks that a story's report shows what its articles say.</summary>
static class StoryCheck
{
    internal static (int Articles, int Passages) Check(Dictionary<string, byte[]> files, byte[] story, List<string> troubles)
    {
        try
        {
            using var json = JsonDocument.Parse(story);
            var texts = new Dictionary<string, string>();
            foreach (var article in json.RootElement.GetProperty("articles").EnumerateArray())
                texts[article.GetProperty("id").GetString()!] = Text(files, article, troubles);
            return (texts.Count, json.RootElement.EnumerateObject().Sum(property => Passages(property.Value, texts, troubles)));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            troubles.Add($"data/story.json is no story: {e.Message}");
            return (0, 0);
        }
    }

    static string Text(Dictionary<string, byte[]> files, JsonElement article, List<string> troubles)
    {
        var (id, text) = (article.GetProperty("id").GetString()!, article.GetProperty("text").GetString()!);
        var address = article.GetProperty("url").GetString();
        if (ArticleId.Of(address is null ? null : new Uri(address), text).Value != id)
            troubles.Add($"article {id} has other words than the ones its id was made from");
        if (!files.TryGetValue($"data/articles/{id}.txt", out var kept) || Encoding.UTF8.GetString(kept) != text)
            troubles.Add($"data/articles/{id}.txt is not the text of the report");
        return text;
    }

    /// <summary>How many passages stand in a value; each must say what it shows.</summary>
    static int Passages(JsonElement value, Dictionary<string, string> texts, List<string> troubles)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().Sum(item => Passages(item, texts, troubles));
        if (value.ValueKind != JsonValueKind.Object)
            return 0;
        var isPassage = value.TryGetProperty("article", out var article) && value.TryGetProperty("start", out var start)
            && value.TryGetProperty("text", out var shown) && !Says(texts, article, (start, value.GetProperty("end")), shown.GetString());
        if (isPassage)
            troubles.Add($"a passage of article {article} does not say what the report shows");
        var own = article.ValueKind == JsonValueKind.String && value.TryGetProperty("start", out _) ? 1 : 0;
        return own + value.EnumerateObject().Sum(property => Passages(property.Value, texts, troubles));
    }

    static bool Says(Dictionary<string, string> texts, JsonElement article, (JsonElement Start, JsonElement End) span, string? shown)
    {
        var (start, end) = (span.Start.GetInt32(), span.End.GetInt32());
        return texts.TryGetValue(article.GetString()!, out var text) && start >= 0 && start <= end && end <= text.Length && text[start..end] == shown;
    }
}
