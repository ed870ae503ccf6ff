using Stemma.Cli;
using Stemma.Reports;

namespace Stemma.Tests;

public sealed class TerminalReportTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    public void LooksAsItShouldWithoutColor(int width) =>
        Golden.Equal($"bridge-{width}.txt", Written(new(width, Color: false)));

    [Fact]
    public void MarksWithColorWhereTheTerminalHasIt() => Golden.Equal("bridge-color.txt", Written(new(100, Color: true)));

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(200)]
    public void FitsTheScreen(int width)
    {
        var lines = Written(new(width, Color: false)).TrimEnd('\n').Split('\n');
        Assert.InRange(lines.Length, 10, 50);
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
    }

    static string Written(TerminalLook look)
    {
        var output = new StringWriter { NewLine = "\n" };
        new TerminalReportWriter(look).Write(CollationReport.Of(StoryReport.Of(BridgeStory.Collation)), output);
        return output.ToString().ReplaceLineEndings("\n");
    }
}
