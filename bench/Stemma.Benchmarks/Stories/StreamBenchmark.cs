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
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var (done, copies, changes) = (0, 0, 0);
        foreach (var batch in new InventedStream(7, PerDay).Articles(articles).Chunk(Measured))
        {
            var (clock, processor) = (Stopwatch.StartNew(), Processor());
            var answers = batch.Chunk(Batch).SelectMany(part => stream.Add(part)).ToList();
            var (time, worked) = (clock.Elapsed, Processor() - processor);
            done += batch.Length;
            copies += answers.Count(answer => !answer.Shared.IsEmpty);
            changes += answers.Sum(answer => answer.Placement.Changes.Length);
            if (done is not (Measured or 100_000 or 300_000) && done % 500_000 != 0 && done != articles)
                continue;
            rows.Add(Row(done, batch.Length, (time, worked), stories.OpenStories));
            Write(articles, rows.ToImmutable(), $"{copies:N0} articles shared text with an earlier one; {changes:N0} times stories were merged or divided.");
        }
    }

    /// <summary>Writes what is known so far: a long run may be stopped.</summary>
    static void Write(int articles, ImmutableArray<ImmutableArray<string>> rows, string found)
    {
        var table = new ScoreTable(
            ["articles so far", "processor time of each, microseconds", "articles a second of one core", "by the clock", "open stories", "memory, MB"],
            rows);
        Console.WriteLine(table.ToPlain());
        ScoreSheet.Open().Write(
            "speed-stream",
            "Speed of a stream",
            $"bench stream --articles {articles}",
            $"{table.ToMarkdown()}\n\n{found} Each row is of the {Measured:N0} articles before it; the processor time is of all threads.");
    }

    /// <summary>Lets the code be compiled before it is measured.</summary>
    static void WarmUp() =>
        new ArticleStream(new(ClusteringOptions.Default), new()).Add([.. new InventedStream(1, PerDay).Articles(2_000)]);

    static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    static ImmutableArray<string> Row(int done, int count, (TimeSpan Clock, TimeSpan Processor) time, int open) =>
    [
        $"{done:N0}", $"{time.Processor.TotalMicroseconds / count:0}", $"{count / time.Processor.TotalSeconds:N0}",
        $"{count / time.Clock.TotalSeconds:N0}", $"{open:N0}", $"{GC.GetTotalMemory(forceFullCollection: true) / (1 << 20)}",
    ];
}
