using Stemma.Language;

namespace Stemma.Tests;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Ferry sinks off Marl\n\nThe ferry sank. All lived.", "Ferry sinks off Marl|The ferry sank.|All lived.")]
    [InlineData("Gen. Ada M. Holt spoke in the U.S. on Friday. She left.", "Gen. Ada M. Holt spoke in the U.S. on Friday.|She left.")]
    [InlineData("“It sank.” He wept.", "“It sank.”|He wept.")]
    [InlineData("\"Is it over?\" she asked.", "\"Is it over?\" she asked.")]
    [InlineData("He works for Marl Corp. The firm is old.", "He works for Marl Corp.|The firm is old.")]
    public void EndsWhereAReaderWould(string text, string expected)
    {
        var analysis = Analyzer.Load().Analyze(text);

        Assert.Equal(expected, string.Join('|', analysis.Sentences.Select(s => analysis[s.Span].ToString())));
    }

    [Fact]
    public void CountsTheLinesThatAreNotBlank()
    {
        var analysis = Analyzer.Load().Analyze("One\n\n \nTwo. Three.\r\nFour");

        Assert.Equal([0, 1, 1, 2], analysis.Sentences.Select(sentence => sentence.Paragraph));
    }
}
