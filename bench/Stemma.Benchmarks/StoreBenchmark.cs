using System.CommandLine;
using System.Diagnostics;
using Stemma.Store;
using Stemma.Training;
using Stemma.Work;

namespace Stemma.Benchmarks;

/// <summary>The cost of an article that is added to a desk, all stages included: reading of files, placing, collating, storing.</summary>
static class StoreBenchmark
{
    public static Command Command()
    {
        var input = new Argument<string>("PATH") { Description = "Articles: more than the largest size asks for." };
        var sizes = new Option<int[]>("--sizes")
        {
            Description = "How many articles.",
            DefaultValueFactory = _ => [1_000, 10_000],
            AllowMultipleArgumentsPerToken = true,
        };
        var server = new Option<string?>("--server")
        {
            Description = "Empty databases, one for each size: postgres://user@host/bench for bench1000, bench10000. Without it: SQLite.",
        };
        var words = new Option<int>("--words") { Description = "So many words of each article at the most.", DefaultValueFactory = _ => int.MaxValue };
        var command = new Command("store", "Adding articles to a desk, by the size of the desk.") { input, sizes, server, words };
        command.SetAction(result => Run(
            result.GetValue(sizes)!, result.GetValue(server), new(result.GetValue(input)!, result.GetValue(words))));
        return command;
    }

    static void Run(int[] sizes, string? server, StoreInput input)
    {
        var rows = sizes.Select(size => Row(size, server, input)).ToImmutableArray();
        var table = new ScoreTable(
            ["articles", "words each", "stories", "seconds", "articles a second", "CPU ms an article", "peak MB", "desk MB", "load"], rows);
        Console.Write(table.ToPlain());
        var kind = server is null ? "sqlite" : "postgres";
        var (name, limit) = input.Words == int.MaxValue ? ("", "") : ($"-{input.Words}", $" --words {input.Words}");
        ScoreSheet.Open().Write(
            $"speed-store-{kind}{name}", $"Speed of a desk: {kind}{(name.Length > 0 ? $", articles of {input.Words} words" : "")}",
            $"bench store {Path.GetFileName(input.Path)}{limit}",
            $"{table.ToMarkdown()}\n{Environment.ProcessorCount} cores; load: how many threads of all programs wanted a core, in the last minute.");
    }

    static ImmutableArray<string> Row(int size, string? server, StoreInput input)
    {
        var folder = Directory.CreateTempSubdirectory("stemma-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "desk.db");
            using var desk = Desk.Open(server is null ? path : $"{server}{size}", TimeProvider.System);
            var keeper = new DeskKeeper(desk, StoryEditor.Load(desk));
            using var process = Process.GetCurrentProcess();
            var (clock, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            long words = 0;
            var kept = keeper.Add(input.Articles(size).Select(article =>
            {
                words += StoreInput.Count(article);
                return article;
            })).Length;
            var stories = keeper.Settle(null);
            clock.Stop();
            process.Refresh();
            var bytes = folder.EnumerateFiles().Sum(file => file.Length);
            return
            [
                $"{kept:N0}", $"{words / kept}", $"{stories:N0}", $"{clock.Elapsed.TotalSeconds:0.0}", $"{kept / clock.Elapsed.TotalSeconds:0}",
                $"{(process.TotalProcessorTime - cpu).TotalMilliseconds / kept:0.0}", $"{process.PeakWorkingSet64 >> 20}",
                server is null ? $"{bytes >> 20}" : "-", StoreInput.Load(),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
