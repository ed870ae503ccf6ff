using System.Text.Json;
using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>Writes IPTC ninjs 3.0: a story is a composite item, its articles are associations of it.</summary>
sealed class NinjsWriter : IReportWriter
{
    const string Plain = "text/plain";

    public void Write(CollationReport report, TextWriter output) => JsonOutput.Write(output, writer =>
    {
        WriteStandard(writer);
        if (report.Stories is [var story])
        {
            WriteStory(writer, story);
            return;
        }

        writer.WriteString("uri", "urn:stemma:stories:" + string.Join('+', report.Stories.Select(each => each.Collation.Story.Id)));
        writer.WriteString("type", "composite");
        writer.WriteAll("associations", report.Stories, each =>
        {
            writer.WriteString("name", each.Collation.Story.Id);
            WriteStory(writer, each);
        });
    });

    static void WriteStandard(Utf8JsonWriter writer) => writer.WriteObject("standard", () =>
    {
        writer.WriteString("name", "ninjs");
        writer.WriteString("version", "3.0");
        writer.WriteString("schema", "https://iptc.org/std/ninjs/ninjs-schema_3.0.json");
    });

    static void WriteStory(Utf8JsonWriter writer, StoryReport story)
    {
        writer.WriteString("uri", ExportNames.Story(story));
        writer.WriteString("type", "composite");
        writer.WriteString("profile", "stemma-story");
        WriteText(writer, "headlines", story.Title, Plain);
        var body = new StringWriter { NewLine = "\n" };
        new MarkdownReportWriter().Write(CollationReport.Of(story), body);
        WriteText(writer, "bodies", body.ToString(), "text/markdown");
        WriteNames(writer, "people", story.Collation.People);
        WriteNames(writer, "organisations", story.Collation.Organizations);
        WriteNames(writer, "places", story.Collation.Places);
        writer.WriteAll("associations", story.Articles, article =>
        {
            writer.WriteString("name", $"article-{article.Number}");
            WriteArticle(writer, article.Article);
        });
    }

    static void WriteArticle(Utf8JsonWriter writer, Article article)
    {
        writer.WriteText("uri", ExportNames.Source(article));
        writer.WriteString("type", "text");
        if (article.Published?.Instant is { } instant)
            writer.WriteTime("versionCreated", instant);
        if (article.Language != "und")
            writer.WriteText("language", article.Language);
        if (!article.Authors.IsEmpty)
            writer.WriteText("by", string.Join(", ", article.Authors));
        if (article.Outlet is { } outlet)
            writer.WriteText("copyrightHolder", outlet.Name);
        WriteText(writer, "headlines", article.Title, Plain);
        WriteText(writer, "bodies", article.Text, Plain);
    }

    static void WriteText(Utf8JsonWriter writer, string name, string value, string type) =>
        writer.WriteAll(name, [value], text =>
        {
            writer.WriteString("role", "main");
            writer.WriteString("contentType", type);
            writer.WriteText("value", text);
        });

    static void WriteNames(Utf8JsonWriter writer, string name, ImmutableArray<StoryEntity> entities) =>
        writer.WriteAll(name, entities, entity =>
        {
            writer.WriteText("name", entity.Name);
            writer.WriteString("rel", "about");
        });
}
