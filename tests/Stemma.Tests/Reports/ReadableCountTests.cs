using Stemma.Reports;

namespace Stemma.Tests;

public sealed class ReadableCountTests
{
    [Theory]
    [InlineData(0, "0 origins")]
    [InlineData(1, "1 origin")]
    [InlineData(12, "12 origins")]
    public void CountsInWords(int count, string shown) => Assert.Equal(shown, ReadableCount.Of(count, "origin"));

    [Fact]
    public void GivesTheNounAlone() => Assert.Equal(("gap", "gaps"), (ReadableCount.Noun(1, "gap"), ReadableCount.Noun(2, "gap")));
}
