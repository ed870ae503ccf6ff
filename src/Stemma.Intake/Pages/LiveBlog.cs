using System.Text.Json;

namespace Stemma.Intake;

/// <summary>Reads the entries of a live blog out of its linked data, in the order of the page.</summary>
static class LiveBlog
{
    const int MostEntries = 2000;

    internal static int Entries(JsonElement node) => List(node).Count();

    /// <summary>Each entry's headline and text; null where the page lists none.</summary>
    internal static string? Body(JsonElement node)
    {
        var lines = List(node).SelectMany(entry => new[] { JsonFields.Find(entry, ["headline"]), JsonFields.Find(entry, ["articleBody"]) })
            .OfType<string>().Select(System.Net.WebUtility.HtmlDecode).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    static IEnumerable<JsonElement> List(JsonElement node) =>
        node.TryGetProperty("liveBlogUpdate", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object).Take(MostEntries) : [];
}
