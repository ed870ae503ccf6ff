using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests.Reading;

public sealed class QuotationReaderTests
{
    static readonly ArticleReader _reader = new(Analyzer.Load());

    [Theory]
    [InlineData("\"We left at noon in the rain,\" said harbour master Ana Holt.", "Ana Holt")]
    [InlineData("Harbour master Ana Holt said: \"We left at noon in the rain.\"", "Ana Holt")]
    [InlineData("Ana Holt, who lives by the quay, told reporters: \"We left at noon in the rain.\"", "Ana Holt")]
    public void FindsTheSpeaker(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(Read(text)).Speaker.Name);

    [Fact]
    public void ContinuesInTheNextParagraphWithTheSameSpeaker() =>
        Assert.Equal(
            ["Ana Holt", "Ana Holt"],
            Read("Ana Holt said: “We left at noon in the rain.\n\n“It was late when we came.”").Select(q => q.Speaker.Name));

    [Theory]
    [InlineData("Ray “The Gull” Holt left the quay.")]
    [InlineData("{\"slot\":\"top\"} Ana Holt left the quay.")]
    [InlineData("Ana Holt told “Late Tide” on Sunday that she had left.")]
    public void LeavesBynamesCodeAndTitlesAlone(string text) => Assert.Empty(Read(text));

    [Fact]
    public void TakesWhatSomebodyIsSaidToBecome() =>
        Assert.Contains(Read("Ana Holt said the port risked turning him into the “Grey Gull of Norby”."), q => q.Kind is QuotationKind.Direct or QuotationKind.Fragment);

    [Theory]
    [InlineData("Tom Becker said it was late. The town laughed at Ray Blum in May. “We left at noon in the rain,” he said.")]
    [InlineData("Tom Becker, who had met Ray Blum on the quay, went home. “We left at noon in the rain,” he said.")]
    public void LeavesAPronounOpenThatMayMeanTwo(string text) => Assert.Equal("", Read(text)[^1].Speaker.Name);

    [Theory]
    [InlineData("In a talk with Harbour Radio in May, Norbian Prime Minister Karim Shia Osby hoped that the port would stay. “We left at noon,” he said.",
        "Karim Shia Osby")]
    [InlineData("Ana Holt hoped that her daughter Rita was among those on the ferry. “We left at noon in the rain,” she said.", "Ana Holt")]
    public void KnowsWhomASentenceIsAbout(string text, string speaker) => Assert.Equal(speaker, Read(text)[^1].Speaker.Name);

    [Fact]
    public void NoTextMakesItFailAndEverySpanIsInTheText()
    {
        var random = new Random(5);
        string[] words = ["said", "Ana", "Holt", "“", "”", "\"", ",", ".", "he", "who", "minister", "according", "to",
            "told", "the", "\n\n", "\uD800", "â€", "'", "(", ")", "saying", "al-", "of", ":", "23", "\t"];
        for (var round = 0; round < 300; round++)
        {
            var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(60)).Select(_ => words[random.Next(words.Length)]));
            var reading = Article(text);
            foreach (var quotation in reading.Quotations)
            {
                Assert.False(quotation.Content.IsEmpty);
                Assert.True(quotation.Content.End <= text.Length);
            }

            Assert.All(reading.Entities, entity => Assert.All(entity.Mentions, span => Assert.True(span.End <= text.Length)));
        }
    }

    static ImmutableArray<Quotation> Read(string text) =>
        [.. Article(text).Quotations.Where(quotation => quotation.Kind != QuotationKind.Indirect)];

    static ArticleReading Article(string text) =>
        _reader.Read(new() { Id = new("a1"), Source = "test", Title = "", Text = text });
}
