using System.CommandLine;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Scores names by exact place and kind: persons, organisations and places.</summary>
static class NamesScore
{
    static readonly NameKind[] _kinds = [NameKind.Person, NameKind.Organization, NameKind.Place];

    public static Command Command()
    {
        var path = new Argument<string>("PATH") { Description = "Words and IOB labels, plain or gzipped." };
        var command = new Command("names", "Names on a set with IOB labels.") { path };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path)));
        return command;
    }

    static void Run(string path)
    {
        var analyzer = TrainingSets.LoadAnalyzer();
        var counts = _kinds.ToDictionary(kind => kind, _ => (Gold: 0, Found: 0, Same: 0));
        foreach (var sentence in IobReader.Read(path))
        {
            var gold = sentence.Names().ToHashSet();
            var found = Found(analyzer, sentence).ToHashSet();
            foreach (var kind in _kinds)
            {
                var (g, f, s) = counts[kind];
                counts[kind] = (
                    g + gold.Count(n => n.Kind == kind), f + found.Count(n => n.Kind == kind),
                    s + found.Count(n => n.Kind == kind && gold.Contains(n)));
            }
        }

        var all = (counts.Values.Sum(c => c.Gold), counts.Values.Sum(c => c.Found), counts.Values.Sum(c => c.Same));
        var table = new ScoreTable(
            ["kind", "names", "precision", "recall", "F1"],
            [.. counts.Select(pair => Row(pair.Key.ToString(), pair.Value)), Row("all", all)]);
        Console.Write(table.ToPlain());
        var name = Path.GetFileName(path).Split('.')[0];
        ScoreSheet.Open().Write($"names-{name}", $"Names, {name}", $"score names {TrainingSets.Shown(path)}", table.ToMarkdown());
    }

    static IEnumerable<(int First, int End, NameKind Kind)> Found(Analyzer analyzer, NamedSentence sentence)
    {
        var text = string.Join(' ', sentence.Words);
        var tokens = new TokenBuffer();
        var start = 0;
        foreach (var word in sentence.Words)
        {
            tokens.Add(start, start + word.Length);
            start += word.Length + 1;
        }

        var layout = new TextLayout(tokens, [new(new(0, text.Length), 0, sentence.Words.Length, 0)]);
        return analyzer.Analyze(text, layout).Names.Select(name => (name.FirstToken, name.EndToken, name.Kind));
    }

    static ImmutableArray<string> Row(string name, (int Gold, int Found, int Same) counts)
    {
        var (precision, recall) = (100.0 * counts.Same / Math.Max(1, counts.Found), 100.0 * counts.Same / Math.Max(1, counts.Gold));
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return [name, counts.Gold.ToString(), precision.ToString("0.0"), recall.ToString("0.0"), f1.ToString("0.0")];
    }
}
