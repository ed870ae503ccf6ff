using Stemma.Collation;
using Stemma.Reading;

namespace Stemma.Reports;

/// <summary>Writes passages side by side, each with the words around it and the way into its article.</summary>
sealed class HtmlPassages(HtmlOutput html, string key)
{
    internal void Write(IEnumerable<ShownPassage> passages)
    {
        html.Write($"<div class=\"passages\">\n");
        foreach (var passage in passages)
            Write(passage);
        html.Write($"</div>\n");
    }

    void Write(ShownPassage passage)
    {
        var excerpt = new Excerpt(passage);
        html.Write($"<figure><blockquote>{(excerpt.IsCutBefore ? "… " : "")}{excerpt.Before}<mark>{excerpt.Text}</mark>")
            .Write($"{excerpt.After}{(excerpt.IsCutAfter ? " …" : "")}</blockquote>\n<figcaption>")
            .Write($"<a href=\"#{Anchor(passage)}\">{passage.Article.Label}</a>");
        if (passage.Article.Article.Published is { } published)
            html.Write($" <time>{ReadableDate.Of(published.Day)}</time>");
        if (Governed(passage.Mention) is { Length: > 0 } governed)
            html.Write($" <span class=\"by\">{governed}</span>");
        html.Write($"</figcaption></figure>\n");
    }

    /// <summary>Where the passage stands in its article, in this page.</summary>
    internal string Anchor(ShownPassage passage) => Anchor(key, passage.Article, passage.Mention.Passage.Span);

    internal static string Anchor(string key, ReportedArticle article, TextSpan span) =>
        $"{key}-a{article.Number}-{span.Start}-{span.End}";

    static string Governed(Mention mention)
    {
        var certainty = mention.Certainty == ClaimCertainty.Asserted ? "" : mention.Certainty.ToString().ToLowerInvariant();
        var source = mention.Attribution switch
        {
            null or { Name: "" } => "",
            { Class: SpeakerClass.Unnamed } attribution => $"unnamed source: {attribution.Name}",
            var attribution => $"according to {attribution.Name}",
        };
        return certainty.Length > 0 && source.Length > 0 ? $"{certainty}, {source}" : certainty + source;
    }
}
