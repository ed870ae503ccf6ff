using Stemma.Language;

namespace Stemma.Tests;

public sealed class AnalyzerTests
{
    static readonly Analyzer _analyzer = Analyzer.Load();

    [Fact]
    public void ReadsTagsLemmasTreesAndNames()
    {
        var analysis = _analyzer.Analyze("The minister, Anna Berg, opened two bridges in Norway on Tuesday.");

        var opened = analysis.Tokens.Single(token => analysis[token].SequenceEqual("opened"));
        var minister = analysis.Tokens.Single(token => analysis[token].SequenceEqual("minister"));
        Assert.Equal((PartOfSpeech.Verb, WordForm.Past, "open", -1), (opened.Tag, opened.Form, opened.Lemma, opened.Head));
        Assert.Equal(DependencyRelation.Nsubj, minister.Relation);
        Assert.Equal("opened", analysis[analysis.Tokens[minister.Head]].ToString());
        Assert.Equal(
            [("Anna Berg", NameKind.Person), ("Norway", NameKind.Place)],
            analysis.Names.Select(name => (analysis[name.Span].ToString(), name.Kind)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \t\r\n")]
    [InlineData("\uD800")]
    [InlineData("a\uDC00\uD83D b\0c\u0007")]
    [InlineData("''''....----(((\"\"\"")]
    [InlineData("1. 1. 1) a) •")]
    public void TakesAnyText(string text) => Check(_analyzer.Analyze(text));

    [Fact]
    public void HoldsItsPromisesOnNoise()
    {
        const string Alphabet = "ab Z.,'’\"“”-—()[]$%0159\n\r\t@#/:!?é中\u0301\uD83D\uDE00\uD800\u200B\u00A0n't";
        var random = new Random(5);
        for (var round = 0; round < 400; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            Check(_analyzer.Analyze(text));
        }
    }

    [Theory]
    [InlineData("word ", 40_000)]
    [InlineData("x", 200_000)]
    [InlineData(". ", 40_000)]
    [InlineData("(", 40_000)]
    [InlineData("a-b'", 40_000)]
    [InlineData("a@", 40_000)]
    [InlineData("1.", 40_000)]
    public void TakesOneLongLine(string part, int times) =>
        Check(_analyzer.Analyze(string.Concat(Enumerable.Repeat(part, times))));

    /// <summary>Every token in order, inside one sentence, with its governor there, and no white space left in one.</summary>
    static void Check(Analysis analysis)
    {
        var last = 0;
        foreach (var sentence in analysis.Sentences)
        {
            var roots = 0;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = analysis.Tokens[i];
                Assert.InRange(token.Span.Start, last, analysis.Text.Length);
                Assert.True(token.Span.Length > 0 && token.Span.End <= sentence.Span.End && token.Span.Start >= sentence.Span.Start);
                Assert.False(CharKinds.IsSpace(analysis[token][0]));
                Assert.True(token.Head == -1 || (token.Head >= sentence.FirstToken && token.Head < sentence.EndToken));
                roots += token.Head == -1 ? 1 : 0;
                last = token.Span.End;
            }

            Assert.Equal(1, roots);
        }

        Assert.Equal(analysis.Tokens.Length, analysis.Sentences.Sum(sentence => sentence.TokenCount));
        Assert.All(analysis.Names, name => Assert.True(name.FirstToken < name.EndToken));
    }
}
