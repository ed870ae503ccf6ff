using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Writes which articles of a story were changed after they had been published, and whether they say so.</summary>
static class ChangedHtml
{
    /// <summary>What was changed and not told stands at the head of the story: nobody looks for it at its foot.</summary>
    internal static void WriteSilent(HtmlOutput html, StoryReport report, ILookup<ArticleId, KeptRevision> revisions)
    {
        foreach (var article in report.Articles)
        {
            var silent = revisions[article.Article.Id].Where(revision => revision.IsSilent).ToList();
            if (silent.Count == 0)
                continue;
            var (figures, claims) = (silent.Sum(revision => revision.Figures), silent.Sum(revision => revision.Claims));
            html.Write($"<p class=\"silent\"><b>{article.Label}</b> changed without a note: ")
                .Write($"{ReadableCount.Of(figures, "figure")}, {ReadableCount.Of(claims, "claim")}. ")
                .Write($"<a href=\"/articles/{article.Article.Id}/versions\">What changed</a></p>\n");
        }
    }

    /// <summary>The way to what changed, beside an article that has more than one version.</summary>
    internal static void WriteMark(HtmlOutput html, ArticleId article, ILookup<ArticleId, KeptRevision> revisions)
    {
        if (!revisions.Contains(article))
            return;
        var isSilent = revisions[article].Any(revision => revision.IsSilent);
        html.Write($" · <a{(isSilent ? " class=silent" : "")} href=\"/articles/{article}/versions\">")
            .Write($"{(isSilent ? "changed without a note" : revisions[article].Any(revision => revision.IsNoted) ? "changed, and says so" : "changed")}</a>");
    }
}
