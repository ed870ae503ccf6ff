using Stemma.Reading;

namespace Stemma.Tests.Reading;

public sealed class QuotedPassageFinderTests
{
    [Theory]
    [InlineData("“We left at noon,” she said. “It was late.”", "We left at noon,|It was late.")]
    [InlineData("\"We left at noon,\" she said.", "We left at noon,")]
    [InlineData("'We left at noon,' she said. 'The boys' boat sank.'", "We left at noon,|The boys' boat sank.")]
    [InlineData("``We left at noon,'' she said.", "We left at noon,")]
    [InlineData("â€œWe left at noon,â€ she said.", "We left at noon,")]
    [InlineData("«We left at noon», she said.", "We left at noon")]
    [InlineData("He said: “They told me, ‘Go now.’ So I went.”", "They told me, ‘Go now.’ So I went.")]
    [InlineData("“We left at noon. \n“It was late.”", "We left at noon.|It was late.")]
    [InlineData("She called it \"a fine old mess and left.", "a fine old mess and left.")]
    [InlineData("“We left at noon. “It was late.”", "We left at noon.|It was late.")]
    [InlineData("”We left at noon,” she said.", "We left at noon,")]
    [InlineData("“We want them back.’’", "We want them back.")]
    [InlineData("The boys' boat wasn't the '70s model of the dealers' dreams.", "")]
    [InlineData("A 6'2\" man and his dog", "")]
    public void FindsWhatStandsBetweenMarks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', QuotedPassageFinder.Find(text).Select(p => text[p.Content.Start..p.Content.End])));

    [Fact]
    public void NextParagraphContinuesAnUnclosedPassage() =>
        Assert.True(QuotedPassageFinder.Find("Holt said: “We left.\n\n“It was late.”")[1].Continues);

    [Fact]
    public void PassagesOfAnyTextAreInOrderAndApart()
    {
        var random = new Random(11);
        for (var round = 0; round < 3000; round++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(40)).Select(_ => "ab ,.\"'“”‘’`\nâ€œ\uDC00"[random.Next(16)])]);
            var last = 0;
            foreach (var passage in QuotedPassageFinder.Find(text))
            {
                Assert.True(passage.Outer.Start >= last && passage.Outer.Contains(passage.Content));
                Assert.True(passage.Paragraph.Contains(passage.Outer) && !passage.Content.IsEmpty);
                last = passage.Outer.End;
            }
        }
    }
}
