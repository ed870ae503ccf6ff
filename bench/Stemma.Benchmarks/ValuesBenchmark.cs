using System.CommandLine;
using System.Diagnostics;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Training;

namespace Stemma.Benchmarks;

/// <summary>Reading times and quantities of an article of 600 words, on top of its analysis.</summary>
static class ValuesBenchmark
{
    const int Rounds = 9;
    const int Articles = 400;

    const string Paragraph =
        "The harbour board said on Tuesday that 14 of the 32 cranes, worth about $2.5 million each, will be replaced by the end of 2026. "
        + "Work started in March 2023 and was halted for six weeks after a storm damaged roughly 300 metres of the quay. "
        + "Dana Orrel, 41, a crane driver, told reporters that hundreds of people had waited since 6.30am on Monday. ";

    public static Command Command()
    {
        var command = new Command("values", "Reading times and quantities, on top of the analysis.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        var analysis = Analyzer.Load().Analyze(string.Concat(Enumerable.Repeat(Paragraph, 9)));
        var published = new PublicationDate(new(2024, 6, 14), null, PublicationBasis.Stated);
        var times = TimeReader.Read(analysis, published);
        var table = new ScoreTable(["reader", "articles a second"],
        [
            ["times", Median(() => TimeReader.Read(analysis, published))],
            ["quantities", Median(() => QuantityReader.Read(analysis, times))],
        ]);
        Console.Write(table.ToPlain());
        var note = $"An article of 600 words, one core, median of {Rounds} rounds of {Articles}.";
        ScoreSheet.Open().Write("speed-values", "Speed: times and quantities", "bench values",
            $"{table.ToMarkdown()}\n{note}");
    }

    static string Median(Func<object> read)
    {
        var rounds = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var article = 0; article < Articles; article++)
                _ = read();
            rounds[round] = Articles / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        Array.Sort(rounds);
        return rounds[Rounds / 2].ToString("0", CultureInfo.InvariantCulture);
    }
}
