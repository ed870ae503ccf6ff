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
}
