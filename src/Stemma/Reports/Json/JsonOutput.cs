using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stemma.Reports;

/// <summary>Writes a JSON document as all the writers write it: indented, UTF-8 as it is, a line break at the end.</summary>
static class JsonOutput
{
    static readonly JsonWriterOptions _indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Write(TextWriter output, Action<Utf8JsonWriter> document) => Write(output, _indented, document);

    /// <summary>One object on a line of its own, for JSON Lines.</summary>
    internal static void WriteLine(TextWriter output, Action<Utf8JsonWriter> line) =>
        Write(output, _indented with { Indented = false }, line);

    static void Write(TextWriter output, JsonWriterOptions options, Action<Utf8JsonWriter> document)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            writer.WriteStartObject();
            document(writer);
            writer.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    internal static void WriteAll<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> fields)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            fields(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void WriteObject(this Utf8JsonWriter writer, string name, Action fields)
    {
        writer.WriteStartObject(name);
        fields();
        writer.WriteEndObject();
    }

    internal static void WriteTime(this Utf8JsonWriter writer, string name, DateTimeOffset time) =>
        writer.WriteString(name, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
