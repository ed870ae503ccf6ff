using System.CommandLine;
using System.Diagnostics;
using Stemma.Reading;
using Stemma.Stories;
using Stemma.Training;

namespace Stemma.Benchmarks;

/// <summary>The passages and derivations of one large story, beside a plain comparison of all runs of eight words.</summary>
static class LineageBenchmark
{
    const int Rounds = 3;

    public static Command Command()
    {
        var command = new Command("lineage", "Passage reuse and derivations of a story of 500 reports.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        var small = new TraditionMaker(1).Make(20, 100, isDated: true).Reports;
        var large = new TraditionMaker(2).Make(60, 440, isDated: true).Reports;
        var copies = NearCopies(200);
        var (found, plain) = (Indexed([.. small.Select(report => report.Article)]), Plain([.. small.Select(report => report.Article)]));
        var table = new ScoreTable(["what", "figure"],
        [
            .. Row("lineage of 500 reports", () => LineageFinder.Find(Story.Of(large))),
            .. Row("lineage of 200 near-copies", () => LineageFinder.Find(Story.Of(copies))),
            ["index over 120 reports, seconds", $"{Seconds(() => Indexed([.. small.Select(report => report.Article)])):0.000}"],
            ["plain comparison of them, seconds", $"{Seconds(() => Plain([.. small.Select(report => report.Article)])):0.000}"],
            ["pairs that the plain one finds", $"{plain.Count}"],
            ["of these the index finds", $"{plain.Count(found.Contains)}"],
            ["pairs that only the index finds", $"{found.Count(pair => !plain.Contains(pair))}"],
        ]);
        Console.Write(table.ToPlain());
        ScoreSheet.Open().Write("speed-lineage", "Speed of a large story", "bench lineage", table.ToMarkdown());
    }

    static ImmutableArray<ImmutableArray<string>> Row(string what, Action action)
    {
        var (clock, processor) = (Seconds(action), Processor(action));
        return [[what + ", seconds", $"{clock:0.00}"], [what + ", seconds of the processor", $"{processor:0.00}"]];
    }

    static double Seconds(Action action) => Middle(() =>
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalSeconds;
    });

    static double Processor(Action action) => Middle(() =>
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    });

    static double Middle(Func<double> measured) =>
        Enumerable.Range(0, Rounds).Select(_ => measured()).Order().ElementAt(Rounds / 2);

    static ImmutableArray<ArticleReading> NearCopies(int count)
    {
        var random = new Random(3);
        var text = string.Join(' ', new TraditionMaker(3).Make(4, 0, isDated: true).Reports.Select(report => report.Article.Text));
        return
        [
            .. Enumerable.Range(0, count).Select(i => Rewording.Touched(text, random, 0.01)).Select((copy, i) => new ArticleReading(
                new() { Id = ArticleId.Of(null, $"{i}{copy}"), Source = $"copy {i}", Title = "", Text = copy, Outlet = new($"Gazette {i}", null) },
                new(copy, [], [], []))),
        ];
    }

    static HashSet<(ArticleId, ArticleId)> Indexed(ImmutableArray<Article> articles)
    {
        var index = new ReuseIndex();
        return [.. articles.SelectMany(article => index.Add(article), (article, shared) => (article.Id, shared.Other))];
    }

    static HashSet<(ArticleId, ArticleId)> Plain(ImmutableArray<Article> articles)
    {
        var runs = articles.Select(Runs).ToList();
        return
        [
            .. from i in Enumerable.Range(0, articles.Length)
               from j in Enumerable.Range(0, i)
               let common = runs[i].Count(runs[j].Contains)
               where ReuseIndex.Containment(common, runs[i].Count, runs[j].Count) >= ReuseIndex.LeastContainment
               select (articles[i].Id, articles[j].Id),
        ];
    }

    static HashSet<string> Runs(Article article)
    {
        var words = WordSequence.Of(article.Text);
        return
        [
            .. Enumerable.Range(0, Math.Max(0, words.Count - 7))
                .Select(i => string.Join(' ', Enumerable.Range(i, 8).Select(words.Hash))),
        ];
    }
}
