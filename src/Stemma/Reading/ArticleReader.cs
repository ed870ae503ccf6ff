using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Reads one article: its times, quantities, people, quotations and claims.</summary>
public sealed class ArticleReader(Analyzer analyzer)
{
    public ArticleReading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var analysis = analyzer.Analyze(article.Text);
        var phrases = new Phrases(analysis);
        var reading = new ArticleReading(article, analysis) { Entities = EntityReader.Read(phrases) };
        if (article.Language is not ("en" or "und"))
            return reading;
        return WithValues(
            reading with { Quotations = QuotationReader.Read(phrases, reading.Entities) }, phrases, article.Published);
    }

    /// <summary>Reads the times again under a date that the article itself does not give, and what hangs on them.</summary>
    public static ArticleReading Anchored(ArticleReading reading, PublicationDate published)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Article.Language is "en" or "und" ? WithValues(reading, new(reading.Analysis), published) : reading;
    }

    static ArticleReading WithValues(ArticleReading reading, Phrases phrases, PublicationDate? published)
    {
        var analysis = reading.Analysis;
        var text = new LexedText(analysis);
        var times = TimeReader.Read(text, analysis, published);
        var quantities = QuantityReader.Read(text, analysis, times);
        return reading with
        {
            Times = times,
            Quantities = quantities,
            Claims = ClaimReader.Read(phrases, reading.Entities, reading.Quotations, times, quantities),
        };
    }
}
