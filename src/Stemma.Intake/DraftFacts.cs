namespace Stemma.Intake;

/// <summary>Says of each field of an article who says so, where its reader has not.</summary>
static class DraftFacts
{
    /// <param name="told">What the reader found in fields of its source.</param>
    /// <param name="clean">The same, with what the text says of itself.</param>
    /// <param name="article">What became of both.</param>
    internal static ImmutableArray<ArticleFact> Of(Draft told, Draft clean, Article article)
    {
        var isOutletTold = clean.OutletName is not null;
        var isOutletOfAddress = OutletNames.Of(null, clean.Domain, clean.Address)?.Name == article.Outlet?.Name;
        (ArticleField Field, string? Value, FactBasis Basis)[] found =
        [
            (ArticleField.Title, article.Title, told.Title is null ? FactBasis.Text : told.Said),
            (ArticleField.Authors, string.Join(", ", article.Authors), told.Authors.IsEmpty ? FactBasis.Text : told.Said),
            (ArticleField.Outlet, article.Outlet?.Name, told.OutletName is not null || (!isOutletTold && clean.Domain is not null) ? told.Said
                : isOutletTold ? FactBasis.Text : isOutletOfAddress ? FactBasis.Address : FactBasis.Given),
            (ArticleField.Published, article.Published?.ToString(), told.Published is not null ? told.Said
                : clean.Published is not null ? FactBasis.Text : FactBasis.Given),
            (ArticleField.Modified, article.Capture.Modified?.ToString(), told.Said),
            (ArticleField.Section, article.Capture.Section, told.Said),
            (ArticleField.Language, ArticleLanguage.Normal(clean.Language) == article.Language ? article.Language : null,
                told.Language is null ? FactBasis.Text : told.Said),
            (ArticleField.Address, article.Address?.AbsoluteUri, told.Address is null ? FactBasis.Text : told.Said),
        ];
        return
        [
            .. clean.Facts,
            .. found.Where(fact => !string.IsNullOrWhiteSpace(fact.Value) && clean.Facts.All(known => known.Field != fact.Field))
                .Select(fact => new ArticleFact(fact.Field, fact.Value!, fact.Basis)),
        ];
    }
}
