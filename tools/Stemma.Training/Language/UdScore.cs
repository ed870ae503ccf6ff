using System.CommandLine;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Scores the analyzer on a treebank by the CoNLL 2018 measure, on its tokens and on raw text.</summary>
static class UdScore
{
    static readonly AnalyzerConfiguration[] _configurations = [AnalyzerConfiguration.Full, AnalyzerConfiguration.Fast];

    public static Command Command()
    {
        var path = new Argument<string>("PATH") { Description = "A treebank in CoNLL-U, plain or gzipped." };
        var command = new Command("ud", "Tags, lemmas and trees on a treebank.") { path };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path)));
        return command;
    }

    static void Run(string path)
    {
        var sentences = ConlluReader.Read(path).ToImmutableArray();
        var rows = _configurations.SelectMany(configuration => Rows(configuration, sentences));
        var table = new ScoreTable(["models", "input", "words", "tokens", "sentences", "UPOS", "lemmas", "UAS", "LAS"], [.. rows]);
        Console.Write(table.ToPlain());
        var name = Path.GetFileName(path).Split('.')[0];
        ScoreSheet.Open().Write($"ud-{name}", $"Universal Dependencies, {name}", $"score ud {TrainingSets.Shown(path)}", table.ToMarkdown());
    }

    static IEnumerable<ImmutableArray<string>> Rows(AnalyzerConfiguration configuration, ImmutableArray<ConlluSentence> sentences)
    {
        var analyzer = TrainingSets.LoadAnalyzer(configuration);
        var models = configuration.ToString().ToLowerInvariant();
        yield return Row(models, "gold tokens", Given(analyzer, sentences));
        if (sentences.Any(sentence => !ConlluReader.MayBeTrainedOn(sentence)))
            yield return Row(models, "gold tokens, genres trained on", Given(analyzer, [.. sentences.Where(ConlluReader.MayBeTrainedOn)]));
        yield return Row(models, "raw text", Raw(analyzer, sentences));
    }

    /// <summary>How well tokens and sentences that are given are read.</summary>
    public static UdFigures Given(Analyzer analyzer, ImmutableArray<ConlluSentence> sentences)
    {
        var gold = TreebankText.ToAnalysis(sentences);
        var tokens = new TokenBuffer();
        foreach (var token in gold.Tokens)
            tokens.Add(token.Span.Start, token.Span.End);
        return UdFigures.Of(gold, analyzer.Analyze(gold.Text, new(tokens, gold.Sentences)));
    }

    static UdFigures Raw(Analyzer analyzer, ImmutableArray<ConlluSentence> sentences)
    {
        var gold = TreebankText.ToAnalysis(sentences, paragraphs: true);
        return UdFigures.Of(gold, analyzer.Analyze(gold.Text));
    }

    static ImmutableArray<string> Row(string models, string input, UdFigures figures) =>
    [
        models, input, figures.Words.ToString(), .. new[] { figures.Tokens, figures.Sentences, figures.Tags, figures.Lemmas, figures.Heads, figures.Labels }
            .Select(value => (100 * value).ToString("0.00")),
    ];
}
