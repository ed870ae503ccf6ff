using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stemma.Reports;

/// <summary>Writes <c>stemma-story/1</c> for one story and <c>stemma-collation/1</c> for several (docs/formats.md).</summary>
public sealed class StoryJsonWriter : IReportWriter
{
    static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Write(CollationReport report, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var writer = new Utf8JsonWriter(buffer, _options))
        {
            if (report is { IsOneStory: true, Stories: [var story] })
                new StoryJson(writer, story).Write(() => WriteRejected(writer, report.Rejected));
            else
                WriteCollation(writer, report);
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    static void WriteCollation(Utf8JsonWriter writer, CollationReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("format", "stemma-collation/1");
        writer.WriteStartArray("stories");
        foreach (var story in report.Stories)
            new StoryJson(writer, story).Write(static () => { });
        writer.WriteEndArray();
        WriteRejected(writer, report.Rejected);
        writer.WriteEndObject();
    }

    internal static void WriteRejected(Utf8JsonWriter writer, ImmutableArray<RejectedInput> rejected)
    {
        writer.WriteStartArray("rejected");
        foreach (var input in rejected)
        {
            writer.WriteStartObject();
            writer.WriteText("source", input.Source);
            writer.WriteText("place", input.Place);
            writer.WriteText("reason", input.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
