using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>What the desk has: by freshness, and by what changed since the reader looked.</summary>
sealed class StoriesPage(DeskSite site)
{
    const int Length = 30, Many = 2_000;

    static readonly TimeSpan _keeping = TimeSpan.FromSeconds(10);

    readonly Held<DeskCounts> _counts = new(site.Clock, _keeping, counts => counts.Articles > Many);

    internal IResult Show(HttpContext context, IAntiforgery forgery)
    {
        var filter = StoryFilter.Of(context.Request.Query);
        var last = site.Desk.Read(session => session.Changes.Last());
        var seen = SeenMarks.Of(context, last);
        var page = new DeskPage((filter.Page - 1) * Length, Length);
        var counts = _counts.Find(() => site.Desk.Read(DeskCounts.Of));
        var list = site.Desk.Read(session => StoryList.Read(session, (filter.Query(session, seen), page), seen, counts));
        var token = forgery.GetAndStoreTokens(context).RequestToken!;
        return new HtmlPage("Stories", html => Write(html, filter, list, token))
        {
            Room = "/",
            Feed = "/feed",
            Live = "*",
            Change = last,
        };
    }

    /// <summary>From now on everything counts as seen.</summary>
    internal IResult MarkSeen(HttpContext context, [FromForm] string? back)
    {
        new SeenMarks(site.Desk.Read(session => session.Changes.Last()), []).Keep(context);
        return Results.LocalRedirect(LocalAddress.Of(back));
    }

    internal async Task<IResult> AddExample([FromForm] string? back)
    {
        await site.Work.AddExampleAsync();
        return Results.LocalRedirect(LocalAddress.Of(back));
    }

    void Write(HtmlOutput html, StoryFilter filter, StoryList list, string token)
    {
        if (list.Desk.Articles == 0)
        {
            WriteEmpty(html, token, site.Options.IsLoopback ? site.Desk.Name : "desk.db");
            return;
        }

        html.Write($"<div class=\"head-row\"><h1>Stories</h1><p class=\"count\">{list.Count} of {list.Desk.Articles} articles</p></div>\n");
        StoryFilterForm.Write(html, filter, list);
        if (list.New > 0)
        {
            html.Write($"<form method=\"post\" action=\"/seen\" class=\"seen\"><input type=\"hidden\" name=\"form\" value=\"{token}\">")
                .Write($"<p><b>{list.New}</b> changed since you looked <button>Mark all as seen</button></p></form>\n");
        }

        if (list.Rows.IsEmpty)
            html.Write($"<p class=\"notice\">No story is of that kind. <a href=\"/\">Show all</a></p>\n");
        html.Write($"<ol class=\"stories\">\n");
        foreach (var row in list.Rows)
            StoryRowHtml.Write(html, row);
        html.Write($"</ol>\n");
        Paging.Write(html, filter.Page, list.Count, Length, filter.Address);
    }

    static void WriteEmpty(HtmlOutput html, string token, string desk) => html.Write($"<h1>An empty desk</h1>\n<div class=\"prose\">")
        .Write($"<p>A desk keeps what a newsroom reads: it groups reports into stories, works out which report was made from which, and shows ")
        .Write($"what independent origins agree on and where they differ. Every line opens the words that it rests on.</p>\n")
        .Write($"<form method=\"post\" action=\"/example\"><input type=\"hidden\" name=\"form\" value=\"{token}\">")
        .Write($"<button class=\"main\">Add the example</button> Invented pages about a ferry and a library.</form>\n")
        .Write($"<p>Your own reports come in by the program, beside this one: files and folders of saved pages, text, JSON, feeds or web ")
        .Write($"archives; or the feeds of outlets, visited again and again. This page shows them as they arrive.</p>\n")
        .Write($"<pre><code>stemma add reports/ --store {desk}\nstemma watch https://example.org/feed.xml --store {desk}</code></pre>\n")
        .Write($"<p>To look at a few reports and keep nothing, <a href=\"/collate\">paste or drop them</a>.</p></div>\n");
}
