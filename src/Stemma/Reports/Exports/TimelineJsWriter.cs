using System.Text.Json;

namespace Stemma.Reports;

/// <summary>Writes the JSON of TimelineJS 3: what happened when, with the reports that tell it.</summary>
sealed class TimelineJsWriter : IReportWriter
{
    public void Write(CollationReport report, TextWriter output) => JsonOutput.Write(output, writer =>
    {
        writer.WriteString("scale", "human");
        writer.WriteObject("title", () => WriteTextObject(
            writer, string.Join(" · ", report.Stories.Select(story => story.Title)), $"{report.Stories.Sum(story => story.Articles.Length)} reports"));
        writer.WriteAll("events", report.Stories.SelectMany(story => story.Timeline.SelectMany(date => date.Lines.Select(line => (story, line)))),
            item => WriteEvent(writer, item.story, item.line));
    });

    static void WriteEvent(Utf8JsonWriter writer, StoryReport story, TimelineLine line)
    {
        var days = line.Entry.Days;
        writer.WriteText("unique_id", $"{story.Collation.Story.Id}-{line.Entry.Point ?? "t"}-{days.Start:yyyyMMdd}");
        WriteDay(writer, "start_date", days.Start);
        if (days.Days > 1)
            WriteDay(writer, "end_date", days.End.AddDays(-1));
        writer.WriteText("display_date", line.Date);
        var outlets = line.Passages.Select(passage => passage.Article.Label).Distinct();
        WriteTextObject(writer, line.Entry.Label, string.Join(", ", outlets));
    }

    static void WriteDay(Utf8JsonWriter writer, string name, DateOnly day) => writer.WriteObject(name, () =>
    {
        writer.WriteNumber("year", day.Year);
        writer.WriteNumber("month", day.Month);
        writer.WriteNumber("day", day.Day);
    });

    /// <summary>TimelineJS shows its texts as HTML: what articles say is escaped.</summary>
    static void WriteTextObject(Utf8JsonWriter writer, string headline, string text) =>
        writer.WriteObject("text", () =>
        {
            writer.WriteText("headline", System.Net.WebUtility.HtmlEncode(headline));
            writer.WriteText("text", System.Net.WebUtility.HtmlEncode(text));
        });
}
