using System.CommandLine;
using System.Diagnostics;
using Stemma.Stories;
using Stemma.Training;

namespace Stemma.Benchmarks;

/// <summary>The cost of an article in a long stream: its story, and the earlier articles that share its text.</summary>
static class StreamBenchmark
{
    /// <summary>A window of thirty days holds 300,000.</summary>
    const int PerDay = 10_000;
    const int Batch = 10_000;

    public static Command Command()
    {
        var articles = new Option<int>("--articles") { Description = "How long the stream is.", DefaultValueFactory = _ => 100_000 };
        var command = new Command("stream", "Clustering and near-duplicates over a long stream.") { articles };
        command.SetAction(result => Run(result.GetValue(articles)));
        return command;
    }

    static void Run(int articles)
    {
        var stories = new StoryIndex(ClusteringOptions.Default with { OpenDays = 30 });
        var reuse = new ReuseIndex();
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var done = 0;
        foreach (var batch in new InventedStream(7, PerDay).Articles(articles).Chunk(Batch))
        {
            var clock = Stopwatch.StartNew();
            foreach (var article in batch)
            {
                stories.Add(article);
                reuse.Add(article);
            }

            clock.Stop();
            done += batch.Length;
            if (done is Batch or 100_000 or 300_000 || done % 500_000 == 0 || done == articles)
                rows.Add(Row(done, batch.Length, clock.Elapsed, stories.OpenStories));
        }

        var table = new ScoreTable(["articles so far", "microseconds each", "articles a second", "open stories", "memory, MB"], rows.DrainToImmutable());
        Console.Write(table.ToPlain());
        ScoreSheet.Open().Write("speed-stream", "Speed of a stream", $"bench stream --articles {articles}", table.ToMarkdown());
    }

    static ImmutableArray<string> Row(int done, int count, TimeSpan time, int open) =>
    [
        $"{done:N0}", $"{time.TotalMicroseconds / count:0}", $"{count / time.TotalSeconds:N0}", $"{open:N0}",
        $"{GC.GetTotalMemory(forceFullCollection: true) / (1 << 20)}",
    ];
}
