namespace Stemma.Reports;

/// <summary>Writes the articles in full: every passage of the report is marked, can be linked to, and leads back.</summary>
sealed class HtmlArticles(HtmlOutput html, StoryReport story, OnePage page)
{
    internal void Write()
    {
        html.Write($"<section id=\"{page.Id("articles")}\">\n<h2>The articles</h2>\n");
        HtmlArticleText.WriteLegend(html);
        html.Write($"<div class=\"articles\">\n");
        foreach (var article in story.Articles)
            Write(article);
        html.Write($"</div>\n</section>\n");
    }

    void Write(ReportedArticle reported)
    {
        var article = reported.Article;
        html.Write($"<section class=\"text\" id=\"{page.Id($"a{reported.Number}")}\" lang=\"{article.Language}\">\n")
            .Write($"<h3>{reported.Label}</h3>\n<p class=\"facts\">");
        html.Write($"{(article.Published is { } published ? published.ToString() : "no date")}");
        if (article.Authors.Length > 0)
            html.Write($" · {string.Join(", ", article.Authors)}");
        html.Write($" · {article.Source}");
        if (article.Address is { Scheme: "http" or "https" } address)
            html.Write($" · <a href=\"{address.AbsoluteUri}\" rel=\"noopener noreferrer nofollow\">{address.Host}</a>");
        html.Write($"</p>\n");
        new HtmlArticleText(html, story, page).Write(reported, null);
        if (article.Removed.Length > 0)
        {
            html.Write($"<details class=\"removed\"><summary>{article.Removed.Length} lines taken out</summary>\n<ul>");
            foreach (var removal in article.Removed)
                html.Write($"<li><small>{removal.Reason.ToString().ToLowerInvariant()}</small> {removal.Text}</li>\n");
            html.Write($"</ul></details>\n");
        }

        html.Write($"</section>\n");
    }
}
