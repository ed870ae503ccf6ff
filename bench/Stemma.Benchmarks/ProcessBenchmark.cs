using System.CommandLine;
using System.Diagnostics;
using Stemma.Training;

namespace Stemma.Benchmarks;

/// <summary>The program as a whole process: start, five reports in, the report out. Wall time and peak memory.</summary>
static class ProcessBenchmark
{
    const int Rounds = 10;

    public static Command Command()
    {
        var command = new Command("process", "The published program on the reports of a story, start included.");
        command.SetAction(_ => Run());
        return command;
    }

    static int Run()
    {
        var root = ScoreSheet.RepositoryRoot();
        var (code, _, error) = StoryProgram.Run(Path.Combine(root, "release"));
        if (code != 0)
        {
            Console.Error.WriteLine(error);
            return 1;
        }

        var program = Path.Combine(Directory.GetDirectories(Path.Combine(root, "artifacts", "release")).Single(), "stemma");
        string[] folders = ["examples/coalition", "examples/ferry", "../shared/stories/iraq-coalition/articles"];
        var rows = folders.Where(folder => Directory.Exists(Path.Combine(root, folder)))
            .Select(folder => Row(folder, Measure(program, Path.Combine(root, folder)))).ToImmutableArray();
        var table = new ScoreTable(["reports", "median s", "slowest s", "peak MB"], rows);
        Console.Write(table.ToPlain());
        var note = $"{Rounds} runs of the published program (`./release`: ReadyToRun, composite), start included, {Environment.ProcessorCount} cores.";
        ScoreSheet.Open().Write(
            "speed-process", "Speed: the program as a whole process", "bench process", $"{table.ToMarkdown()}\n{note}");
        return 0;
    }

    static ImmutableArray<string> Row(string folder, List<ProcessRun> runs)
    {
        var times = runs.Select(run => run.Time.TotalSeconds).Order().ToList();
        return [folder, Figure(times[times.Count / 2]), Figure(times[^1]), $"{runs.Max(run => run.PeakBytes) / 1e6:0}"];
    }

    static string Figure(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);

    static List<ProcessRun> Measure(string program, string folder)
    {
        Once(program, folder); // the first reads the files into the cache of the system
        return [.. Enumerable.Range(0, Rounds).Select(_ => Once(program, folder))];
    }

    static ProcessRun Once(string program, string folder)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, ["collate", folder, "--one-story"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(5))
            peak = Math.Max(peak, PeakOf(process));
        _ = (error.Result, output.Result);
        return process.ExitCode == 0
            ? new(clock.Elapsed, peak)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.Result}");
    }

    /// <summary>The most memory it had so far; 0 where it has just ended.</summary>
    static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    readonly record struct ProcessRun(TimeSpan Time, long PeakBytes);
}
