using Microsoft.AspNetCore.Http;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>The outlets of a desk; and a page for each: whom it copies, how its figures stood, what it changed.</summary>
sealed class OutletsPage(DeskSite site)
{
    const int Most = 200, Length = 30, MostSources = 15, MostChanged = 10;

    internal IResult List(HttpContext context)
    {
        var words = context.Request.Query["q"].ToString().Trim();
        var outlets = site.Desk.Read(session => session.Outlets.Most(words, Most));
        return new HtmlPage("Outlets", html =>
        {
            html.Write($"<h1>Outlets</h1>\n");
            FindBox.Write(html, "/outlets", "A part of the name", words);
            html.Write($"<div id=\"results\" aria-live=\"polite\">\n<table class=\"list short\">\n<thead><tr><th scope=\"col\">Outlet</th>")
                .Write($"<th scope=\"col\" class=\"n\">Articles</th><th scope=\"col\">Latest</th></tr></thead>\n<tbody>\n");
            foreach (var outlet in outlets)
            {
                html.Write($"<tr><th scope=\"row\"><a href=\"/outlets/{Uri.EscapeDataString(outlet.Name)}\">{outlet.Name}</a></th>")
                    .Write($"<td class=\"n\" data-label=\"Articles\">{outlet.Articles}</td><td class=\"day\">{outlet.Last:d MMM yyyy}</td></tr>\n");
            }

            html.Write($"</tbody></table>\n</div>\n");
        })
        {
            Room = "/outlets",
        };
    }

    internal IResult Show(HttpContext context, string name)
    {
        name = NamesPage.Named(name);
        var page = Paging.Of(context.Request.Query);
        if (site.Desk.Read(session => session.Outlets.Find(name)) is not { } record)
            return HtmlPage.Notice(StatusCodes.Status404NotFound, "No such outlet", "The desk has no article of an outlet of this name.");
        var (articles, changed) = site.Desk.Read(session => (
            session.Outlets.Articles(name, onlyChanged: false, new((page - 1) * Length, Length)),
            session.Outlets.Articles(name, onlyChanged: true, DeskPage.Of(MostChanged))));
        return new HtmlPage(name, html =>
        {
            html.Write($"<p class=\"up\"><a href=\"/outlets\">Outlets</a></p>\n<h1>{name}</h1>\n");
            WriteFigures(html, record);
            html.Write($"<div class=\"halves\">\n");
            WriteSources(html, "takes", "Whom it copies", record.TakesFrom);
            WriteSources(html, "gives", "Who copies it", record.GivesTo);
            html.Write($"</div>\n");
            WriteChanged(html, changed);
            WriteArticles(html, articles);
            Paging.Write(html, page, record.Articles, Length, number => $"/outlets/{Uri.EscapeDataString(name)}?page={number}");
        })
        {
            Room = "/outlets",
        };
    }

    static void WriteFigures(HtmlOutput html, OutletRecord record)
    {
        html.Write($"<div class=\"tiles\"><div class=\"tile\"><b>{record.Articles}</b> <span>{ReadableCount.Noun(record.Articles, "article")}</span></div>\n")
            .Write($"<div class=\"tile\"><b>{record.Changed}</b> <span>changed after they were kept, {record.ChangedSilently} without a note</span></div>\n")
            .Write($"<div class=\"tile\"><b>{record.SettledFigures}</b> <span>figures that were settled later</span></div>\n")
            .Write($"<div class=\"tile update\"><b>{record.DifferingFigures}</b> <span>of them given otherwise</span></div></div>\n");
        if (record is { First: { } first, Last: { } last })
        {
            html.Write($"<p class=\"note\">Published {new DayRange(first, last).ToString()}. ")
                .Write($"A figure is settled where at least two independent origins gave it in the end.</p>\n");
        }
    }

    static void WriteSources(HtmlOutput html, string id, string title, ImmutableArray<OutletSource> sources)
    {
        html.Write($"<section id=\"{id}\"><h2>{title}</h2>\n");
        if (sources.IsEmpty)
            html.Write($"<p class=\"note\">Nobody that was found.</p>\n");
        html.Write($"<ul class=\"plain\">\n");
        foreach (var source in sources.Take(MostSources))
        {
            html.Write($"<li><b>");
            if (source.IsKept)
                html.Write($"<a href=\"/outlets/{Uri.EscapeDataString(source.Name)}\">{source.Name}</a>");
            else
                html.Write($"{source.Name}");
            html.Write($"</b> <span class=\"count\">{ReadableCount.Of(source.Articles, "article")}: ")
                .Write($"{string.Join(", ", source.Kinds.Select(kind => $"{kind.Articles} {kind.Kind}"))}</span></li>\n");
        }

        html.Write($"</ul></section>\n");
    }

    static void WriteChanged(HtmlOutput html, ImmutableArray<OutletArticle> changed)
    {
        if (changed.IsEmpty)
            return;
        html.Write($"<section id=\"changed\"><h2>What it changed</h2>\n<ul class=\"plain\">\n");
        foreach (var article in changed)
            html.Write($"<li><a href=\"/articles/{article.Id}/versions\">{article.Title}</a> <small>{article.Version} versions</small></li>\n");
        html.Write($"</ul></section>\n");
    }

    static void WriteArticles(HtmlOutput html, ImmutableArray<OutletArticle> articles)
    {
        html.Write($"<section id=\"articles\"><h2>Its articles</h2>\n<table class=\"list\"><thead><tr><th scope=\"col\">Headline</th>")
            .Write($"<th scope=\"col\">Day</th><th scope=\"col\">Story</th></tr></thead>\n<tbody>\n");
        foreach (var article in articles)
        {
            html.Write($"<tr><th scope=\"row\"><a href=\"/articles/{article.Id}\">{article.Title}</a></th><td class=\"day\">{article.Day:d MMM yyyy}</td><td>");
            if (article.Story is not null)
                html.Write($"<a href=\"/stories/{article.Story}\">{article.StoryTitle}</a>");
            html.Write($"</td></tr>\n");
        }

        html.Write($"</tbody></table></section>\n");
    }
}
