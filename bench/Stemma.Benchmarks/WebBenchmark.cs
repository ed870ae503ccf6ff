using System.CommandLine;
using System.Diagnostics;
using Stemma.Intake;
using Stemma.Store;
using Stemma.Training;
using Stemma.Work;

namespace Stemma.Benchmarks;

/// <summary>The served desk under load: story pages and searches at a constant rate while another run of the program adds articles.</summary>
static class WebBenchmark
{
    /// <summary>So many are collated; so many come while the pages are asked for, enough to last.</summary>
    const int Collated = 600, Later = 4_000;

    public static Command Command()
    {
        var input = new Argument<string>("PATH") { Description = "Articles: more than 4,600." };
        var articles = new Option<int>("--articles") { Description = "How many the desk has.", DefaultValueFactory = _ => 50_000 };
        var rate = new Option<int>("--rate") { Description = "Requests a second.", DefaultValueFactory = _ => 50 };
        var seconds = new Option<int>("--seconds") { Description = "For how long.", DefaultValueFactory = _ => 30 };
        var desk = new Option<string?>("--desk") { Description = "A file to keep the filled desk in, so that it is filled once; without it: none is kept." };
        var command = new Command("web", "Story pages and searches of a large desk, while articles are added.") { input, articles, rate, seconds, desk };
        command.SetAction(result => RunAsync(
            (result.GetValue(input)!, result.GetValue(articles), result.GetValue(desk)), new(result.GetValue(rate), result.GetValue(seconds))));
        return command;
    }

    static async Task RunAsync((string Input, int Articles, string? Desk) filling, WebLoad load)
    {
        var (input, articles, kept) = filling;
        var folder = Directory.CreateTempSubdirectory("stemma-bench-");
        try
        {
            var store = Path.Combine(folder.FullName, "desk.db");
            var given = new ArticleIntake(IntakeOptions.Default).Read([input]).OfType<IntakeResult.Accepted>()
                .Select(accepted => accepted.Article).Take(Collated + Later).ToImmutableArray();
            if (!File.Exists(kept))
            {
                Fill(kept ?? store, given[..Collated]);
                new DeskCopies(kept ?? store).Grow(articles);
            }

            if (kept is not null)
                File.Copy(kept, store);
            var later = WriteLater(folder.FullName, given[Collated..]);
            var program = Path.Combine(ScoreSheet.RepositoryRoot(), "artifacts", "bin", "Stemma.Cli", "release", "Stemma.Cli.dll");
            using var server = Start(program, "serve", "--listen", "127.0.0.1:0", "--store", store);
            var address = new Uri((await server.StandardOutput.ReadLineAsync())!);
            var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
            foreach (var isAdding in (bool[])[false, true])
            {
                using var adding = isAdding ? Start(program, "add", later, "--store", store) : null;
                var before = Processor(server);
                var subjects = await load.RunAsync(address);
                var each = $"{(Processor(server) - before).TotalMilliseconds / (load.Rate * load.Seconds):0.0}";
                rows.AddRange(subjects.Select(subject => (ImmutableArray<string>)[isAdding ? "yes" : "no", .. subject, each, Megabytes(server)]));
                if (adding?.HasExited == true)
                    Console.Error.WriteLine("The adding was done before the asking.");
                adding?.Kill();
            }

            server.Kill();
            var table = new ScoreTable(
                ["while adding", "page", "asked", "failed", "p50 ms", "p95 ms", "p99 ms", "CPU ms a request", "server MB"], rows.ToImmutable());
            Console.Write(table.ToPlain());
            var note = $"{articles:N0} articles: {Collated:N0} collated, the others copies of their rows; {load.Rate} requests a second "
                + $"for {load.Seconds} s, {Environment.ProcessorCount} cores, at a load of {StoreInput.Load()} by all programs of the machine. "
                + "The rows without adding are of its first seconds, while it is still being compiled.";
            ScoreSheet.Open().Write("speed-web", "Speed of the desk on the web", $"bench web {Path.GetFileName(input)}", $"{table.ToMarkdown()}\n{note}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static void Fill(string store, ImmutableArray<Article> articles)
    {
        using var desk = Desk.Open(store, TimeProvider.System);
        var keeper = new DeskKeeper(desk, StoryEditor.Load(desk));
        keeper.Add(articles);
        keeper.Settle(null);
    }

    /// <summary>Published after all that the desk has, so that the stories before are not placed again.</summary>
    static string WriteLater(string folder, ImmutableArray<Article> articles)
    {
        var path = Path.Combine(folder, "later.jsonl");
        using var output = new StreamWriter(path);
        foreach (var (index, article) in articles.Index())
        {
            output.Write(System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string>
            {
                ["title"] = article.Title,
                ["text"] = article.Text,
                ["url"] = $"https://later.example/{index}",
                ["date_publish"] = "2040-01-01",
            }) + "\n");
        }

        return path;
    }

    static Process Start(string program, params string[] args) => Process.Start(
        new ProcessStartInfo("dotnet", [program, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    static TimeSpan Processor(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    static string Megabytes(Process process)
    {
        process.Refresh();
        return $"{process.PeakWorkingSet64 >> 20}";
    }
}
