using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Stemma.Reports;
using Stemma.Stories;

namespace Stemma.Web;

/// <summary>One article: its text with what was found marked in it, what it took from where, its versions, its capture.</summary>
sealed class ArticlePage(DeskSite site)
{
    const int MostPassages = 40;

    internal IResult Show(HttpContext context, IAntiforgery forgery, string id)
    {
        if (site.Desk.Read(session => ShownArticle.Find(session, id)) is not { } kept)
            return HtmlPage.Notice(StatusCodes.Status404NotFound, "No such article", "The desk has no article of this id.");
        var report = kept.Story is { } story ? site.Stories.Find(story) : null;
        // An earlier version, or one that has no place yet, stands in no report.
        if (report is null || !report.Articles.Any(article => article.Article.Id == kept.Article.Article.Id))
            report = Alone(kept.Article.Article);
        var form = new CorrectionForm(forgery.GetAndStoreTokens(context).RequestToken!, site.AuthorOf(context), $"/articles/{kept.Article.Article.Id}");
        return new HtmlPage(kept.Article.Article.Title, html =>
        {
            DoneNotice.Write(html, context, site.Desk, form);
            Write(html, kept, (report, PassageOf(context.Request.Query, kept.Article.Article)), form);
        })
        {
            Room = "/",
        };
    }

    static StoryReport Alone(Article article) => StoryReport.Of(
        new(Story.Of([new(article, new(article.Text, [], [], []))]), new([], [])) { Title = article.Title });

    /// <summary>The passage that the address names; null where it names none that the article has.</summary>
    internal static TextSpan? PassageOf(IQueryCollection query, Article article) =>
        query["at"].ToString().Split('-') is [var first, var last] && int.TryParse(first, out var start) && int.TryParse(last, out var end)
            && start >= 0 && end > start && end <= article.Text.Length
            ? new TextSpan(start, end) : null;

    static void Write(HtmlOutput html, ShownArticle shown, (StoryReport Report, TextSpan? Lit) view, CorrectionForm form)
    {
        var (report, lit) = view;
        var article = shown.Article.Article;
        var reported = report.Article(article.Id);
        var setting = new DeskSetting(shown.Story?.Id ?? "") { IsElsewhere = true };
        if (shown.Story is { } story)
            html.Write($"<p class=\"up\"><a href=\"/stories/{story.Id}\">{story.Title}</a></p>\n");
        html.Write($"<div class=\"reading\">\n<section class=\"text\" lang=\"{article.Language}\">\n<h1>{reported.Label}</h1>\n");
        ArticleFacts.WriteHead(html, shown);
        HtmlArticleText.WriteLegend(html);
        new HtmlArticleText(html, report, setting).Write(reported, lit);
        html.Write($"</section>\n<aside>\n");
        ArticleFacts.WriteVersions(html, shown);
        WriteSources(html, report, reported, setting);
        new ArticleForms(html, report, form).Write(reported);
        ArticleFacts.WriteCapture(html, shown, lit);
        html.Write($"</aside>\n</div>\n");
    }

    static void WriteSources(HtmlOutput html, StoryReport report, ReportedArticle reported, DeskSetting setting)
    {
        html.Write($"<section id=\"sources\"><h2>What it took from where</h2>\n");
        if (reported.Made is null && reported.DrawsOn.IsEmpty)
            html.Write($"<p class=\"note\">Nothing that was found: it is held to be its own report.</p>\n");
        new HtmlSources(html, report, setting).Write(reported, MostPassages);
        var takers = report.Articles.Where(other => other.Article.Id != reported.Article.Id
            && (other.Made is { } made ? other.DrawsOn.Add(made) : other.DrawsOn).Any(source => source.Derivation.FromArticle == reported.Article.Id)).ToList();
        if (takers.Count > 0)
        {
            html.Write($"<h3>Taken from it</h3>\n<ul>");
            foreach (var taker in takers)
                html.Write($"<li><a href=\"{setting.ToArticle(taker)}#sources\">{taker.Label}</a></li>");
            html.Write($"</ul>\n");
        }

        html.Write($"</section>\n");
    }
}
