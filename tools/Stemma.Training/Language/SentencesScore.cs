using System.CommandLine;
using System.Text.Json;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Scores sentences on cases of text and the sentences that must be found in it.</summary>
static class SentencesScore
{
    public static Command Command()
    {
        var path = new Argument<string>("PATH") { Description = "JSON: a list of cases with text and expected." };
        var command = new Command("sentences", "Sentences on cases, as the golden rules are written.") { path };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path)));
        return command;
    }

    static void Run(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var (cases, right) = (0, 0);
        foreach (var element in document.RootElement.EnumerateArray())
        {
            var text = element.GetProperty("text").GetString()!;
            var expected = element.GetProperty("expected").EnumerateArray().Select(e => e.GetString()!.Trim()).ToArray();
            var found = TextLayout.Of(text).Sentences.Select(s => text[s.Span.Start..s.Span.End]).ToArray();
            var same = found.SequenceEqual(expected);
            (cases, right) = (cases + 1, right + (same ? 1 : 0));
            if (!same)
                Console.WriteLine($"case {cases}: {string.Join(" | ", found)}");
        }

        var table = new ScoreTable(["cases", "right"], [[cases.ToString(), right.ToString()]]);
        Console.Write(table.ToPlain());
        var name = Path.GetFileName(path).Split('.')[0];
        ScoreSheet.Open().Write($"sentences-{name}", $"Sentences, {name}", $"score sentences {TrainingSets.Shown(path)}", table.ToMarkdown());
    }
}
