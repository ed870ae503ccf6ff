using System.IO.Compression;
using System.Text.Json;

namespace Stemma.Work;

/// <summary>What became of an evidence bundle that was looked at.</summary>
/// <param name="Troubles">Each in a line; none where the bundle is whole.</param>
public sealed record EvidenceCheck(int Files, int Articles, int Passages, ImmutableArray<string> Troubles)
{
    /// <summary>A bundle holds no file larger than this.</summary>
    const long MostBytes = 256L << 20;
    const int MostFiles = 100_000;

    /// <summary>Checks the bag's form, every hash, every article's id, and that each passage says what the report shows.</summary>
    public static EvidenceCheck Of(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var troubles = new List<string>();
        var files = FilesOf(stream, troubles);
        BagCheck.Check(files, troubles);
        var (articles, passages) = files.TryGetValue("data/story.json", out var story) ? StoryCheck.Check(files, story, troubles) : (0, 0);
        if (story is null)
            troubles.Add("data/story.json is missing");
        return new(files.Count, articles, passages, [.. troubles]);
    }

    /// <summary>The files of the bag by their paths in it.</summary>
    static Dictionary<string, byte[]> FilesOf(Stream stream, List<string> troubles)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostFiles)
                troubles.Add($"it has {zip.Entries.Count} files, more than {MostFiles}");
            foreach (var entry in zip.Entries.Take(MostFiles).Where(entry => !entry.FullName.EndsWith('/')))
            {
                var path = entry.FullName[(entry.FullName.IndexOf('/', StringComparison.Ordinal) + 1)..];
                if (Content(entry) is not { } content)
                    troubles.Add($"{path} has more than {MostBytes} bytes");
                else if (!files.TryAdd(path, content))
                    troubles.Add($"{path} stands twice in it");
            }
        }
        catch (InvalidDataException e)
        {
            troubles.Add($"the zip is broken: {e.Message}");
        }

        return files;
    }

    /// <summary>Null where it unfolds to more than is allowed.</summary>
    static byte[]? Content(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > MostBytes)
                return null;
        }

        return whole.ToArray();
    }
}

/// <summary>Checks a bag against RFC 8493.</summary>
static class BagCheck
{
    static readonly string[] _tagFiles = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt"];

    internal static void Check(Dictionary<string, byte[]> files, List<string> troubles)
    {
        if (!files.TryGetValue("bagit.txt", out var bagit) || !Encoding.UTF8.GetString(bagit).StartsWith("BagIt-Version: ", StringComparison.Ordinal))
            troubles.Add("bagit.txt is missing or says no version");
        var payload = Manifest(files, "manifest-sha256.txt", troubles);
        var tags = Manifest(files, "tagmanifest-sha256.txt", troubles);
        foreach (var path in files.Keys.Where(path => path.StartsWith("data/", StringComparison.Ordinal) && !payload.Contains(path)))
            troubles.Add($"{path} is in no manifest: it was put in later");
        foreach (var path in _tagFiles.Where(path => !tags.Contains(path)))
            troubles.Add($"{path} is in no manifest");
        var oxum = $"Payload-Oxum: {payload.Where(files.ContainsKey).Sum(path => (long)files[path].Length)}.{payload.Count}\n";
        if (files.TryGetValue("bag-info.txt", out var info) && !Encoding.UTF8.GetString(info).Contains(oxum, StringComparison.Ordinal))
            troubles.Add("bag-info.txt tells another size of the payload");
    }

    /// <summary>The paths that a manifest names; each is looked at.</summary>
    static HashSet<string> Manifest(Dictionary<string, byte[]> files, string name, List<string> troubles)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        if (!files.TryGetValue(name, out var manifest))
        {
            troubles.Add($"{name} is missing");
            return paths;
        }

        foreach (var line in Encoding.UTF8.GetString(manifest).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.TrimEnd('\r').Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var path = parts.Length == 2 ? parts[1] : "";
            paths.Add(path);
            if (!files.TryGetValue(path, out var content))
                troubles.Add($"{path} is named in {name} and missing");
            else if (new BagFile(path, content).Sha256 != parts[0])
                troubles.Add($"{path} is not what it was: its hash differs");
        }

        return paths;
    }
}

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
