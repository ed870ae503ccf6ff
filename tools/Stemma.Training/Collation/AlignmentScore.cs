using System.CommandLine;
using System.Text.Json;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Reports;

namespace Stemma.Training;

/// <summary>The command <c>score alignment</c>: what the points of a story are worth when its own gold had no say.</summary>
static class AlignmentScore
{
    static readonly ImmutableArray<string> _figures =
    [
        "mentions found", "alignment recall", "alignment precision", "updates precision", "conflicts recall",
        "conflicts precision", "verdicts right", "origins per point right",
    ];

    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "Holds a folder per story, with gold.json and articles/.",
            DefaultValueFactory = _ => Path.Combine("..", "shared", "stories"),
        };
        var misses = new Option<bool>("--misses") { Description = "Lists what was missed or wrongly joined." };
        var command = new Command("alignment", "Scores points with weights fitted on all stories but the one scored.")
        {
            folder, misses,
        };
        var judged = new JudgedOptions();
        judged.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), judged.Read(parsed), parsed.GetValue(misses)));
        return command;
    }

    static void Run(string folder, ImmutableArray<LabelledPair> judged, bool showMisses)
    {
        var stories = AlignmentTraining.FoldersIn(folder).Select(AlignmentExample.Of).ToArray();
        var scores = stories.Select(story => Score(
            story, AlignmentTraining.Fit([.. stories.Where(other => other != story)], judged), showMisses)).ToList();
        var table = StoriesScore.Table([.. stories.Select(story => story.Name)], scores);
        Console.WriteLine(table.ToPlain());
        ScoreSheet.Open().Write(
            "alignment", "Points of stories left out of the fitting", $"score alignment {folder}",
            table.ToMarkdown() + "\nOnly the weights are fitted without the story. The thresholds of joining and of conflicts, the steps of the "
            + "evidence, the penalty and\nthe share of the judged pairs were chosen with all stories seen, by these figures;\n"
            + "rules of reading and joining, and groups of words, were written with the misses of these stories read.\n");
    }

    static IReadOnlyList<(string Name, double? Value)> Score(AlignmentExample story, AlignmentModel model, bool showMisses)
    {
        var collation = new StoryCollator(Lexicon.Load()) { Alignment = model }.Collate(story.Story);
        using var text = new StringWriter();
        new StoryJsonWriter().Write(new([StoryReport.Of(collation)], []) { IsOneStory = true }, text);
        using var json = JsonDocument.Parse(text.ToString());
        var score = StoryScorer.Score(ScoredStory.Parse(json.RootElement), GoldStory.Load(story.Folder));
        foreach (var miss in showMisses ? score.Misses : [])
            Console.WriteLine($"{story.Name}: {miss}");
        return [.. score.Figures.Where(figure => _figures.Contains(figure.Name))];
    }
}
