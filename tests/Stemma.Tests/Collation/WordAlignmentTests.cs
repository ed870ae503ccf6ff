using Stemma.Collation;

namespace Stemma.Tests;

public class WordAlignmentTests
{
    static WordSequence Words(string text) => WordSequence.Of(text, [new(0, text.Length)]);

    [Fact]
    public void MarksInsideAWordDoNotCountAndSpansPointIntoTheText()
    {
        const string text = "“The U.S. won’t pay $1,500,” he said";
        var words = Words(text);
        Assert.Equal(["the", "us", "wont", "pay", "1500", "he", "said"], words.Words);
        Assert.Equal("won’t", text[words.Spans[2].Start..words.Spans[2].End]);
    }

    [Fact]
    public void SaysWhatStandsBetweenTheSharedRuns()
    {
        var alignment = WordAlignment.Of(Words("we will never sell the harbour to them"), Words("we will sell the port"));
        Assert.Equal(4, alignment.Shared);
        Assert.Equal(
            [new WordDifference(2, 3, 2, 2, false), new WordDifference(5, 8, 4, 5, true)],
            alignment.Differences());
    }

    [Fact]
    public void AgreesWithThePlainDefinition()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var (first, second) = (RandomWords(random), RandomWords(random));
            var alignment = WordAlignment.Of(Words(first), Words(second));
            Assert.Equal(PlainLength(first.Split(' '), second.Split(' ')), alignment.Shared);
            var rebuilt = alignment.Matches.Sum(match => match.Length)
                + alignment.Differences().Sum(difference => difference.FirstLength);
            Assert.Equal(first.Split(' ').Length, rebuilt);
        }
    }

    static string RandomWords(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => "abcd"[random.Next(4)]));

    static int PlainLength(ReadOnlySpan<string> first, ReadOnlySpan<string> second) =>
        first.IsEmpty || second.IsEmpty ? 0
        : first[0] == second[0] ? 1 + PlainLength(first[1..], second[1..])
        : Math.Max(PlainLength(first[1..], second), PlainLength(first, second[1..]));
}
