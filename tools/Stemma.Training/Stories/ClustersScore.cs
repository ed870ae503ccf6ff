using System.CommandLine;
using System.Diagnostics;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>Scores the streaming clusterer on articles that are labelled with their story.</summary>
static class ClustersScore
{
    public static Command Command()
    {
        var path = new Argument<string>("path") { Description = "Lines of JSON with a text (or tokens) and the label." };
        var label = new Option<string>("--label") { Description = "The field that names the story.", Required = true };
        var leniency = new Option<double?>("--leniency") { Description = "Another leniency than the shipped one; writes nothing." };
        var misses = new Option<bool>("--misses") { Description = "Prints the articles that opened a story they should have joined." };
        var command = new Command("clusters", "Scores stories found in a stream.") { path, label, leniency, misses };
        command.SetAction(result => Run(
            result.GetRequiredValue(path), result.GetRequiredValue(label), result.GetValue(leniency), result.GetValue(misses)));
        return command;
    }

    static void Run(string path, string label, double? leniency, bool isShown)
    {
        var reports = LabelledReports.Read(path, label);
        var options = leniency is { } other ? ClusteringOptions.Default with { Leniency = other } : ClusteringOptions.Default;
        var clock = Stopwatch.StartNew();
        var stories = new StoryClusterer(options).Cluster(reports.Select(report => report.Reading));
        clock.Stop();
        var labels = reports.ToDictionary(report => report.Reading.Article.Id, report => report.Label);
        var items = stories.SelectMany(story => story.Reports, (story, report) => (story.Id, Label: labels[report.Article.Id])).ToList();
        if (isShown)
            Show(stories, labels);
        var table = Table(items, stories.Length);
        Console.Write(table.ToPlain());
        Console.WriteLine($"{reports.Length / clock.Elapsed.TotalSeconds:0} articles a second");
        if (leniency is null)
            ScoreSheet.Open().Write(
                $"clusters-{label}",
                $"Stories of {Path.GetFileName(path)}",
                $"score clusters {Path.GetFileName(path)} --label {label}",
                table.ToMarkdown() + "\n\nOne set of parameters for every set; the dev sets were read whole, both halves, while it was chosen.");
    }

    static ScoreTable Table(List<(string Cluster, string Label)> items, int found)
    {
        var tally = ClusterTally.Of(items);
        var halves = items.ToLookup(item => IsFirstHalf(item.Label));
        return ScoreTable.Of(
        [
            ("articles", items.Count), ("stories", items.DistinctBy(item => item.Label).Count()), ("found", found),
            ("B-cubed precision", tally.Precision), ("B-cubed recall", tally.Recall), ("B-cubed F1", tally.F1),
            ("pairwise precision", tally.PairPrecision), ("pairwise recall", tally.PairRecall), ("pairwise F1", tally.PairF1),
            ("B-cubed F1, one half of the stories", ClusterTally.Of([.. halves[true]]).F1),
            ("B-cubed F1, the other half", ClusterTally.Of([.. halves[false]]).F1),
        ]);
    }

    /// <summary>Half of the stories, by a sum over their label.</summary>
    static bool IsFirstHalf(string label) => label.Sum(unit => unit * 31) % 62 == 0;

    static void Show(ImmutableArray<Story> stories, Dictionary<ArticleId, string> labels)
    {
        foreach (var story in stories)
        {
            if (story.Reports.Select(report => labels[report.Article.Id]).Distinct().Count() > 1)
                Console.WriteLine($"MIXED {story.Id}");
            foreach (var (report, member) in story.Reports.Zip(story.Memberships))
            {
                var others = stories.Count(other => other.Id != story.Id
                    && other.Reports.Any(its => labels[its.Article.Id] == labels[report.Article.Id]));
                Console.WriteLine($"  {story.Id} {labels[report.Article.Id]} {member.Score:0.00} {(others > 0 ? "SPLIT" : "")} "
                    + $"{report.Article.Published} {report.Article.Title}");
            }
        }
    }
}
