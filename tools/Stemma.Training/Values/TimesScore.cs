using System.CommandLine;
using System.Text.Json;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Training;

/// <summary>Measures the reading of times as TempEval-3 does: the same figures as <c>score_times.py</c>.</summary>
static class TimesScore
{
    public static Command Command()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Sets of texts with marked times: JSON lines.",
            Arity = ArgumentArity.OneOrMore,
        };
        var predictions = new Option<string?>("--predictions")
        {
            Description = "Where to write what was read, as score_times.py reads it.",
        };
        var errors = new Option<bool>("--errors") { Description = "Shows what differs." };
        var command = new Command("times", "Expressions of time: extent, type and value.") { paths, predictions,
            errors };
        command.SetAction(result => Run(result.GetValue(paths)!, result.GetValue(predictions),
            result.GetValue(errors)));
        return command;
    }

    static void Run(string[] paths, string? predictions, bool showErrors)
    {
        var analyzer = Analyzer.Load();
        var tally = new TimesTally();
        using var output = predictions is null ? null : new StreamWriter(predictions);
        foreach (var text in paths.SelectMany(path => TimedText.ReadAll(path)))
        {
            var found = Read(analyzer, text);
            tally.Add(text, found, showErrors ? Console.Out : null);
            output?.WriteLine(Line(text, found));
        }

        Console.Write(tally.ToTable().ToPlain());
        var name = string.Join("+", paths.Select(path => Path.GetFileName(path).Split('.')[0]));
        var set = string.Join(" ", paths.Select(path => "../shared/data/times/" + Path.GetFileName(path)));
        ScoreSheet.Open().Write("times-" + name, "Times: " + name, "score times " + set,
            tally.ToTable().ToMarkdown());
    }

    static ImmutableArray<MarkedTime> Read(Analyzer analyzer, TimedText text)
    {
        var published = text.Day is { } day ? new PublicationDate(day, null, PublicationBasis.Stated) : null;
        return [.. TimeReader.Read(analyzer.Analyze(text.Text), published).Select(time =>
            new MarkedTime(time.Span, TypeOf(time.Kind), time.Value))];
    }

    static string TypeOf(TimeKind kind) => kind switch
    {
        TimeKind.Date => "DATE",
        TimeKind.Time => "TIME",
        TimeKind.Duration => "DURATION",
        _ => "SET",
    };

    static string Line(TimedText text, ImmutableArray<MarkedTime> found)
    {
        var places = CodePoints.Starts(text.Text);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("doc", text.Name);
            json.WriteStartArray("timexes");
            foreach (var time in found)
            {
                json.WriteStartObject();
                json.WriteNumber("start", Array.BinarySearch(places, time.Span.Start));
                json.WriteNumber("end", Array.BinarySearch(places, time.Span.End));
                json.WriteString("type", time.Kind);
                json.WriteString("value", time.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
