using System.Text.Json;

namespace Stemma.Reports;

/// <summary>Reads an article of <c>stemma-story/1</c>.</summary>
static class ArticleJson
{
    internal static Article Read(JsonElement article) => new()
    {
        Id = new(article.Text("id")),
        Source = article.Text("source"),
        Title = article.Text("title"),
        Text = article.Text("text"),
        Address = article.Maybe("url") is { } address ? new(address) : null,
        Outlet = article.Maybe("outlet") is { } outlet ? new(outlet, null) : null,
        Authors = article.Texts("authors"),
        Published = article.Maybe("published") is { } published
            ? Date(published, article.Word<PublicationBasis>("publishedBasis"))
            : null,
        Language = article.Text("language"),
        Removed = article.All("removed", removal => new Removal(removal.Text("text"), removal.Word<RemovalReason>("reason"))),
        Capture = article.TryGetProperty("facts", out _) ? Capture(article) : Stemma.Capture.None,
    };

    static Capture Capture(JsonElement article) => new()
    {
        // The format does not say on what the date of the last change rests.
        Modified = article.Maybe("modified") is { } modified ? Date(modified, PublicationBasis.Stated) : null,
        Section = article.Maybe("section"),
        Facts = article.All("facts", fact => new ArticleFact(
            fact.Word<ArticleField>("field"), fact.Text("value"), fact.Word<FactBasis>("basis"))),
        Paragraphs = article.All("paragraphs", line => new Paragraph(
            line.Span(), new TextSpan(line.GetProperty("sourceStart").GetInt32(), line.GetProperty("sourceEnd").GetInt32()))),
    };

    /// <summary>A plain date, or a date and time with its offset.</summary>
    static PublicationDate Date(string text, PublicationBasis basis)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
            return new(day, null, basis);
        var instant = DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return new(DateOnly.FromDateTime(instant.DateTime), instant, basis);
    }
}
