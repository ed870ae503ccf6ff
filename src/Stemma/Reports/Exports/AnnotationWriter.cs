using System.Text.Json;
using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>Writes W3C Web Annotations: every passage that a point or a quote rests on, found again by its words and its place.</summary>
/// <remarks>
/// Places count code points, as the recommendation asks, in the text of the article as <c>stemma-story/1</c> has it; the
/// words with what stands around them are found in the page, too.
/// </remarks>
sealed class AnnotationWriter : IReportWriter
{
    const int Around = 32;

    public void Write(CollationReport report, TextWriter output) => JsonOutput.Write(output, writer =>
    {
        writer.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        writer.WriteString("id", "urn:stemma:annotations:" + string.Join('+', report.Stories.Select(story => story.Collation.Story.Id)));
        writer.WriteString("type", "AnnotationPage");
        writer.WriteAll("items", report.Stories.SelectMany(Annotations), item => Write(writer, item));
    });

    static IEnumerable<Annotation> Annotations(StoryReport story) =>
        story.Collation.Points.SelectMany(point => point.Readings.SelectMany((reading, value) => reading.Mentions.Select((mention, index) =>
                new Annotation(story, $"{point.Id}:{value}:{index}", $"{point.About}: {reading.Value} ({Word(point.Verdict)})", mention))))
            .Concat(story.Collation.Utterances.SelectMany(utterance => utterance.Mentions.Select((mention, index) =>
                new Annotation(story, $"{utterance.Id}:{index}", $"{utterance.SpeakerName} ({Word(utterance.Verdict)})", mention))));

    static void Write(Utf8JsonWriter writer, Annotation item)
    {
        var article = item.Story.Article(item.Mention.Passage.Article).Article;
        writer.WriteText("id", ExportNames.Part(item.Story, item.Name));
        writer.WriteString("type", "Annotation");
        writer.WriteString("motivation", "describing");
        writer.WriteObject("body", () =>
        {
            writer.WriteString("type", "TextualBody");
            writer.WriteText("value", item.Says);
            writer.WriteString("format", "text/plain");
        });
        writer.WriteObject("target", () =>
        {
            writer.WriteText("source", ExportNames.Source(article));
            writer.WriteStartArray("selector");
            WriteQuote(writer, article.Text, item.Mention.Passage.Span);
            WritePosition(writer, article.Text, item.Mention.Passage.Span);
            writer.WriteEndArray();
            WriteState(writer, article.Published);
        });
    }

    static void WriteQuote(Utf8JsonWriter writer, string text, TextSpan span)
    {
        var before = Whole(text, Math.Max(0, span.Start - Around));
        var after = Whole(text, Math.Min(text.Length, span.End + Around));
        writer.WriteStartObject();
        writer.WriteString("type", "TextQuoteSelector");
        writer.WriteText("exact", text[span.Start..span.End]);
        writer.WriteText("prefix", text[before..span.Start]);
        writer.WriteText("suffix", text[span.End..Math.Max(span.End, after)]);
        writer.WriteEndObject();
    }

    static void WritePosition(Utf8JsonWriter writer, string text, TextSpan span)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "TextPositionSelector");
        writer.WriteNumber("start", CodePoints(text, span.Start));
        writer.WriteNumber("end", CodePoints(text, span.End));
        writer.WriteEndObject();
    }

    /// <summary>Of what time the article is; a day alone is a span of time.</summary>
    static void WriteState(Utf8JsonWriter writer, PublicationDate? published)
    {
        if (published is not { } date)
            return;
        writer.WriteObject("state", () =>
        {
            writer.WriteString("type", "TimeState");
            if (date.Instant is { } instant)
            {
                writer.WriteTime("sourceDate", instant);
            }
            else
            {
                var day = new DateTimeOffset(date.Day, TimeOnly.MinValue, TimeSpan.Zero);
                writer.WriteTime("sourceDateStart", day);
                writer.WriteTime("sourceDateEnd", day.AddDays(1).AddSeconds(-1));
            }
        });
    }

    static int CodePoints(string text, int end)
    {
        var count = end;
        for (var i = 1; i < end; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                count--;
        }

        return count;
    }

    /// <summary>A place that does not cut a character in two.</summary>
    static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at + 1 : at;

    static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();
    static string Word(DriftVerdict verdict) => verdict.ToString().ToLowerInvariant();

    sealed record Annotation(StoryReport Story, string Name, string Says, Mention Mention);
}
