using Stemma.Collation;
using Stemma.Reading;

namespace Stemma.Reports;

/// <summary>Writes passages side by side, each with the words around it and the way into its article.</summary>
sealed class HtmlPassages(HtmlOutput html, HtmlSetting setting)
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
            .Write($"<a href=\"{setting.ToPassage(passage.Article, passage.Mention.Passage.Span)}\">{passage.Article.Label}</a>");
        if (passage.Article.Article.Published is { } published)
            html.Write($" <time>{ReadableDate.Of(published.Day)}</time>");
        if (Governed(passage.Mention) is { Length: > 0 } governed)
            html.Write($" <span class=\"by\">{governed}</span>");
        html.Write($"</figcaption></figure>\n");
    }

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
