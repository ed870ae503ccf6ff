using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stemma.Reading;

namespace Stemma.Reports;

/// <summary>Writes what single articles say as <c>stemma-reading/1</c> (docs/formats.md).</summary>
public static class ReadingJsonWriter
{
    static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(
        IEnumerable<ArticleReading> readings, ImmutableArray<RejectedInput> rejected, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var writer = new Utf8JsonWriter(buffer, _options))
        {
            writer.WriteStartObject();
            writer.WriteString("format", "stemma-reading/1");
            writer.WriteStartArray("articles");
            foreach (var reading in readings)
                new ReadingJson(writer, reading).Write();
            writer.WriteEndArray();
            StoryJsonWriter.WriteRejected(writer, rejected);
            writer.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }
}
