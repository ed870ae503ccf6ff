using System.CommandLine;
using Stemma.Collation;

namespace Stemma.Training;

/// <summary>Fits the weights by which statements of different reports are held to be of one thing.</summary>
static class AlignmentTraining
{
    public static Command Command()
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Description = "Folders of stories with gold, each a folder with articles/ and gold.json.",
            DefaultValueFactory = _ => ["../shared/stories"],
        };
        var output = new Option<string>("--output") { DefaultValueFactory = _ => "src/Stemma/Collation/Points/alignment.tsv" };
        var command = new Command("alignment", "Fits the weights of statement alignment; prints each story's figures, left out.")
        {
            folders, output,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folders), parsed.GetRequiredValue(output)));
        return command;
    }

    static void Run(string[] folders, string output)
    {
        var stories = folders.SelectMany(Directory.GetDirectories)
            .Where(folder => File.Exists(Path.Combine(folder, "gold.json")))
            .Order(StringComparer.Ordinal)
            .Select(LabelledPairs.Of)
            .ToArray();
        var rows = new List<string>
        {
            $"# Weights of a logistic regression by train alignment, on {stories.Length} stories with gold; Apache-2.0",
        };
        foreach (var kind in new[] { PointKind.Quantity, PointKind.Date, PointKind.Event })
        {
            foreach (var (index, story) in stories.Index())
            {
                var rest = Pairs(stories.Where((_, other) => other != index), kind);
                Report(kind, story, LogisticRegression.Fit(rest));
            }

            var weights = LogisticRegression.Fit(Pairs(stories, kind));
            rows.AddRange(AlignmentEvidence.Names.Zip(weights, (name, weight) =>
                FormattableString.Invariant($"{kind.ToString().ToLowerInvariant()}\t{name}\t{weight:0.00}")));
        }

        rows.Sort(1, rows.Count - 1, StringComparer.Ordinal);
        File.WriteAllText(output, string.Join('\n', rows) + "\n");
    }

    static LabelledPair[] Pairs(IEnumerable<LabelledPairs> stories, PointKind kind) =>
        [.. stories.SelectMany(story => story.Pairs).Where(pair => pair.Kind == kind)];

    static void Report(PointKind kind, LabelledPairs story, double[] weights)
    {
        var pairs = story.Pairs.Where(pair => pair.Kind == kind && pair.Weight == 1).ToList();
        var joined = pairs.Where(pair => LogisticRegression.Probability(weights, pair.Evidence) >= 0.5).ToList();
        var (same, right) = (pairs.Count(pair => pair.IsSame), joined.Count(pair => pair.IsSame));
        var (precision, recall) = (right / Math.Max(1.0, joined.Count), right / Math.Max(1.0, same));
        Console.WriteLine(FormattableString.Invariant(
            $"{kind,-9}{story.Name,-20} pairs {pairs.Count,6} same {same,5}  precision {precision:0.000}  recall {recall:0.000}"));
    }
}
