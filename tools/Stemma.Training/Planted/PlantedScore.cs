using System.CommandLine;

namespace Stemma.Training;

/// <summary>The command <c>score planted</c>: whether a fact made wrong in one report is shown, and nothing else.</summary>
static class PlantedScore
{
    const int Cases = 500;
    const int Seed = 6;

    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "Holds a folder per story, with a key.tsv of the facts that several reports tell.",
            DefaultValueFactory = _ => "tests/fixtures/planted",
        };
        var misses = new Option<bool>("--misses") { Description = "Lists what was missed and what else came up." };
        var seed = new Option<int>("--seed") { Description = "Another seed; writes nothing.", DefaultValueFactory = _ => Seed };
        var command = new Command("planted", "Scores differences planted into stories.") { folder, misses, seed };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(folder), parsed.GetValue(seed), parsed.GetValue(misses)));
        return command;
    }

    static void Run(string folder, int seed, bool isShown)
    {
        var stories = PlantedStory.LoadAll(Path.Combine(ScoreSheet.RepositoryRoot(), folder));
        var tally = PlantedTally.Of(stories, seed, Cases);
        if (isShown)
            Console.Write(string.Concat(tally.Misses.Select(miss => miss + "\n")));
        Console.Write(tally.Table.ToPlain());
        if (seed == Seed)
            ScoreSheet.Open().Write(
                "planted", "Planted differences", $"score planted {folder}",
                tally.Table.ToMarkdown() + $"\n{Cases} cases over {stories.Length} stories, seed {Seed}: one fact that several "
                + "reports tell is made wrong in one of them. Found: a conflict, an update or a drift shows it against a report "
                + "that tells it right. Others: what else is in conflict then and was not before. Rules were mended on these stories "
                + "and cases: the figures are not held out.\n");
    }
}
