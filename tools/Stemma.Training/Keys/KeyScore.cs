using System.CommandLine;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>The command <c>score key</c>: whether what Stemma finds agreed of an event is what an answer key has.</summary>
static class KeyScore
{
    public static Command Command()
    {
        var path = new Argument<string>("PATH")
        {
            Description = "What the files PATH-articles.jsonl.gz and PATH-incidents.jsonl.gz begin with.",
            DefaultValueFactory = _ => Path.Combine("..", "shared", "data", "clusters", "gva-dev"),
        };
        var misses = new Option<bool>("--misses") { Description = "Lists what was wrong or missed." };
        var most = new Option<int?>("--most") { Description = "Only so many incidents; writes nothing." };
        var command = new Command("key", "Scores agreed figures against an answer key.") { path, misses, most };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path), parsed.GetValue(most), parsed.GetValue(misses)));
        return command;
    }

    static void Run(string path, int? most, bool isShown)
    {
        var root = Path.Combine(ScoreSheet.RepositoryRoot(), path);
        var keys = KeyedIncident.ReadAll(root + "-incidents.jsonl.gz");
        var incidents = LabelledReports.Stories(root + "-articles.jsonl.gz", "incident", least: 2)
            .Where(group => keys.ContainsKey(group.Key))
            .Take(most ?? int.MaxValue)
            .ToArray();
        var facts = FactsOf(incidents);
        var tally = new KeyTally();
        foreach (var (incident, found) in incidents.Zip(facts))
            tally.Add(keys[incident.Key], found, [.. incident.Select(article => article.Text)]);
        if (isShown)
            Console.Write(string.Concat(tally.Misses.Select(miss => miss + "\n")));
        Console.Write(tally.Table.ToPlain());
        if (most is null)
            ScoreSheet.Open().Write(
                $"key-{Path.GetFileName(path)}", $"Agreed figures: {Path.GetFileName(path)}", $"score key {path}",
                tally.Table.ToMarkdown() + $"\n{incidents.Length} incidents with two articles or more and a key. Precision: of what two "
                + "reports agree on, how much the key has. Recall: of what the key has (figures above zero, named victims), how much "
                + "two reports agree on; of what two tell: the same, where its words stand in two articles at all.\n");
    }

    static StoryFacts[] FactsOf(IGrouping<string, Article>[] incidents)
    {
        var reader = new ArticleReader(Analyzer.Load());
        var found = new StoryFacts[incidents.Length];
        Parallel.For(0, incidents.Length, index =>
        {
            var story = StoryCollator.Dated(Story.Of(incidents[index].Select(reader.Read)));
            found[index] = FactFinder.Find(story, EntityMerger.Merge(story, []));
        });
        return found;
    }
}
