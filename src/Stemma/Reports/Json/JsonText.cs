using System.Text.Json;

namespace Stemma.Reports;

/// <summary>What every JSON writer of the reports needs.</summary>
static class JsonText
{
    /// <summary>
    /// Half of a surrogate pair has no UTF-8 form: U+FFFD stands in its place, which is one code unit, too, so that
    /// offsets stay right.
    /// </summary>
    internal static string WellFormed(string text)
    {
        var at = BrokenAt(text, 0);
        if (at < 0)
            return text;
        var units = text.ToCharArray();
        for (; at >= 0; at = BrokenAt(text, at + 1))
            units[at] = '\uFFFD';
        return new(units);
    }

    internal static void WriteText(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is null)
            writer.WriteNull(name);
        else
            writer.WriteString(name, WellFormed(text));
    }

    internal static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(WellFormed(text));
        writer.WriteEndArray();
    }

    /// <summary>Enum values stand in lower case.</summary>
    internal static void WriteWord<T>(this Utf8JsonWriter writer, string name, T value)
        where T : struct, Enum => writer.WriteString(name, value.ToString().ToLowerInvariant());

    internal static void WriteDay(this Utf8JsonWriter writer, string name, DateOnly day) =>
        writer.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>As <c>[12,40]</c>.</summary>
    internal static void WriteSpan(this Utf8JsonWriter writer, string name, TextSpan span)
    {
        writer.WriteStartArray(name);
        writer.WriteNumberValue(span.Start);
        writer.WriteNumberValue(span.End);
        writer.WriteEndArray();
    }

    static int BrokenAt(string text, int from)
    {
        for (var index = from; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                return index;
            index++;
        }

        return -1;
    }
}
