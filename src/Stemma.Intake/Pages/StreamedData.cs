using System.Text.Json;

namespace Stemma.Intake;

/// <summary>Reads the data that a page sends in pieces to the program that draws it: <c>self.__next_f.push([1,"…"])</c>.</summary>
/// <remarks>
/// The pieces make one stream of rows: a number, a colon and a JSON value to the end of the line, or <c>T</c>, a length in bytes and
/// a text.
/// </remarks>
static class StreamedData
{
    const string Push = "__next_f.push(";

    /// <summary>A longer page is not put together.</summary>
    const int LongestStream = 8 << 20;

    static readonly JsonReaderOptions _lenient = new() { AllowTrailingCommas = true };

    internal static bool IsPart(ReadOnlySpan<char> script) => script.Contains(Push, StringComparison.Ordinal);

    /// <summary>Appends the piece that a script pushes; nothing where it is broken.</summary>
    internal static void Append(ReadOnlySpan<char> script, StringBuilder stream)
    {
        var piece = script[(script.IndexOf(Push, StringComparison.Ordinal) + Push.Length)..];
        if (stream.Length + piece.Length > LongestStream || ScriptValue.First(piece.ToString(), _lenient) is not { } value)
            return;
        using (value)
        {
            if (value.RootElement is { ValueKind: JsonValueKind.Array } push && push.GetArrayLength() > 1
                && push[1].ValueKind == JsonValueKind.String)
                stream.Append(push[1].GetString());
        }
    }

    /// <summary>The rows as one JSON list; rows that are neither JSON nor text are left out.</summary>
    internal static string Json(string stream)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartArray();
            for (ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(stream); !rest.IsEmpty;)
                rest = rest[Row(rest, writer)..];
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    /// <summary>Writes the first row, and returns its length.</summary>
    static int Row(ReadOnlySpan<byte> rest, Utf8JsonWriter writer)
    {
        var line = rest.IndexOf((byte)'\n') is >= 0 and var end ? end : rest.Length;
        var row = rest[..line];
        var value = row[(row.IndexOf((byte)':') + 1)..];
        var comma = value.IndexOf((byte)',');
        if (value is [(byte)'T', ..] && comma > 1
            && int.TryParse(value[1..comma], NumberStyles.AllowHexSpecifier, null, out var length) && length >= 0)
        {
            var start = row.Length - value.Length + comma + 1;
            length = Math.Min(length, rest.Length - start);
            writer.WriteStringValue(Encoding.UTF8.GetString(rest.Slice(start, length)));
            return start + length;
        }
        if (value is [(byte)'[' or (byte)'{' or (byte)'"', ..] && ScriptValue.First(Encoding.UTF8.GetString(value), _lenient) is { } document)
        {
            using (document)
                document.WriteTo(writer);
        }
        return Math.Min(rest.Length, line + 1);
    }
}
