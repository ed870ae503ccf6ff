using Microsoft.AspNetCore.Http;
using Stemma.Reports;
using Stemma.Work;

namespace Stemma.Web;

/// <summary>The source of an article's page as it was captured, with the place of a passage in it.</summary>
sealed class CapturePage(DeskSite site)
{
    /// <summary>So many letters of the source are shown before the passage, and after it.</summary>
    const int Around = 4_000;

    internal IResult Show(HttpContext context, string id)
    {
        if (site.Desk.Read(session => session.Articles.Find(new(id))) is not { } kept)
            return HtmlPage.Notice(StatusCodes.Status404NotFound, "No such article", "The desk has no article of this id.");
        var article = kept.Article;
        var span = ArticlePage.PassageOf(context.Request.Query, article) ?? new TextSpan(0, Math.Max(1, article.Title.Length));
        if (new CapturedPassageFinder(site.Desk).Find(new(article.Id, span)) is not { } captured)
            return HtmlPage.Notice(StatusCodes.Status404NotFound, "No capture", "The desk keeps no captured page of this article.");
        return new HtmlPage($"Capture: {article.Title}", html => Write(html, (article, span), captured)) { Room = "/" };
    }

    static void Write(HtmlOutput html, (Article Article, TextSpan Span) passage, CapturedPassage captured)
    {
        var (article, span) = passage;
        html.Write($"<p class=\"up\"><a href=\"{DeskSetting.ToPassage(article.Id, span)}\">{article.Title}</a></p>\n<h1>As it was captured</h1>\n")
            .Write($"<blockquote class=\"subject\">{article[span]}</blockquote>\n<dl class=\"capture\">");
        ArticleFacts.Fact(html, "Captured", $"{captured.Page.At:d MMM yyyy HH:mm} UTC");
        ArticleFacts.Fact(html, "From", captured.Page.Address.AbsoluteUri);
        ArticleFacts.Fact(html, "Kept in", $"{captured.Page.File} at byte {captured.Page.Start}");
        ArticleFacts.Fact(html, "SHA-256", captured.Page.Digest);
        html.Write($"</dl>\n");
        if (captured.Range is not { } range)
        {
            html.Write($"<p class=\"notice\">These words have no place of their own in the source: a script of the page carried them.</p>\n");
            range = new(0, 0);
        }

        var (start, end) = (Math.Max(0, range.Start - Around), Math.Min(captured.Source.Length, range.End + Around));
        html.Write($"<pre class=\"source\" tabindex=\"0\">{(start > 0 ? "… " : "")}{captured.Source.AsSpan(start, range.Start - start)}")
            .Write($"<mark id=\"there\">{captured.Source.AsSpan(range.Start, range.Length)}</mark>")
            .Write($"{captured.Source.AsSpan(range.End, end - range.End)}{(end < captured.Source.Length ? " …" : "")}</pre>\n");
    }
}
