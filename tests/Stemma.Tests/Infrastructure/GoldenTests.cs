namespace Stemma.Tests;

public sealed class GoldenTests
{
    [Fact]
    public void NamesTheFirstLineThatDiffers()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Golden.EqualFile("global.json", "{\n  nothing\n}\n"));
        Assert.Contains("line 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AcceptsTheSameText() =>
        Golden.EqualFile("global.json", File.ReadAllText(Repository.File("global.json")));
}
