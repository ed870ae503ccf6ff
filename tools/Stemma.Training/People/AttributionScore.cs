using System.CommandLine;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Training;

/// <summary>Measures who is credited with what: exact spans of source, cue and content.</summary>
static class AttributionScore
{
    public static Command Command()
    {
        var path = new Argument<string>("path") { Description = "Articles with marked attributions: JSON lines." };
        var part = new Option<string>("--part")
        {
            Description = "The part of the set to measure.",
            DefaultValueFactory = _ => "dev",
        };
        var errors = new Option<bool>("--errors") { Description = "Shows what differs." };
        var command = new Command("attribution", "Quotations, reported clauses and their sources.")
        {
            path, part, errors,
        };
        command.SetAction(result =>
            Run(result.GetValue(path)!, result.GetValue(part)!, result.GetValue(errors)));
        return command;
    }

    static void Run(string path, string part, bool showErrors)
    {
        var analyzer = Analyzer.Load();
        var tally = new AttributionTally();
        foreach (var text in AttributedText.ReadAll(path).Where(text => text.Part == part))
        {
            var analysis = analyzer.Analyze(text.Text);
            var quotations = QuotationReader.Read(analysis, EntityReader.Read(analysis));
            tally.Add(text, AttributedText.Of(text.Text, quotations), showErrors ? Console.Out : null);
        }

        Console.Write(tally.ToTable().ToPlain());
        var set = Path.GetFileName(path);
        ScoreSheet.Open().Write(
            "attribution-" + set.Split('.')[0],
            $"Attribution: {set.Split('.')[0]}, {part}",
            $"score attribution ../shared/data/attribution/{set}",
            tally.ToTable().ToMarkdown());
    }
}
