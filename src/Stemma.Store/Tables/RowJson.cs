using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stemma.Store;

/// <summary>The small lists that stand as JSON in one column.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, Converters = [typeof(TextSpanJson)])]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(ImmutableArray<Removal>))]
[JsonSerializable(typeof(ImmutableArray<KeptEvidence>))]
[JsonSerializable(typeof(KeptRuling))]
[JsonSerializable(typeof(Capture))]
sealed partial class RowJson : JsonSerializerContext;

/// <summary>A span as a column keeps it: <c>[12,40]</c>.</summary>
sealed class TextSpanJson : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        reader.Read();
        return new(start, end);
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
