using Stemma.Language;

namespace Stemma.Tests;

public sealed class ModelFilesTests
{
    const long MostBytes = 25_000_000;

    [Theory]
    [InlineData(Tagger.FileName)]
    [InlineData(Parser.MovesFile)]
    [InlineData(Parser.RelationsFile)]
    [InlineData(NameFinder.FileName)]
    public void EachSaysWhatItWasMadeFrom(string file)
    {
        using var stream = WordList.Open(file);
        var model = FeatureModel.Load(stream);

        Assert.Contains("CC BY", model.Header, StringComparison.Ordinal);
        Assert.Contains("seed", model.Header, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherFileIsRefused() =>
        Assert.Throws<InvalidDataException>(() => FeatureModel.Load(WordList.Open(WordVectors.FileName)));

    [Fact]
    public void TogetherTheyAreSmall()
    {
        string[] files =
        [
            Tagger.FileName, Parser.MovesFile, Parser.RelationsFile, NameFinder.FileName, WordClasses.FileName,
            LanguageIdentifier.FileName, WordVectors.FileName,
        ];

        Assert.InRange(files.Sum(file => WordList.Open(file).Length), 1, MostBytes);
    }
}
