using System.CommandLine;
using System.Text.Json;

namespace Stemma.Training;

/// <summary>The command <c>score stories</c>: the whole program over every story of a folder, and over the examples.</summary>
static class StoriesScore
{
    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "Holds a folder per story, with gold.json and articles/.",
            DefaultValueFactory = _ => Path.Combine("..", "shared", "stories"),
        };
        var misses = new Option<bool>("--misses") { Description = "Lists what was missed or wrongly reported." };
        var keep = new Option<string?>("--keep") { Description = "Keeps the stories' JSON in this folder." };
        var command = new Command("stories", "Scores the whole program on stories with a gold.") { folder, misses, keep };
        command.SetAction(result =>
        {
            var output = result.GetValue(keep) ?? Directory.CreateTempSubdirectory("stemma-stories-").FullName;
            var shared = result.GetRequiredValue(folder);
            Score("stories", "Stories", shared, output, result.GetValue(misses));
            if (shared == folder.GetDefaultValue() as string)
                Score("examples", "Examples", "examples", output, result.GetValue(misses));
        });
        return command;
    }

    static void Score(string name, string title, string folder, string output, bool showMisses)
    {
        var root = ScoreSheet.RepositoryRoot();
        var stories = StoriesIn(Path.Combine(root, folder));
        if (stories.Count == 0)
        {
            Console.Error.WriteLine($"{folder} holds no story with a gold.json.");
            return;
        }

        var scores = stories.Select(story => ScoreOne(story, output, showMisses)).ToList();
        var table = Table([.. stories.Select(story => Path.GetFileName(story)!)], scores);
        Console.WriteLine(table.ToPlain());
        ScoreSheet.Open().Write(name, title, $"score stories {folder}", table.ToMarkdown());
    }

    static List<string> StoriesIn(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var stories = Directory.GetDirectories(folder).Where(story => File.Exists(Path.Combine(story, "gold.json")));
        return [.. stories.Order(StringComparer.Ordinal)];
    }

    static IReadOnlyList<(string Name, double? Value)> ScoreOne(string folder, string output, bool showMisses)
    {
        var gold = GoldStory.Load(folder);
        var articles = Path.Combine(folder, "articles");
        Directory.CreateDirectory(output);
        var document = Path.Combine(output, Path.GetFileName(folder) + ".json");

        // A folder with more files than the gold holds other stories, too, which are to be told apart.
        StoryProgram.Collate(articles, Directory.GetFiles(articles).Length == gold.Articles.Count, document);
        using var json = JsonDocument.Parse(File.ReadAllBytes(document));
        var score = StoryScorer.Score(ScoredStory.Parse(json.RootElement), gold);
        foreach (var miss in showMisses ? score.Misses : [])
            Console.WriteLine($"{Path.GetFileName(folder)}: {miss}");
        return SharedScorer.Score(document, folder) ?? score.Figures;
    }

    /// <summary>A row per figure, a column per story, and the mean over the stories where it is defined.</summary>
    internal static ScoreTable Table(string[] names, List<IReadOnlyList<(string Name, double? Value)>> scores)
    {
        var rows = scores[0].Select(figure => figure.Name).Select(name =>
        {
            var values = scores.Select(score => score.Single(figure => figure.Name == name).Value).ToList();
            return ImmutableArray.Create([name, .. values.Select(ScoreTable.Figure), ScoreTable.Figure(values.Average())]);
        });
        return new(["measure", .. names, "mean"], [.. rows]);
    }
}
