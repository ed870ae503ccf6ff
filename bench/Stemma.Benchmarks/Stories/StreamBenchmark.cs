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
    const int Measured = 10_000;
    const int Batch = 250;

    /// <summary>What the plain twin, which compares everything, can bear.</summary>
    const int Plain = 2_000;

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
        var stream = new ArticleStream(stories, new ReuseIndex());
        WarmUp();
        var twin = Twin();
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var (done, copies, changes, time) = (0, 0, 0, default(Time));
        foreach (var batch in new InventedStream(7, PerDay).Articles(articles).Chunk(Batch))
        {
            var (clock, processor) = (Stopwatch.StartNew(), Processor());
            var answers = stream.Add(batch);
            time = new(time.Clock + clock.Elapsed, time.Processor + Processor() - processor);
            done += batch.Length;
            copies += answers.Count(answer => !answer.Shared.IsEmpty);
            changes += answers.Sum(answer => answer.Placement.Changes.Length);
            if (done % Measured != 0)
                continue;
            if (done is Measured or 100_000 or 300_000 || done % 500_000 == 0 || done == articles)
            {
                rows.Add(Row(done, time, stories.OpenStories, Environment.WorkingSet));
                Write(articles, rows.ToImmutable(), $"{copies:N0} articles shared text with an earlier one; "
                    + $"{changes:N0} times stories were merged or divided.\n\n{twin}");
            }

            time = default;
        }
    }

    /// <summary>How the answers and the cost of the plain twin compare.</summary>
    static string Twin()
    {
        var articles = new InventedStream(7, PerDay).Articles(Plain).ToList();
        var (stream, plain) = (new ArticleStream(new(ClusteringOptions.Default with { OpenDays = 30 }), new()),
            new PlainStream(ClusteringOptions.Default with { OpenDays = 30 }));
        var start = Processor();
        var answers = articles.Chunk(Batch).SelectMany(part => stream.Add(part)).ToList();
        var middle = Processor();
        var expected = articles.ConvertAll(plain.Add);
        var (fast, slow) = (middle - start, Processor() - middle);
        var pairs = answers.Zip(expected).ToList();
        return $"Beside a plain twin that compares each of {Plain:N0} articles with every open story and every article before it "
            + $"({slow.TotalMicroseconds / Plain:N0} microseconds each, here {fast.TotalMicroseconds / Plain:N0}): the same story for "
            + $"{pairs.Count(pair => pair.First.Placement.Story == pair.Second.Placement.Story):N0}, the same near-duplicates for "
            + $"{pairs.Count(pair => pair.First.Shared.SequenceEqual(pair.Second.Shared)):N0}; "
            + $"{expected.Count(answer => !answer.Shared.IsEmpty):N0} have near-duplicates, "
            + $"{expected.Count(answer => answer.Placement.Membership.Score < 1):N0} joined a story.";
    }

    /// <summary>Writes what is known so far: a long run may be stopped.</summary>
    static void Write(int articles, ImmutableArray<ImmutableArray<string>> rows, string found)
    {
        var table = new ScoreTable(
            [
                "articles so far", "processor time of each, microseconds", "articles a second of one core", "by the clock", "open stories",
                "memory, MB", "resident, MB",
            ],
            rows);
        Console.WriteLine(table.ToPlain());
        ScoreSheet.Open().Write(
            "speed-stream",
            "Speed of a stream",
            $"bench stream --articles {articles}",
            $"{table.ToMarkdown()}\n\nEach row is of the {Measured:N0} articles before it; the processor time is of all threads, "
                + $"the heap is limited to 1,850 MB. {found}");
    }

    /// <summary>Lets the code be compiled before it is measured.</summary>
    static void WarmUp() =>
        new ArticleStream(new(ClusteringOptions.Default), new()).Add([.. new InventedStream(1, PerDay).Articles(2_000)]);

    static TimeSpan Processor() => Environment.CpuUsage.TotalTime;

    static ImmutableArray<string> Row(int done, Time time, int open, long resident) =>
    [
        $"{done:N0}", $"{time.Processor.TotalMicroseconds / Measured:0}", $"{Measured / time.Processor.TotalSeconds:N0}",
        $"{Measured / time.Clock.TotalSeconds:N0}", $"{open:N0}", $"{GC.GetTotalMemory(forceFullCollection: true) / (1 << 20)}",
        $"{resident / (1 << 20)}",
    ];

    readonly record struct Time(TimeSpan Clock, TimeSpan Processor);
}
