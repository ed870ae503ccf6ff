using Stemma.Reports;

namespace Stemma.Tests;

public sealed class MarkdownReportTests
{
    [Fact]
    public void LooksAsItShould()
    {
        var output = new StringWriter();
        new MarkdownReportWriter().Write(CollationReport.Of(StoryReport.Of(BridgeStory.Collation)), output);
        Golden.Equal("bridge.md", output.ToString());
    }

    [Fact]
    public void LeavesNoMarkOfATextAlive() => Assert.Equal(
        @"\<b\> \| \[x\](javascript:y) \*z\*", Markdown.Text("<b> |\n [x](javascript:y)\u0000 *z*"));
}
