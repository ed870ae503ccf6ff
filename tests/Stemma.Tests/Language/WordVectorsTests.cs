using Stemma.Language;

namespace Stemma.Tests;

public class WordVectorsTests
{
    static readonly WordVectors _shipped = WordVectors.Load(WordList.Open(WordVectors.FileName));

    [Theory]
    [InlineData("troops", "soldiers", "banana")]
    [InlineData("minister", "official", "river")]
    [InlineData("injured", "wounded", "elected")]
    public void AWordLiesNearerToItsKin(string word, string kin, string stranger) =>
        Assert.True(Cosine(word, kin) > Cosine(word, stranger) + 0.2);

    [Fact]
    public void AWordIsItself() => Assert.Equal(1, Cosine("ferry", "ferry"), 6);

    [Fact]
    public void AMissingWordIsFarFromAllAndRare()
    {
        Assert.Equal(-1, _shipped.Find("qqxyzzy"));
        Assert.Equal(0, Cosine("qqxyzzy", "ferry"));
        Assert.Equal(10, _shipped.Rarity(-1));
    }

    [Fact]
    public void EveryRowIsFoundByItsWord()
    {
        for (var row = 0; row < _shipped.Count; row += 97)
            Assert.Equal(row, _shipped.Find(_shipped.Word(row)));
    }

    [Fact]
    public void CommonWordsAreLessRare() =>
        Assert.True(_shipped.Rarity(_shipped.Find("said")) < _shipped.Rarity(_shipped.Find("ferry")));

    [Theory]
    [InlineData("")]
    [InlineData("\uD800")]
    [InlineData("a\0b")]
    public void StrangeTextIsNoWord(string text) => Assert.Equal(-1, _shipped.Find(text));

    [Fact]
    public void AVeryLongWordIsNoWord() => Assert.Equal(-1, _shipped.Find(new string('x', 1_000_000)));

    [Fact]
    public void AnotherFileIsRefused()
    {
        using var stream = new MemoryStream("something else"u8.ToArray());
        Assert.Throws<InvalidDataException>(() => WordVectors.Load(stream));
    }

    [Fact]
    public void AnotherVersionIsRefused()
    {
        using var stream = new MemoryStream([.. WordVectors.Kind, 99, 0, 0, 0]);
        Assert.Contains("99", Assert.Throws<InvalidDataException>(() => WordVectors.Load(stream)).Message);
    }

    static double Cosine(string left, string right) => _shipped.Cosine(_shipped.Find(left), _shipped.Find(right));
}
