using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Finds by name what an article was made from: how it carries its origin, and what else it draws on.</summary>
static class ArticleSources
{
    /// <summary>Longer than this a credit is a sentence, no name.</summary>
    const int LongestName = 40;

    internal static ReportedArticle With(
        ReportedArticle article, ImmutableArray<ReportedArticle> all, Lineage lineage)
    {
        var sources = lineage.Derivations.Where(made => made.Article == article.Article.Id)
            .OrderBy(made => made.Kind == DerivationKind.Common).ThenByDescending(made => made.Share)
            .Select(made => (Source: new SourceLine(made, Name(made, all, lineage)), Origin: OriginOf(made, all)))
            .ToArray();
        var main = sources.FirstOrDefault(source => source.Origin is { } origin && origin == article.Origin?.Id).Source;
        return article with
        {
            Made = main,
            DrawsOn = [.. sources.Select(source => source.Source).Where(source => source != main)],
        };
    }

    static string? OriginOf(Derivation made, ImmutableArray<ReportedArticle> all) =>
        made.FromArticle is { } from ? Article(from, all)?.Origin?.Id : made.FromOrigin;

    /// <summary>An origin that no article carries in the main is named by the words that credit it.</summary>
    static string Name(Derivation made, ImmutableArray<ReportedArticle> all, Lineage lineage)
    {
        if (made.FromArticle is { } from)
            return Article(from, all)?.Label ?? from.Value;
        if (lineage.Origins.FirstOrDefault(origin => origin.Id == made.FromOrigin) is { } known)
            return known.Name;
        var credit = made.Evidence.Select(evidence => evidence.Passage).OfType<Passage>()
            .FirstOrDefault(passage => !passage.Span.IsEmpty && passage.Span.Length <= LongestName);
        return Article(credit.Article, all)?.Article[credit.Span].ToString() ?? OriginName.Of(made.FromOrigin);
    }

    static ReportedArticle? Article(ArticleId id, ImmutableArray<ReportedArticle> all) =>
        all.FirstOrDefault(article => article.Article.Id == id);
}
