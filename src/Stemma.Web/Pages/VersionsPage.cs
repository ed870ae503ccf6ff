using Microsoft.AspNetCore.Http;
using Stemma.Collation;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>What stood at an address, version by version, word by word.</summary>
sealed class VersionsPage(DeskSite site)
{
    /// <summary>So many words around a change are shown; the rest between two changes is left out.</summary>
    const int Around = 160;

    /// <summary>So many versions are read for what they say; of those before, only the words are shown.</summary>
    const int MostRead = 8;

    internal IResult Show(string id)
    {
        var versions = site.Desk.Read(session => session.Articles.Find(new(id)) is { } kept
            ? kept.Article.Address is { } address ? session.Articles.Versions(address) : [kept]
            : []);
        if (versions.IsEmpty)
            return HtmlPage.Notice(StatusCodes.Status404NotFound, "No such article", "The desk has no article of this id.");
        var revisions = Revisions([.. versions.TakeLast(MostRead)]);
        return new HtmlPage($"Versions: {versions[^1].Article.Title}", html => Write(html, versions, revisions)) { Room = "/" };
    }

    /// <summary>What changed in what the versions say, by the later one of two; only the latest are read.</summary>
    Dictionary<ArticleId, ArticleRevision> Revisions(ImmutableArray<KeptArticle> versions) => versions.Length < 2
        ? []
        : site.Work.Models.Editor(site.Desk).Revisions(versions).ToDictionary(revision => revision.After.Id);

    static void Write(HtmlOutput html, ImmutableArray<KeptArticle> versions, Dictionary<ArticleId, ArticleRevision> revisions)
    {
        html.Write($"<p class=\"up\"><a href=\"/articles/{versions[^1].Article.Id}\">{versions[^1].Article.Title}</a></p>\n<h1>Versions</h1>\n");
        if (versions.Length == 1)
            html.Write($"<p class=\"notice\">There is one version only.</p>\n");
        for (var index = versions.Length - 1; index > 0; index--)
            Write(html, versions[index - 1], versions[index], revisions.GetValueOrDefault(versions[index].Article.Id));
    }

    static void Write(HtmlOutput html, KeptArticle before, KeptArticle after, ArticleRevision? revision)
    {
        html.Write($"<section class=\"diff\" lang=\"{after.Article.Language}\">\n<h2>")
            .Write($"<a href=\"/articles/{before.Article.Id}\">Version {before.Version}</a> → ")
            .Write($"<a href=\"/articles/{after.Article.Id}\">version {after.Version}</a></h2>\n")
            .Write($"<p class=\"facts\">kept {before.Added:d MMM yyyy HH:mm} and {after.Added:d MMM yyyy HH:mm} UTC</p>\n");
        if (revision is not null)
            RevisionHtml.Write(html, revision);
        html.Write($"<div class=\"changed-text\">");
        var (old, now) = (before.Article.Text, after.Article.Text);
        foreach (var stretch in TextDiff.Find(old, now))
        {
            if (stretch.IsSame)
            {
                WriteSame(html, after.Article, stretch.After);
                continue;
            }

            if (!stretch.Before.IsEmpty)
                html.Write($"<del>{old[stretch.Before.Start..stretch.Before.End].TrimEnd()}</del> ");
            if (!stretch.After.IsEmpty)
                html.Write($"<ins>{now[stretch.After.Start..stretch.After.End].TrimEnd()}</ins> ");
        }

        html.Write($"</div>\n</section>\n");
    }

    static void WriteSame(HtmlOutput html, Article article, TextSpan span)
    {
        if (span.Length <= 3 * Around)
        {
            html.Write($"{article[span]}");
            return;
        }

        if (span.Start > 0)
            html.Write($"{article[new(span.Start, span.Start + Around)]}");
        html.Write($"<span class=\"cut\"> … {span.Length - (2 * Around)} letters as before … </span>");
        if (span.End < article.Text.Length)
            html.Write($"{article[new(span.End - Around, span.End)]}");
    }
}
