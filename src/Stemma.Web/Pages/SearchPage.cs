using Microsoft.AspNetCore.Http;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Articles by their words and by what they name, with the words around.</summary>
sealed class SearchPage(DeskSite site)
{
    const int Length = 20;

    /// <summary>Words that more articles have are looked for among the latest arrivals only, so that an answer takes no time.</summary>
    internal const int MostCandidates = 1_000;

    const int LongestQuery = 300;

    internal IResult Show(HttpContext context)
    {
        var text = context.Request.Query["q"].ToString();
        text = text[..Math.Min(text.Length, LongestQuery)];
        var page = Paging.Of(context.Request.Query);
        var search = text.Length == 0 ? null : Find(text, context.Request.Query["open"] == "1", page);
        return new HtmlPage(text.Length == 0 ? "Search" : $"{text} · Search", html => Write(html, text, page, search))
        {
            Room = "/search",
            Query = text,
            Feed = search is { Trouble: null } ? $"/search/feed?q={Uri.EscapeDataString(text)}" : null,
        };
    }

    /// <param name="isOpen">Whether the last word is still being typed.</param>
    FoundArticles Find(string text, bool isOpen, int page)
    {
        var (query, trouble) = SearchQuery.Parse(text);
        if (trouble is not null)
            return new([], 0, trouble);
        query = query with { IsOpen = isOpen && query.IsOpenable, MostCandidates = MostCandidates };
        var (hits, count) = site.Desk.Read(session => session.Search.Page(query, new((page - 1) * Length, Length)));
        return new(hits, count, null);
    }

    static void Write(HtmlOutput html, string text, int page, FoundArticles? search)
    {
        html.Write($"<h1>Search</h1>\n");
        FindBox.Write(html, "/search", "Words, phrases, fields", text);
        html.Write($"<div id=\"results\" aria-live=\"polite\">\n");
        if (search is null)
            WriteHelp(html);
        else if (search.Trouble is not null)
            html.Write($"<p class=\"notice\">{search.Trouble}</p>\n");
        else
            WriteHits(html, text, page, search);
        html.Write($"</div>\n");
    }

    static void WriteHelp(HtmlOutput html)
    {
        html.Write($"<div class=\"prose\"><p>Words must all be there; \"two words\" in quotation marks must follow each other. ")
            .Write($"A field narrows:</p>\n<dl class=\"capture wide\">");
        foreach (var (name, takes) in SearchQuery.Known)
            html.Write($"<div><dt><code>{name}:</code></dt><dd>{takes}</dd></div>\n");
        html.Write($"</dl>\n<p>Together: <code>ferry place:Wrenmouth \"said on Monday\" published:2031-05</code></p></div>\n");
    }

    static void WriteHits(HtmlOutput html, string text, int page, FoundArticles search)
    {
        var count = search.Count >= MostCandidates ? $"the latest {MostCandidates} of many"
            : ReadableCount.Of(search.Count, "article");
        html.Write($"<p class=\"count\">{count} · <a href=\"/search/feed.atom?q={Uri.EscapeDataString(text)}\">Atom</a>, ")
            .Write($"<a href=\"/search/feed.json?q={Uri.EscapeDataString(text)}\">JSON Feed</a></p>\n<ol class=\"hits\">\n");
        foreach (var hit in search.Hits)
            HitHtml.Write(html, new(hit.Article, hit.Title, hit.Outlet, hit.Day, hit.Story, hit.StoryTitle, hit.Excerpt));
        html.Write($"</ol>\n");
        Paging.Write(html, page, search.Count, Length, number => $"/search?q={Uri.EscapeDataString(text)}&page={number}");
    }

    sealed record FoundArticles(ImmutableArray<SearchHit> Hits, long Count, string? Trouble);
}
