using System.CommandLine;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>Scores the finding of pairs that share text, among all pairs of a set of articles.</summary>
static class ReuseScore
{
    /// <summary>Pairs with at least this share of common sequences of eight words must be found.</summary>
    const double MustFind = 0.15;

    public static Command Command()
    {
        var pairs = new Argument<string>("pairs") { Description = "Lines: share, id, id." };
        var articles = new Option<string>("--articles")
        {
            Description = "The articles of the pairs; default the set beside them.",
        };
        var misses = new Option<bool>("--misses") { Description = "Prints the links between events, and what they share." };
        var command = new Command("reuse", "Scores pairs of articles that share text.") { pairs, articles, misses };
        command.SetAction(result => Run(result.GetRequiredValue(pairs), result.GetValue(articles), result.GetValue(misses)));
        return command;
    }

    static void Run(string path, string? articles, bool isShown)
    {
        var set = Path.GetFileName(path).Replace("-pairs.tsv", "", StringComparison.Ordinal);
        articles ??= Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "..", "clusters", set + ".jsonl.gz");
        var reports = LabelledReports.Read(articles, "event").DistinctBy(report => report.Reading.Article.Source).ToList();
        var found = Found(reports);
        var labels = reports.ToDictionary(report => report.Reading.Article.Source, report => report.Label);
        if (isShown)
            Show(reports, found);
        var wanted = Wanted(path, labels);
        var strong = wanted.Where(pair => pair.Share >= MustFind).ToList();
        var table = ScoreTable.Of(
        [
            ($"pairs of {MustFind} and more", strong.Count),
            ("recall of these", strong.Count(pair => found.Contains((pair.Left, pair.Right))) / (double)strong.Count),
            ("recall of all pairs", wanted.Count(pair => found.Contains((pair.Left, pair.Right))) / (double)wanted.Count),
            ("false links between events", found.Count(pair => labels[pair.Item1] != labels[pair.Item2]) / 2),
        ]);
        Console.Write(table.ToPlain());
        ScoreSheet.Open().Write("reuse", "Pairs that share text", $"score reuse {Path.GetFileName(path)}", table.ToMarkdown());
    }

    static void Show(List<(Reading.ArticleReading Reading, string Label)> reports, HashSet<(string, string)> found)
    {
        var articles = reports.ToDictionary(report => report.Reading.Article.Source);
        foreach (var (left, right) in found.Where(pair => articles[pair.Item1].Label != articles[pair.Item2].Label))
        {
            var (here, there) = (WordSequence.Of(articles[left].Reading.Article.Text), WordSequence.Of(articles[right].Reading.Article.Text));
            foreach (var passage in PassageFinder.Find(GramIndex.Of(here), GramIndex.Of(there)))
            {
                var span = here.Span(passage.HereStart, passage.HereEnd);
                Console.WriteLine($"{left} {right} {passage.HereStart} to {passage.HereEnd} of {here.Count} words: "
                    + articles[left].Reading.Article[span].ToString());
            }
        }
    }

    static List<(double Share, string Left, string Right)> Wanted(string path, Dictionary<string, string> known) =>
    [
        .. File.ReadLines(path).Skip(1).Select(line => line.Split('\t'))
            .Where(row => known.ContainsKey(row[1]) && known.ContainsKey(row[2]))
            .Select(row => (double.Parse(row[0], CultureInfo.InvariantCulture), row[1], row[2])),
    ];

    /// <summary>The near-duplicates of the index, both ways round.</summary>
    static HashSet<(string, string)> Found(List<(Reading.ArticleReading Reading, string Label)> reports)
    {
        var index = new ReuseIndex();
        var found = new HashSet<(string, string)>();
        foreach (var (reading, _) in reports)
        {
            foreach (var other in index.Add(reading.Article))
            {
                var source = reports.Find(report => report.Reading.Article.Id == other.Other).Reading.Article.Source;
                found.Add((reading.Article.Source, source));
                found.Add((source, reading.Article.Source));
            }
        }

        return found;
    }
}
