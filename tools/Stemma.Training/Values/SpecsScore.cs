using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Training;

/// <summary>Runs a peer's test cases for numbers, units and times, mapped to what Stemma reads.</summary>
static class SpecsScore
{
    public static Command Command()
    {
        var path = new Argument<string>("path") { Description = "A folder of cases: Number, NumberWithUnit or DateTime." };
        var errors = new Option<bool>("--errors") { Description = "Shows the cases that fail." };
        var command = new Command("specs", "A peer's test cases.") { path, errors };
        command.SetAction(result => Run(result.GetValue(path)!, result.GetValue(errors)));
        return command;
    }

    static void Run(string path, bool showErrors)
    {
        var analyzer = Analyzer.Load();
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var (right, all) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(path, "*.json.gz").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file).Split('.')[0];
            if (SpecMap.Of(name) is not { } map)
                continue;
            var cases = Read(file).Select(line => SpecCase.Of(line)).ToArray();
            var fit = cases.Count(one => Holds(one, map, analyzer, showErrors ? name : null));
            rows.Add([name, cases.Length.ToString(CultureInfo.InvariantCulture),
                ScoreTable.Figure((double)fit / cases.Length)]);
            (right, all) = (right + fit, all + cases.Length);
        }

        rows.Add(["all", all.ToString(CultureInfo.InvariantCulture),
            ScoreTable.Figure((double)right / Math.Max(1, all))]);
        var table = new ScoreTable(["cases", "number", "right"], rows.DrainToImmutable());
        Console.Write(table.ToPlain());
        var set = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        ScoreSheet.Open().Write(
            "specs-" + set, "Specs: " + set, "score specs ../shared/data/specs/" + set,
                table.ToMarkdown() + "\n" + SpecMap.Scope(set));
    }

    static bool Holds(SpecCase one, ISpecMap map, Analyzer analyzer, string? name)
    {
        var holds = map.Holds(one, analyzer.Analyze(one.Text));
        if (!holds && name is not null)
            Console.WriteLine($"{name}: {one.Text.ReplaceLineEndings(" ")} => {one.Expected} <> {Found(one.Text, analyzer, name)}");
        return holds;
    }

    /// <summary>What is read instead.</summary>
    static string Found(string text, Analyzer analyzer, string name)
    {
        var analysis = analyzer.Analyze(text);
        var isTime = name.EndsWith("Extractor", StringComparison.Ordinal);
        var times = TimeReader.Read(analysis, isTime ? TimeSpecMap.Published : null);
        return string.Join(" | ", isTime
            ? times.Select(time => text[time.Span.Start..time.Span.End])
            : QuantityReader.Read(analysis, times).Select(found =>
                $"{found.Kind} {text[found.Span.Start..found.Span.End]} {found.Value.Low} {found.Unit}"));
    }

    static IEnumerable<JsonElement> Read(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(line => line.Clone())];
    }
}

/// <summary>A case: a text, and what the peer reads in it.</summary>
sealed record SpecCase(string Text, ImmutableArray<SpecWanted> Wanted)
{
    /// <summary>To be shown where the case fails.</summary>
    public string Expected => string.Join(" | ", Wanted.Select(want => $"{want.Text} {want.Value} {want.Unit}"));

    public static SpecCase Of(JsonElement line)
    {
        var text = line.GetProperty("Input").GetString()!;
        return new(text, [.. line.GetProperty("Results").EnumerateArray().Select(result =>
            SpecWanted.Of(result, text))]);
    }
}

/// <summary>One value that the peer reads.</summary>
sealed record SpecWanted(TextSpan Span, string Text, string? Value, string? Unit, bool IsRelative)
{
    public static SpecWanted Of(JsonElement result, string text)
    {
        var words = result.GetProperty(nameof(Text)).GetString()!;
        var start = result.TryGetProperty("Start", out var place)
            ? place.GetInt32() : text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        start = Math.Clamp(start, 0, text.Length);
        var end = Math.Min(text.Length, start + words.Length);
        var resolution = result.TryGetProperty("Resolution", out var found)
            && found.ValueKind == JsonValueKind.Object ? found : default;
        var isRelative = Property(resolution, "relativeTo") is "end" or "current";
        return new(new(start, end), words, Property(resolution, "value"), Property(resolution, "unit"), isRelative);
    }

    static string? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
