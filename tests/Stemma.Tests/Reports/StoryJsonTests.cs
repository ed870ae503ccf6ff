using System.Text.Json;
using Stemma.Reports;

namespace Stemma.Tests;

public sealed class StoryJsonTests
{
    static readonly CollationReport _bridge = CollationReport.Of(StoryReport.Of(BridgeStory.Collation));

    [Fact]
    public void IsTheFormatThatIsWrittenDown() => Golden.Equal("bridge.json", Written(_bridge));

    [Fact]
    public void ShowsForEachMentionTheTextAtItsPlace()
    {
        using var story = JsonDocument.Parse(Written(_bridge));
        var texts = story.RootElement.GetProperty("articles").EnumerateArray()
            .ToDictionary(article => article.GetProperty("id").GetString()!, article => article.GetProperty("text").GetString()!);
        var mentions = Mentions(story.RootElement).ToArray();
        Assert.True(mentions.Length > 40);
        Assert.All(mentions, mention => Assert.Equal(
            mention.GetProperty("text").GetString(),
            texts[mention.GetProperty("article").GetString()!][
                mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public void HoldsSeveralStoriesWithWhatWasRejected()
    {
        var report = new CollationReport([.. _bridge.Stories, .. _bridge.Stories], [new("x.html", "byte 12", "cut off")]);
        using var json = JsonDocument.Parse(Written(report));
        Assert.Equal("stemma-collation/1", json.RootElement.GetProperty("format").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("stories").GetArrayLength());
        Assert.Equal("byte 12", json.RootElement.GetProperty("rejected")[0].GetProperty("place").GetString());
    }

    [Fact]
    public void KeepsItsOffsetsWhereTheTextHoldsHalfASurrogatePair()
    {
        var draft = new StoryDraft();
        draft.Article("x", "Out\uD800let", null, "", "Broken \uDC00\uD800 text with 12 ships and \U0001F6A2.");
        draft.Origin("o", "Out", "itself", false, "x");
        draft.Point(
            Collation.PointKind.Quantity, Collation.Verdict.Single, "ships", "one origin",
            draft.Reading("12", ["Out"], "x|12 ships and \U0001F6A2"));
        using var story = JsonDocument.Parse(Written(CollationReport.Of(StoryReport.Of(draft.Build("t")))));
        var mention = Mentions(story.RootElement).Single();
        Assert.Equal("12 ships and \U0001F6A2", mention.GetProperty("text").GetString());
        Assert.Equal("Broken \uFFFD\uFFFD text with 12 ships and \U0001F6A2.",
            story.RootElement.GetProperty("articles")[0].GetProperty("text").GetString());
    }

    static IEnumerable<JsonElement> Mentions(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object when node.TryGetProperty("article", out _) && node.TryGetProperty("start", out _)
            && node.TryGetProperty("text", out _) => [node],
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property => Mentions(property.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Mentions),
        _ => [],
    };

    static string Written(CollationReport report)
    {
        var output = new StringWriter();
        new StoryJsonWriter().Write(report, output);
        return output.ToString();
    }
}
