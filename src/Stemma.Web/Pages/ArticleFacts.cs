using Stemma.Reports;

namespace Stemma.Web;

/// <summary>Writes what is known of an article beside its text.</summary>
static class ArticleFacts
{
    internal static void WriteHead(HtmlOutput html, ShownArticle shown)
    {
        var article = shown.Article.Article;
        html.Write($"<p class=\"facts\">{PublishedText.Of(article.Published)}");
        if (article.Authors.Length > 0)
            html.Write($" · {string.Join(", ", article.Authors)}");
        if (article.Address is { Scheme: "http" or "https" } address)
            html.Write($" · <a href=\"{address.AbsoluteUri}\" rel=\"noopener noreferrer nofollow\">{address.Host}</a>");
        if (article.Outlet is { Name.Length: > 0 } outlet)
            html.Write($" · <a href=\"/outlets/{Uri.EscapeDataString(outlet.Name)}\">{outlet.Name}</a>");
        html.Write($"</p>\n");
        if (!shown.Article.IsCurrent)
        {
            html.Write($"<p class=\"notice\">This is version {shown.Article.Version}; ")
                .Write($"<a href=\"/articles/{shown.Versions[^1].Article.Id}\">another has replaced it</a>.</p>\n");
        }
    }

    internal static void WriteVersions(HtmlOutput html, ShownArticle shown)
    {
        if (shown.Versions.Length < 2)
            return;
        html.Write($"<section><h2>Versions</h2>\n<ol class=\"versions\">");
        foreach (var version in shown.Versions)
        {
            html.Write($"<li><a href=\"/articles/{version.Article.Id}\"{(version.Version == shown.Article.Version ? " aria-current=page" : "")}>")
                .Write($"Version {version.Version}</a> <small>kept {version.Added:d MMM yyyy HH:mm} UTC</small></li>");
        }

        html.Write($"</ol>\n<p><a href=\"/articles/{shown.Article.Article.Id}/versions\">What changed</a></p></section>\n");
    }

    internal static void WriteCapture(HtmlOutput html, ShownArticle shown, TextSpan? lit)
    {
        var article = shown.Article.Article;
        html.Write($"<section><h2>Capture</h2>\n<dl class=\"capture\">");
        Fact(html, "Kept", $"{shown.Article.Added:d MMM yyyy HH:mm} UTC");
        Fact(html, "Source", article.Source);
        Fact(html, "Encoding", article.Capture.Encoding ?? "");
        foreach (var (field, value) in Told(article).Where(told => article.Capture.Facts.All(fact => fact.Field != told.Field)))
            Fact(html, Name(field), value);
        foreach (var fact in article.Capture.Facts)
            Fact(html, Name(fact.Field), $"{fact.Value} ({Basis(fact.Basis)})");
        foreach (var gap in article.Capture.Gaps)
            Fact(html, gap.Reason, gap.Detail);
        foreach (var page in shown.Captures)
            Fact(html, "Archived", $"{page.At:d MMM yyyy HH:mm} UTC · {page.File} at {page.Start} · SHA-256 {page.Digest}");
        html.Write($"</dl>\n");
        if (shown.Captures.Length > 0)
        {
            html.Write($"<p><a href=\"/articles/{article.Id}/capture{(lit is { } span ? $"?at={span.Start}-{span.End}" : "")}#there\">")
                .Write($"{(lit is null ? "The page" : "The passage in the page")} as it was captured</a></p>\n");
        }

        if (article.Removed.Length > 0)
        {
            html.Write($"<details class=\"removed\"><summary>")
                .Write($"{ReadableCount.Of(article.Removed.Length, "line")} taken out</summary>\n<ul>");
            foreach (var removal in article.Removed)
                html.Write($"<li><small>{removal.Reason.ToString().ToLowerInvariant()}</small> {removal.Text}</li>\n");
            html.Write($"</ul></details>\n");
        }

        html.Write($"</section>\n");
    }

    /// <summary>What the article is said to be where no source of it is known.</summary>
    static IEnumerable<(ArticleField Field, string Value)> Told(Article article) =>
    [
        (ArticleField.Language, article.Language),
        (ArticleField.Section, article.Capture.Section ?? ""),
        (ArticleField.Modified, article.Capture.Modified?.ToString() ?? ""),
    ];

    static string Name(ArticleField field) => field == ArticleField.Modified ? "Changed" : field.ToString();

    /// <summary>One line of a list of facts; nothing where the value is not known.</summary>
    internal static void Fact(HtmlOutput html, string name, string value)
    {
        if (value.Length > 0)
            html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
    }

    static string Basis(FactBasis basis) => basis switch
    {
        FactBasis.LinkedData => "linked data",
        FactBasis.Metadata => "metadata of the page",
        FactBasis.Shown => "shown on the page",
        FactBasis.Address => "its address",
        FactBasis.Feed => "the feed",
        FactBasis.Record => "the record",
        FactBasis.Given => "given",
        _ => "worked out from the text",
    };
}
