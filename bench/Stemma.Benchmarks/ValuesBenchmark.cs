using System.CommandLine;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Training;

namespace Stemma.Benchmarks;

/// <summary>Reading an article of 600 words on top of its analysis: each reader, and all of them.</summary>
static class ValuesBenchmark
{
    const int Rounds = 9;
    const int Articles = 200;

    /// <summary>By then the runtime has compiled what is read with: before, it compiles beside the readers and costs as much as they do.</summary>
    const int WarmUp = 6000;

    const string Paragraph =
        "The harbour board said on Tuesday that 14 of the 32 cranes, worth about $2.5 million each, will be replaced by the end of 2026. "
        + "Work started in March 2023 and was halted for six weeks after a storm damaged roughly 300 metres of the quay in Port Lorn.\n\n"
        + "“We cannot wait another year,” said Dana Orrel, 41, the board's deputy director. “The cranes are older than I am.” "
        + "A spokeswoman for the Lorn Dockers Union told reporters that hundreds of people had waited since 6.30am on Monday. ";

    public static Command Command()
    {
        var command = new Command("values", "What is read on top of the analysis: times, quantities, people, quotations, claims.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        var analysis = Analyzer.Load().Analyze(string.Concat(Enumerable.Repeat(Paragraph, 7)));
        var published = new PublicationDate(new(2024, 6, 14), null, PublicationBasis.Stated);
        var times = TimeReader.Read(analysis, published);
        var quantities = QuantityReader.Read(analysis, times);
        var entities = EntityReader.Read(analysis);
        var quotations = QuotationReader.Read(analysis, entities);
        for (var article = 0; article < WarmUp; article++)
            _ = All(analysis, published);
        var table = new ScoreTable(["reader", "articles a second", "kilobytes an article"],
        [
            Row("times", () => TimeReader.Read(analysis, published)),
            Row("quantities", () => QuantityReader.Read(analysis, times)),
            Row("people, organisations, places", () => EntityReader.Read(analysis)),
            Row("quotations", () => QuotationReader.Read(analysis, entities)),
            Row("claims", () => ClaimReader.Read(analysis, entities, quotations, times, quantities)),
            Row("all", () => All(analysis, published)),
        ]);
        Console.Write(table.ToPlain());
        var words = analysis.Tokens.Count(token => token.Tag != PartOfSpeech.Punct);
        var note = $"An article of {words} words, one core, median of {Rounds} rounds of {Articles} by processor time, after {WarmUp} that warm up.";
        ScoreSheet.Open().Write("speed-values", "Speed: what is read of an article", "bench values",
            $"{table.ToMarkdown()}\n{note}");
    }

    static ImmutableArray<Claim> All(Analysis analysis, PublicationDate published)
    {
        var phrases = new Phrases(analysis);
        var entities = EntityReader.Read(phrases);
        var text = new LexedText(analysis);
        var times = TimeReader.Read(text, analysis, published);
        var quantities = QuantityReader.Read(text, analysis, times);
        return ClaimReader.Read(phrases, entities, QuotationReader.Read(phrases, entities), times, quantities);
    }

    static ImmutableArray<string> Row(string name, Func<object> read)
    {
        var rounds = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            for (var article = 0; article < Articles; article++)
                _ = read();
            rounds[round] = Articles / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }

        Array.Sort(rounds);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = read();
        var kilobytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024;
        return [name, rounds[Rounds / 2].ToString("0", CultureInfo.InvariantCulture),
            kilobytes.ToString(CultureInfo.InvariantCulture)];
    }
}
