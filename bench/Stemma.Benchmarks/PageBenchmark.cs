using System.CommandLine;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Stemma.Intake;
using Stemma.Training;

namespace Stemma.Benchmarks;

/// <summary>Pages a second: parsing alone beside parsing and reading, page by page in one run, and the memory kept.</summary>
static class PageBenchmark
{
    const int Rounds = 7;

    const int PagesAtATime = 20;

    public static Command Command()
    {
        var set = new Argument<FileInfo>("SET") { Description = "JSON Lines (gzip): id, url, html." };
        var most = new Option<int>("--pages") { Description = "Reads so many pages more, in turn, and watches the memory." };
        var command = new Command("pages", "Articles out of saved pages, beside AngleSharp's parsing alone.") { set, most };
        command.SetAction(result => Run(result.GetRequiredValue(set), result.GetValue(most)));
        return command;
    }

    static void Run(FileInfo set, int most)
    {
        var pages = Pages(set);
        pages.ForEach(Read);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(pages)).ToList();
        var both = Enumerable.Range(0, Rounds).Select(_ => BothCores(pages)).ToList();
        var table = new ScoreTable(["what", "pages a second"],
        [
            ["parsing alone, one core", $"{Median(rounds.Select(round => round.Parsing)):0}"],
            ["parsing by the same builder into our own nodes, one core", $"{Median(rounds.Select(round => round.Nodes)):0}"],
            ["skeleton of our own (prototype), one core", $"{Median(rounds.Select(round => round.Skeleton)):0}"],
            ["parsing and reading, one core", $"{Median(rounds.Select(round => round.Reading)):0}"],
            ["share of the rate of parsing", $"{Median(rounds.Select(round => round.Reading / round.Parsing)):0.00}"],
            ["parsing and reading, two cores", $"{Median(both):0}"],
        ]);
        Console.Write(table.ToPlain());
        ScoreSheet.Open().Write("speed-pages", "Speed: pages", $"bench pages {set.Name}",
            $"{table.ToMarkdown()}\nMedian of {Rounds} rounds; {PagesAtATime} pages at a time are parsed, skimmed and read. The prototype gets broken nesting wrong and reads nothing.");
        if (most > 0)
            Watch(pages, set, most);
    }

    /// <summary>A few pages at a time, so that a busy machine slows all of them alike.</summary>
    static (double Parsing, double Nodes, double Skeleton, double Reading) Round(List<string> pages)
    {
        Stopwatch parsing = new(), nodes = new(), skeleton = new(), reading = new();
        foreach (var some in pages.Chunk(PagesAtATime))
        {
            Timed(parsing, () => Array.ForEach(some, Parse));
            Timed(nodes, () => Array.ForEach(some, Nodes));
            Timed(skeleton, () => Array.ForEach(some, page => HtmlSkeleton.Of(page)));
            Timed(reading, () => Array.ForEach(some, Read));
        }
        return (Rate(parsing), Rate(nodes), Rate(skeleton), Rate(reading));

        double Rate(Stopwatch clock) => pages.Count / clock.Elapsed.TotalSeconds;
    }

    static void Timed(Stopwatch clock, Action action)
    {
        clock.Start();
        action();
        clock.Stop();
    }

    static double BothCores(List<string> pages)
    {
        var clock = Stopwatch.StartNew();
        pages.AsParallel().WithDegreeOfParallelism(2).ForAll(Read);
        return pages.Count / clock.Elapsed.TotalSeconds;
    }

    /// <summary>What is kept after each tenth of a long run.</summary>
    static void Watch(List<string> pages, FileInfo set, int most)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        for (var tenth = 1; tenth <= 10; tenth++)
        {
            ParallelEnumerable.Range(0, most / 10).WithDegreeOfParallelism(2).ForAll(i => Read(pages[i % pages.Count]));
            rows.Add([$"{most / 10 * tenth}", $"{GC.GetTotalMemory(forceFullCollection: true) / 1e6:0.0}",
                $"{Environment.WorkingSet / 1e6:0}"]);
        }
        var table = new ScoreTable(["pages read", "managed memory, MB", "working set, MB"], rows.DrainToImmutable());
        Console.Write(table.ToPlain());
        ScoreSheet.Open().Write("memory-pages", "Memory: pages", $"bench pages {set.Name} --pages {most}", table.ToMarkdown());
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

    static void Nodes(string page)
    {
        using var lean = LeanPage.Of(page);
        using var parsed = MarkupParser.Parse(lean.Text, IntakeLimits.Default);
    }

    static void Read(string page) => PageReader.Read(page, new() { Source = "page" }, IntakeOptions.Default);

    static double Median(IEnumerable<double> rates) => rates.Order().ElementAt(Rounds / 2);
}
