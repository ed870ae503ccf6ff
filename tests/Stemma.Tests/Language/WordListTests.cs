using Stemma.Language;

namespace Stemma.Tests;

public class WordListTests
{
    [Fact]
    public void AMissingFileIsNamed() =>
        Assert.Contains("nowhere.tsv", Assert.Throws<ArgumentException>(() => WordList.Open("nowhere.tsv")).Message);
}
