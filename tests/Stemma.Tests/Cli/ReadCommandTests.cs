using System.Text.Json;

namespace Stemma.Tests;

public sealed class ReadCommandTests
{
    const string Ferry = "Ferry late at Nordhavn\n\n"
        + "\"We mended the ramp,\" said Captain Lena Holt on 5 May 2031. "
        + "About 120 passengers had waited on the quay in the rain until the crew let them on board at noon.";

    [Fact]
    public void MarksTheValuesInTheText()
    {
        var run = ProgramRun.With(Ferry, "read", "-");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("\"[Q We [C mended] the ramp,]\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("── QUOTES 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ShowsForEachSpanItsText()
    {
        var run = ProgramRun.With(Ferry, "read", "-", "--json", "-");
        using var json = JsonDocument.Parse(run.Output);
        var article = json.RootElement.GetProperty("articles")[0];
        var text = article.GetProperty("text").GetString()!;
        var spans = article.GetProperty("quotations").EnumerateArray().ToArray();
        Assert.NotEmpty(spans);
        Assert.All(spans, span => Assert.Equal(
            span.GetProperty("text").GetString(),
            text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public void PointsFromAClaimToWhatDatesAndCountsIt()
    {
        var run = ProgramRun.With("The ferry Gull sank off Lisse at 6.10 a.m. GMT on 5 May 2031. The wreck killed 12 sailors on Monday.", "read", "-", "--json", "-");
        using var json = JsonDocument.Parse(run.Output);
        var article = json.RootElement.GetProperty("articles")[0];
        var clock = article.GetProperty("times")[0].GetProperty("clock");
        Assert.Equal(("06:10", "06:11", "GMT"), (clock.GetProperty("from").GetString(), clock.GetProperty("to").GetString(), clock.GetProperty("zone").GetString()));
        var killed = article.GetProperty("claims").EnumerateArray().Single(claim => claim.GetProperty("predicate").GetString() == "kill");
        Assert.Equal("12 sailors", Shown(article, "quantities", killed));
        Assert.Equal("Monday", Shown(article, "times", killed));
    }

    static string? Shown(JsonElement article, string list, JsonElement claim) =>
        article.GetProperty(list)[claim.GetProperty(list)[0].GetInt32()].GetProperty("text").GetString();
}
