using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Reads one article: its times, quantities, people, quotations and claims.</summary>
public sealed class ArticleReader(Analyzer analyzer)
{
    public ArticleReading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Read(article, article.Published);
    }

    /// <summary>Reads the times under a date that the article itself does not give.</summary>
    public ArticleReading Read(Article article, PublicationDate? published)
    {
        ArgumentNullException.ThrowIfNull(article);
        var analysis = analyzer.Analyze(article.Text);
        var entities = EntityReader.Read(analysis);
        if (article.Language is not ("en" or "und"))
            return new(article, analysis) { Entities = entities };
        var text = new LexedText(analysis);
        var times = TimeReader.Read(text, analysis, published);
        var quantities = QuantityReader.Read(text, analysis, times);
        var quotations = QuotationReader.Read(analysis, entities);
        return new(article, analysis)
        {
            Entities = entities,
            Times = times,
            Quantities = quantities,
            Quotations = quotations,
            Claims = ClaimReader.Read(analysis, entities, quotations, times, quantities),
        };
    }
}
