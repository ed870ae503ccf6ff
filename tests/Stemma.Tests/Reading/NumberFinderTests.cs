using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests.Reading;

public sealed class NumberFinderTests
{
    [Theory]
    [InlineData("a hundred and seven", "107")]
    [InlineData("three hundred and two thousand", "302000")]
    [InlineData("forty-six point two five", "46.25")]
    [InlineData("seven and three eighths", "7.375")]
    [InlineData("thirty twenty-fifths", "1.2")]
    [InlineData("four million and a quarter", "4250000")]
    [InlineData("minus six", "-6")]
    [InlineData("3 out of 4", "0.75")]
    [InlineData("2.5x10^-3", "0.0025")]
    [InlineData("1 250 000", "1250000")]
    [InlineData("2,50,000", "250000")]
    [InlineData("four dozen", "48")]
    [InlineData("9 hundred and 12", "912")]
    public void ReadsOneNumber(string text, string value)
    {
        var number = Assert.Single(NumberFinder.Read(new LexedText(new Analysis(text, [], [], []))));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number.Value.Low);
    }

    [Theory]
    [InlineData("the 35km road")]
    [InlineData("that one is open")]
    [InlineData("https://example.org/2016/50")]
    public void FindsNoneWhereNoneStandsAlone(string text) =>
        Assert.Empty(NumberFinder.Read(new LexedText(new Analysis(text, [], [], []))));
}
