using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Stemma.Language;
using Stemma.Training;

namespace Stemma.Benchmarks;

/// <summary>Tokens per second of processor time, stage by stage, beside a plain twin.</summary>
static partial class LanguageBenchmark
{
    const int Articles = 150;
    const int Rounds = 5;

    public static Command Command()
    {
        var path = new Argument<string>("NEWS")
        {
            Description = "Lines of JSON with a text.",
            DefaultValueFactory = _ => "../shared/data/unlabelled/news.jsonl.gz",
        };
        var command = new Command("language", "Tokens per second of the language models.") { path };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path)));
        return command;
    }

    static void Run(string path)
    {
        var texts = Texts(path);
        var (full, fullLoading) = Load(AnalyzerConfiguration.Full);
        var (fast, fastLoading) = Load(AnalyzerConfiguration.Fast);
        var (tags, _) = Load(AnalyzerConfiguration.Tags);
        var tokens = texts.Sum(text => TextLayout.Of(text).Tokens.Count);
        var rows = new[]
        {
            Row("tokens and sentences", tokens, texts, text => TextLayout.Of(text)),
            Row("tokens alone by one regular expression (plain twin)", tokens, texts, text => Plain().Count(text)),
            Row("with tags and lemmas (models: tags)", tokens, texts, text => tags.Analyze(text)),
            Row("everything (models: fast)", tokens, texts, text => fast.Analyze(text)),
            Row("everything (models: full)", tokens, texts, text => full.Analyze(text)),
        };
        var table = new ScoreTable(["stage", "tokens a second", "bytes a token"], [.. rows]);
        Console.Write(table.ToPlain());
        var loading = $"models loaded in {fullLoading:0} ms (full), {fastLoading:0} ms (fast)";
        Console.WriteLine(loading);
        ScoreSheet.Open().Write(
            "speed-language", "Speed of the language models", "bench language",
            $"{table.ToMarkdown()}\nOne core, {tokens:N0} tokens of news, median of {Rounds}; {loading}.");
    }

    static (Analyzer Analyzer, double Milliseconds) Load(AnalyzerConfiguration configuration)
    {
        var watch = Stopwatch.StartNew();
        return (Analyzer.Load(configuration), watch.Elapsed.TotalMilliseconds);
    }

    static string[] Texts(string path)
    {
        using var reader = ConlluReader.OpenText(path);
        var texts = new List<string>();
        while (texts.Count < Articles && reader.ReadLine() is { } line)
            texts.Add(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        return [.. texts];
    }

    static ImmutableArray<string> Row(string name, int tokens, string[] texts, Func<string, object> stage)
    {
        var times = new double[Rounds];
        var bytes = 0L;
        for (var round = -1; round < Rounds; round++)
        {
            var (start, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            foreach (var text in texts)
                stage(text);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (round >= 0)
                times[round] = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }

        Array.Sort(times);
        return [name, (tokens / times[Rounds / 2]).ToString("N0"), (bytes / tokens).ToString()];
    }

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Plain();
}
