using System.CommandLine;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Stemma.Intake;
using Stemma.Training;

namespace Stemma.Benchmarks;

/// <summary>Pages a second: parsing alone beside parsing and reading, round by round in one run, and the memory kept.</summary>
static class PageBenchmark
{
    const int Rounds = 5;

    public static Command Command()
    {
        var set = new Argument<FileInfo>("SET") { Description = "JSON Lines (gzip): id, url, html." };
        var command = new Command("pages", "Articles out of saved pages, beside AngleSharp's parsing alone.") { set };
        command.SetAction(result => Run(result.GetRequiredValue(set)));
        return command;
    }

    static void Run(FileInfo set)
    {
        var pages = Pages(set);
        (List<double> parsing, List<double> reading, List<double> both) = ([], [], []);
        foreach (var page in pages)
            Read(page);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var round = 0; round < Rounds; round++)
        {
            parsing.Add(Rate(pages.Count, () => pages.ForEach(Parse)));
            reading.Add(Rate(pages.Count, () => pages.ForEach(Read)));
            both.Add(Rate(pages.Count, () => pages.AsParallel().WithDegreeOfParallelism(2).ForAll(Read)));
        }
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        var table = new ScoreTable(["what", "pages a second"],
        [
            ["parsing alone, one core", $"{Median(parsing):0}"],
            ["parsing and reading, one core", $"{Median(reading):0}"],
            ["share of the rate of parsing", $"{Median(reading) / Median(parsing):0.00}"],
            ["parsing and reading, two cores", $"{Median(both):0}"],
            [$"memory kept after {pages.Count * Rounds * 2} pages, MB", $"{kept / 1e6:0.0}"],
        ]);
        Console.Write(table.ToPlain());
        ScoreSheet.Open().Write("speed-pages", "Speed: pages", $"bench pages {set.Name}",
            $"{table.ToMarkdown()}\nMedian of {Rounds} rounds, one after the other in one run.");
    }

    static List<string> Pages(FileInfo set)
    {
        using var stream = new GZipStream(set.OpenRead(), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var pages = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            pages.Add(document.RootElement.GetProperty("html").GetString()!);
        }
        return pages;
    }

    static void Parse(string page)
    {
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page);
    }

    static void Read(string page) => PageReader.Read(page, new() { Source = "page" }, IntakeOptions.Default);

    static double Rate(int count, Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return count / clock.Elapsed.TotalSeconds;
    }

    static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);
}
