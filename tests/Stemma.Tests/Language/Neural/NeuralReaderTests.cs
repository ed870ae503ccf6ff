using Stemma.Language;

namespace Stemma.Tests;

public sealed class NeuralReaderTests
{
    static readonly Analyzer _analyzer = Analyzer.Load(AnalyzerConfiguration.Full);

    const string Text =
        "The harbour board of Port Lorn will replace 14 cranes. Dana Orrel said so on Tuesday. “We cannot wait,” she added. No.";

    [Fact]
    public void ASentenceReadsTheSameAloneAndAmongOthers()
    {
        var alone = _analyzer.Analyze("Dana Orrel said so on Tuesday.");
        var among = _analyzer.Analyze(Text);
        var sentence = among.Sentences[1];

        for (var i = 0; i < alone.Tokens.Length; i++)
        {
            var (one, other) = (alone.Tokens[i], among.Tokens[sentence.FirstToken + i]);
            Assert.Equal((one.Tag, one.Relation, one.Lemma), (other.Tag, other.Relation, other.Lemma));
            Assert.Equal(one.Head, other.Head < 0 ? -1 : other.Head - sentence.FirstToken);
        }
    }

    [Fact]
    public void ThreadsReadTheSame()
    {
        var once = _analyzer.Analyze(Text).Tokens;
        Parallel.For(0, 32, _ => Assert.Equal(once, _analyzer.Analyze(Text).Tokens));
    }

    [Fact]
    public void ASentenceThatIsTooLongIsReadInPartsAndStaysOneTree()
    {
        var analysis = _analyzer.Analyze(string.Concat(Enumerable.Repeat("the old harbour board met and ", 100)));

        Assert.Single(analysis.Sentences);
        Assert.Single(analysis.Tokens, token => token.Head == -1);
    }

    [Fact]
    public void TheShippedFileSaysWhatItWasMadeFromAndHowGoodItIs()
    {
        using var vectors = WordList.Open(WordVectors.FileName);
        using var stream = WordList.Open(NeuralModel.FileName);
        var header = NeuralModel.Load(stream, WordVectors.Load(vectors)).Header;

        Assert.Contains("CC BY-SA", header, StringComparison.Ordinal);
        Assert.Contains("seed", header, StringComparison.Ordinal);
        Assert.Contains("LAS", header, StringComparison.Ordinal);
    }
}
