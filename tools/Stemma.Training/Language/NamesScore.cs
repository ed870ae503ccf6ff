using System.CommandLine;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Scores names by exact place and kind: persons, organisations and places.</summary>
static class NamesScore
{
    static readonly NameKind[] _kinds = [NameKind.Person, NameKind.Organization, NameKind.Place];

    static readonly AnalyzerConfiguration[] _configurations = [AnalyzerConfiguration.Full, AnalyzerConfiguration.Fast];

    public static Command Command()
    {
        var path = new Argument<string>("PATH") { Description = "Words and IOB labels, plain or gzipped." };
        var command = new Command("names", "Names on a set with IOB labels.") { path };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path)));
        return command;
    }

    static void Run(string path)
    {
        var table = new ScoreTable(
            ["models", "kind", "names", "precision", "recall", "F1"], [.. _configurations.SelectMany(models => Rows(models, path))]);
        Console.Write(table.ToPlain());
        var name = Path.GetFileName(path).Split('.')[0];
        ScoreSheet.Open().Write($"names-{name}", $"Names, {name}", $"score names {TrainingSets.Shown(path)}", table.ToMarkdown());
    }

    static IEnumerable<ImmutableArray<string>> Rows(AnalyzerConfiguration configuration, string path)
    {
        var models = configuration.ToString().ToLowerInvariant();
        var counts = Counts(TrainingSets.LoadAnalyzer(configuration), path);
        return [.. counts.Select(pair => Row(models, pair.Key.ToString(), pair.Value)), Row(models, "all", Sum(counts))];
    }

    /// <summary>Persons, organisations and places together.</summary>
    public static NameFigures Figures(Analyzer analyzer, string path) => Sum(Counts(analyzer, path));

    static NameFigures Sum(Dictionary<NameKind, NameFigures> counts) => counts.Values.Aggregate((a, b) => a + b);

    static Dictionary<NameKind, NameFigures> Counts(Analyzer analyzer, string path)
    {
        var counts = _kinds.ToDictionary(kind => kind, _ => default(NameFigures));
        foreach (var sentence in IobReader.Read(path))
        {
            var gold = sentence.Names().ToHashSet();
            var found = Found(analyzer, sentence).ToHashSet();
            foreach (var kind in _kinds)
                counts[kind] += new NameFigures(
                    gold.Count(n => n.Kind == kind), found.Count(n => n.Kind == kind), found.Count(n => n.Kind == kind && gold.Contains(n)));
        }

        return counts;
    }

    static IEnumerable<(int First, int End, NameKind Kind)> Found(Analyzer analyzer, NamedSentence sentence)
    {
        var (text, layout) = NamedSentence.Layout(sentence.Words);
        return analyzer.Analyze(text, layout).Names.Select(name => (name.FirstToken, name.EndToken, name.Kind));
    }

    static ImmutableArray<string> Row(string models, string kind, NameFigures figures) =>
    [
        models, kind, figures.Gold.ToString(), figures.Precision.ToString("0.0"), figures.Recall.ToString("0.0"), figures.F1.ToString("0.0"),
    ];
}
