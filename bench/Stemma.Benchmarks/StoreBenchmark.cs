using System.CommandLine;
using System.Diagnostics;
using Stemma.Intake;
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
        var server = new Option<string?>("--server") { Description = "A database with nothing in it (postgres://…); without it: SQLite." };
        var command = new Command("store", "Adding articles to a desk, by the size of the desk.") { input, sizes, server };
        command.SetAction(result => Run(result.GetValue(input)!, result.GetValue(sizes)!, result.GetValue(server)));
        return command;
    }

    static void Run(string input, int[] sizes, string? server)
    {
        var rows = sizes.Select(size => Row(input, size, server)).ToImmutableArray();
        var table = new ScoreTable(
            ["articles", "stories", "seconds", "articles a second", "CPU ms an article", "peak MB", "desk MB"], rows);
        Console.Write(table.ToPlain());
        var kind = server is null ? "sqlite" : "postgres";
        ScoreSheet.Open().Write($"speed-store-{kind}", $"Speed of a desk: {kind}", $"bench store {Path.GetFileName(input)}", table.ToMarkdown());
    }

    static ImmutableArray<string> Row(string input, int size, string? server)
    {
        var folder = Directory.CreateTempSubdirectory("stemma-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "desk.db");
            using var desk = Desk.Open(server is null ? path : $"{server}{size}", TimeProvider.System);
            var keeper = new DeskKeeper(desk, StoryEditor.Load(desk));
            using var process = Process.GetCurrentProcess();
            var (clock, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            var articles = new ArticleIntake(IntakeOptions.Default).Read([input])
                .OfType<IntakeResult.Accepted>().Select(accepted => accepted.Article).Take(size);
            var kept = keeper.Add(articles).Length;
            var stories = keeper.Settle(null);
            clock.Stop();
            process.Refresh();
            var bytes = folder.EnumerateFiles().Sum(file => file.Length);
            return
            [
                $"{kept:N0}", $"{stories:N0}", $"{clock.Elapsed.TotalSeconds:0.0}", $"{kept / clock.Elapsed.TotalSeconds:0}",
                $"{(process.TotalProcessorTime - cpu).TotalMilliseconds / kept:0.0}", $"{process.PeakWorkingSet64 >> 20}",
                server is null ? $"{bytes >> 20}" : "-",
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
