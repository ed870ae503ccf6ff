using System.Collections.Frozen;
using System.CommandLine;
using Stemma.Collation;

namespace Stemma.Training;

/// <summary>Fits the weights by which statements of different reports are held to be of one thing.</summary>
static class AlignmentTraining
{
    /// <summary>Events of opposed polarity are joined by rule.</summary>
    static readonly (PointKind Kind, Verdict Relation)[] _sorts =
    [
        (PointKind.Quantity, Verdict.Agree), (PointKind.Quantity, Verdict.Refine),
        (PointKind.Date, Verdict.Agree), (PointKind.Date, Verdict.Refine),
        (PointKind.Place, Verdict.Agree), (PointKind.Place, Verdict.Refine),
        (PointKind.Event, Verdict.Agree), (PointKind.Event, Verdict.Refine),
    ];

    /// <summary>How much the judged pairs of a sort weigh beside those of the stories' gold.</summary>
    const double ShareOfJudged = 0.3;

    public static Command Command()
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Description = "Folders of stories with gold, each a folder with articles/ and gold.json.",
            DefaultValueFactory = _ => ["../shared/stories"],
        };
        var output = new Option<string>("--output") { DefaultValueFactory = _ => "src/Stemma/Collation/Points/alignment.tsv" };
        var judged = new JudgedOptions();
        var command = new Command("alignment", "Fits the weights of statement alignment; prints each story's figures, left out.")
        {
            folders, output,
        };
        judged.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folders), judged.Read(parsed), parsed.GetRequiredValue(output)));
        return command;
    }

    /// <summary>The stories of a folder that have a gold, in the order of their names.</summary>
    public static IEnumerable<string> FoldersIn(string folder) => Directory.GetDirectories(folder)
        .Where(story => File.Exists(Path.Combine(story, "gold.json")))
        .Order(StringComparer.Ordinal);

    public static AlignmentModel Fit(IReadOnlyCollection<AlignmentExample> stories, ImmutableArray<LabelledPair> judged) => new(
        _sorts.ToFrozenDictionary(sort => sort, sort => LogisticRegression.Fit(Pairs(stories.Select(story => story.Pairs), judged, sort))));

    static void Run(string[] folders, ImmutableArray<LabelledPair> judged, string output)
    {
        var stories = folders.SelectMany(FoldersIn).Select(AlignmentExample.Of).ToArray();
        foreach (var sort in _sorts)
        {
            foreach (var (index, story) in stories.Index())
            {
                var rest = stories.Where((_, other) => other != index).Select(other => other.Pairs);
                Report(sort, story.Pairs, LogisticRegression.Fit(Pairs(rest, judged, sort)));
            }
        }

        WeightsFile.Write(
            output,
            $"train alignment, on {stories.Length} stories with gold and {judged.Length} judged pairs",
            AlignmentEvidence.Names,
            Fit(stories, judged).Weights.Select(weights => ($"{weights.Key.Kind}\t{weights.Key.Relation}", weights.Value)));
    }

    static LabelledPair[] Pairs(
        IEnumerable<LabelledPairs> stories, ImmutableArray<LabelledPair> judged, (PointKind Kind, Verdict Relation) sort)
    {
        var gold = stories.SelectMany(story => story.Pairs).Where(pair => pair.Sort == sort).ToArray();
        var others = judged.Where(pair => pair.Sort == sort).ToArray();
        return [.. gold, .. others.Select(pair => pair with { Weight = ShareOfJudged * gold.Length / others.Length })];
    }

    static void Report((PointKind Kind, Verdict Relation) sort, LabelledPairs story, double[] weights)
    {
        var pairs = story.Pairs.Where(pair => pair.Sort == sort).ToList();
        var joined = pairs.Where(pair => Logistic.Probability(weights, pair.Evidence) >= 0.5).ToList();
        var (same, right) = (pairs.Count(pair => pair.IsSame), joined.Count(pair => pair.IsSame));
        var (precision, recall) = (right / Math.Max(1.0, joined.Count), right / Math.Max(1.0, same));
        Console.WriteLine(FormattableString.Invariant(
            $"{sort.Kind,-9}{sort.Relation,-9}{story.Name,-20} pairs {pairs.Count,6} same {same,5}  precision {precision:0.000}  recall {recall:0.000}"));
    }
}
