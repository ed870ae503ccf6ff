using System.IO.Compression;
using System.Text.Json;

namespace Stemma.Training;

/// <summary>A text of a set of times: its day, and the expressions that were marked in it by hand.</summary>
sealed record TimedText(string Name, DateOnly? Day, string Text, ImmutableArray<MarkedTime> Times)
{
    /// <summary>The texts of a file of JSON lines, which may be compressed.</summary>
    public static ImmutableArray<TimedText> ReadAll(string path) => [.. JsonLines(path).Select(Read)];

    /// <summary>The documents of a file of JSON lines, which may be compressed.</summary>
    public static IEnumerable<JsonElement> JsonLines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
                continue;
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    static TimedText Read(JsonElement line)
    {
        var text = line.GetProperty("text").GetString()!;
        var places = CodePoints.Starts(text);
        return new(line.GetProperty("doc").GetString()!, DayOf(line), text,
            [.. line.GetProperty("timexes").EnumerateArray().Select(time => MarkedTime.Read(time, places))]);
    }

    static DateOnly? DayOf(JsonElement line) =>
        line.TryGetProperty("dct", out var day) && day.GetString() is { Length: >= 10 } written
        && DateOnly.TryParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var parsed)
            ? parsed
            : null;
}

/// <summary>A marked expression of time.</summary>
readonly record struct MarkedTime(TextSpan Span, string Kind, string? Value)
{
    public static MarkedTime Read(JsonElement time, int[] places) => new(
        new(places[time.GetProperty("start").GetInt32()], places[time.GetProperty("end").GetInt32()]),
        time.GetProperty("type").GetString()!,
        time.GetProperty("value").GetString());
}

/// <summary>Between places counted in characters, as the sets do, and in UTF-16 code units, as Stemma does.</summary>
static class CodePoints
{
    /// <summary>The code unit at which each character starts, and the end.</summary>
    public static int[] Starts(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var place = 0; place < text.Length; place++)
        {
            if (place == 0 || !char.IsLowSurrogate(text[place]) || !char.IsHighSurrogate(text[place - 1]))
                starts.Add(place);
        }

        starts.Add(text.Length);
        return [.. starts];
    }
}
