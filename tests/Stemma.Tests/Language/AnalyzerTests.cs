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
    [InlineData("The board will close its mill in Osby, where 430 people work, by the end of May.", "end", "close")]
    [InlineData("The board will close its mill in Osby, where 430 people work by the light of the moon.", "light", "work")]
    public void APhraseBehindAClosedRelativeClauseIsOfTheClauseAroundIt(string text, string noun, string verb)
    {
        var analysis = _analyzer.Analyze(text);

        var phrase = analysis.Tokens.Single(token => analysis[token].SequenceEqual(noun));
        Assert.Equal(verb, analysis.Tokens[phrase.Head].Lemma);
    }

    [Theory]
    [InlineData("OSBY, Norland (Northern Wire) – The police said nobody was hurt.", "OSBY")]
    [InlineData("Port opens\nLorn Harbour (Northern Wire) -- The police said nobody was hurt.", "Harbour")]
    public void ADatelineHangsOnWhatItStandsBefore(string text, string town)
    {
        var analysis = _analyzer.Analyze(text);

        var name = analysis.Tokens.Single(token => analysis[token].SequenceEqual(town));
        Assert.Equal((DependencyRelation.Parataxis, "say"), (name.Relation, analysis.Tokens[name.Head].Lemma));
        Assert.Equal(text.Split('\n').Length, analysis.Sentences.Length);
        Assert.Equal(text.IndexOf("The police", StringComparison.Ordinal), analysis.Tokens[analysis.Sentences[^1].FirstTold].Span.Start);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \t\r\n")]
    [InlineData("\uD800")]
    [InlineData("a\uDC00\uD83D b\0c\u0007")]
    [InlineData("''''....----(((\"\"\"")]
    [InlineData("1. 1. 1) a) •")]
    public void TakesAnyText(string text) => AnalyzerFuzz.Check(_analyzer.Analyze(text));

    [Fact]
    public void HoldsItsPromisesOnNoise()
    {
        const string Alphabet = "ab Z.,'’\"“”-—()[]$%0159\n\r\t@#/:!?é中\u0301\uD83D\uDE00\uD800\u200B\u00A0n't";
        var random = new Random(5);
        for (var round = 0; round < 400; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            AnalyzerFuzz.Check(_analyzer.Analyze(text));
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
        AnalyzerFuzz.Check(_analyzer.Analyze(string.Concat(Enumerable.Repeat(part, times))));

    [Fact]
    public void HoldsItsPromisesOnMutatedText()
    {
        var random = new Random(11);
        for (var round = 0; round < 600; round++)
            AnalyzerFuzz.Run(AnalyzerFuzz.Mutation(random));
    }

    [Fact]
    public void HoldsItsPromisesOnBytes()
    {
        var random = new Random(12);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[2 * random.Next(120)];
            random.NextBytes(bytes);
            AnalyzerFuzz.Run(bytes);
        }
    }
}
