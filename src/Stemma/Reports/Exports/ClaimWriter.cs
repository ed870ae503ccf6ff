using System.Text.Json;

namespace Stemma.Reports;

/// <summary>Writes schema.org claims: who says what, where it appeared, and where first. It rates nothing.</summary>
sealed class ClaimWriter : IReportWriter
{
    public void Write(CollationReport report, TextWriter output) => JsonOutput.Write(output, writer =>
    {
        writer.WriteString("@context", "https://schema.org");
        writer.WriteStartArray("@graph");
        foreach (var story in report.Stories)
        {
            foreach (var article in story.Articles)
                WriteArticle(writer, article.Article);
            foreach (var point in story.Collation.Points)
            {
                for (var value = 0; value < point.Readings.Length; value++)
                    WriteClaim(writer, story, point, value);
            }
        }

        writer.WriteEndArray();
    });

    static void WriteArticle(Utf8JsonWriter writer, Article article)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", "NewsArticle");
        writer.WriteText("@id", ExportNames.Source(article));
        writer.WriteText("headline", article.Title);
        if (article.Address is { } address)
            writer.WriteText("url", address.AbsoluteUri);
        if (article.Published is { } published)
            writer.WriteText("datePublished", published.ToString());
        if (article.Language != "und")
            writer.WriteText("inLanguage", article.Language);
        if (article.Outlet is { } outlet)
            writer.WriteObject("publisher", () => WriteNamed(writer, "Organization", outlet.Name));
        writer.WriteAll("author", article.Authors, name => WriteNamed(writer, "Person", name));
        writer.WriteEndObject();
    }

    static void WriteClaim(Utf8JsonWriter writer, StoryReport story, Collation.Point point, int value)
    {
        var reading = point.Readings[value];
        var articles = reading.Mentions.Select(mention => story.Article(mention.Passage.Article)).Distinct()
            .OrderBy(article => article.Number).ToList();
        var first = reading.Mentions[0];
        writer.WriteStartObject();
        writer.WriteString("@type", "Claim");
        writer.WriteText("@id", ExportNames.Part(story, $"{point.Id}:{value}"));
        writer.WriteText("name", $"{point.About}: {reading.Value}");
        writer.WriteText("text", story.Article(first.Passage.Article).Article[first.Sentence ?? first.Passage.Span].ToString());
        if (first.Attribution is { Name.Length: > 0 } said)
            writer.WriteObject("author", () => WriteNamed(writer, said.Class == Reading.SpeakerClass.Named ? "Person" : "Organization", said.Name));
        writer.WriteAll("appearance", articles, article => writer.WriteText("@id", ExportNames.Source(article.Article)));
        writer.WriteObject("firstAppearance", () => writer.WriteText("@id", ExportNames.Source(articles[0].Article)));
        writer.WriteEndObject();
    }

    static void WriteNamed(Utf8JsonWriter writer, string type, string name)
    {
        writer.WriteString("@type", type);
        writer.WriteText("name", name);
    }
}
