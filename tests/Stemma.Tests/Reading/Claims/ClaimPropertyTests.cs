using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests;

public class ClaimPropertyTests
{
    static readonly string[] _words =
        ["say", "troops", "withdrawal", "to", "not", "take", "place", "who", "be", "agreement", "of", "\"", "and", "deny"];

    [Fact]
    public void AnyTreeIsReadAndEverySpanIsInsideItsSentence()
    {
        var chance = new Random(21);
        for (var i = 0; i < 3_000; i++)
        {
            var analysis = AnyAnalysis(chance, chance.Next(1, 25));
            foreach (var claim in ClaimReader.Read(analysis, [], [], [], []))
            {
                Assert.True(analysis.Sentences[0].Span.Contains(claim.Span));
                Assert.False(claim.Predicate.IsEmpty);
                Assert.NotEmpty(claim.Arguments);
                Assert.All(claim.Arguments, argument => Assert.True(analysis.Sentences[0].Span.Contains(argument.Span)));
            }
        }
    }

    [Fact]
    public void TheSameTreeGivesTheSameClaims()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var first = AnyAnalysis(new(seed), 20);
            var second = AnyAnalysis(new(seed), 20);
            Assert.Equal(
                ClaimText.Lines(first.Text, ClaimReader.Read(first, [], [], [], [])),
                ClaimText.Lines(second.Text, ClaimReader.Read(second, [], [], [], [])));
        }
    }

    [Fact]
    public void ALongSentenceIsRead()
    {
        var chance = new Random(3);
        Assert.NotEmpty(ClaimReader.Read(AnyAnalysis(chance, 200_000), [], [], [], []));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void AChainOfAHundredThousandIsRead(int step)
    {
        var tokens = Enumerable.Range(0, 100_000).Select(i => new Token(
            new(2 * i, 2 * i + 1), PartOfSpeech.Verb, WordForm.Base, "go", i + step, DependencyRelation.Xcomp));
        var text = string.Concat(Enumerable.Repeat("x ", 100_000));
        var analysis = new Analysis(
            text, [.. tokens], [new(new(0, text.Length), 0, 100_000, 0)], []);
        ClaimReader.Read(analysis, [], [], [], []);
    }

    [Fact]
    public void AnEmptyTextHasNoClaims() => Assert.Empty(ClaimReader.Read(new Analysis("", [], [], []), [], [], [], []));

    static Analysis AnyAnalysis(Random chance, int count)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>(count);
        for (var i = 0; i < count; i++)
        {
            var word = _words[chance.Next(_words.Length)];
            tokens.Add(new(
                new(text.Length, text.Length + word.Length),
                (PartOfSpeech)chance.Next(17),
                (WordForm)chance.Next(10),
                word,
                chance.Next(-2, count + 2),
                (DependencyRelation)chance.Next((int)DependencyRelation.Xcomp + 1)));
            text.Append(word).Append(' ');
        }

        return new(text.ToString(), tokens.ToImmutable(), [new(new(0, text.Length), 0, count, 0)], []);
    }
}
