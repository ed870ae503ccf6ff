using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Reads one article: its times, quantities, people, quotations and claims.</summary>
public sealed class ArticleReader(Analyzer analyzer)
{
    public ArticleReading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var analysis = analyzer.Analyze(article.Text);
        var reading = new ArticleReading(article, analysis) { Entities = EntityReader.Read(analysis) };
        if (article.Language is not ("en" or "und"))
            return reading;
        return WithValues(
            reading with { Quotations = QuotationReader.Read(analysis, reading.Entities) }, article.Published);
    }

    /// <summary>Reads the times again under a date that the article itself does not give, and what hangs on them.</summary>
    public static ArticleReading Anchored(ArticleReading reading, PublicationDate published)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Article.Language is "en" or "und" ? WithValues(reading, published) : reading;
    }

    static ArticleReading WithValues(ArticleReading reading, PublicationDate? published)
    {
        var analysis = reading.Analysis;
        var text = new LexedText(analysis);
        var times = TimeReader.Read(text, analysis, published);
        var quantities = QuantityReader.Read(text, analysis, times);
        return reading with
        {
            Times = times,
            Quantities = quantities,
            Claims = ClaimReader.Read(analysis, reading.Entities, reading.Quotations, times, quantities),
        };
    }
}
