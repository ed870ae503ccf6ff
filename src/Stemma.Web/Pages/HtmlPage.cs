using Microsoft.AspNetCore.Http;
using Stemma.Reports;

namespace Stemma.Web;

/// <summary>A page: the frame that all share, and what is in it.</summary>
/// <param name="title">Its name in the browser.</param>
/// <param name="body">Writes what stands in the frame.</param>
sealed class HtmlPage(string title, Action<HtmlOutput> body) : IResult
{
    const int PieceLength = 8 << 10;

    static readonly (string Path, string Name)[] _rooms =
        [("/", "Stories"), ("/search", "Search"), ("/people", "People"), ("/places", "Places"), ("/outlets", "Outlets"),
            ("/corrections", "Corrections"), ("/collate", "Collate")];

    internal int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The room that it belongs to, by its path; empty for none.</summary>
    internal string Room { get; init; } = "";

    /// <summary>What is being looked for, shown in the box for it.</summary>
    internal string Query { get; init; } = "";

    /// <summary>Where changes of what it shows are told in feeds; null where they are not.</summary>
    internal string? Feed { get; init; }

    /// <summary>What it shows, for the live updates: a story's id, <c>*</c> for the whole desk; null where nothing changes by itself.</summary>
    internal string? Live { get; init; }

    /// <summary>Whether there is no desk to look around in.</summary>
    internal bool IsWithoutDesk { get; init; }

    /// <summary>The number of the last change that it shows.</summary>
    internal long Change { get; init; }

    internal static HtmlPage Notice(int status, string title, string words) => new(title, html => html.Write(
        $"<h1>{title}</h1>\n<p class=\"notice\">{words}</p>\n<p><a href=\"/\">To the stories</a></p>\n"))
    {
        Status = status,
    };

    /// <summary>The whole page; it is written when it is first asked for.</summary>
    internal HtmlFragment Markup => field ??= HtmlFragment.Of(Write);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await using var output = new StreamWriter(httpContext.Response.Body, new UTF8Encoding(false), PieceLength, leaveOpen: true);
        foreach (var piece in Markup.Pieces)
            await output.WriteAsync(piece.AsMemory(), httpContext.RequestAborted);
    }

    void Write(HtmlOutput html)
    {
        html.Write($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Write($"<meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} · Stemma</title>\n")
            .Write($"<link rel=\"stylesheet\" href=\"{Asset.Style.Address}\">\n<link rel=\"icon\" href=\"{Asset.Icon.Address}\">\n");
        if (Feed is not null)
        {
            html.Write($"<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{Feed.Replace("/feed", "/feed.atom", StringComparison.Ordinal)}\">\n")
                .Write($"<link rel=\"alternate\" type=\"application/feed+json\" href=\"{Feed.Replace("/feed", "/feed.json", StringComparison.Ordinal)}\">\n");
        }

        html.Write($"<script src=\"{Asset.Script.Address}\" defer></script>\n</head>\n<body data-live=\"{Live ?? ""}\" data-change=\"{Change}\">\n")
            .Write($"<a class=\"skip\" href=\"#main\">To the page</a>\n");
        WriteBar(html);
        html.Write($"<main id=\"main\" tabindex=\"-1\">\n");
        body(html);
        html.Write($"</main>\n<footer class=\"foot\">Every line opens the words it rests on.</footer>\n")
            .Write($"<div id=\"live\" role=\"status\" aria-live=\"polite\"></div>\n</body>\n</html>\n");
    }

    void WriteBar(HtmlOutput html)
    {
        html.Write($"<header class=\"bar\">\n<a class=\"mark-name\" href=\"/\">Stemma</a>\n<nav aria-label=\"Desk\">\n");
        foreach (var (path, name) in IsWithoutDesk ? [] : _rooms)
            html.Write($"<a href=\"{path}\"{(path == Room ? " aria-current=page" : "")}>{name}</a>\n");
        html.Write($"</nav>\n");
        if (IsWithoutDesk)
        {
            html.Write($"</header>\n");
            return;
        }

        html.Write($"<form class=\"find\" action=\"/search\" role=\"search\"><input type=\"search\" name=\"q\" value=\"{Query}\" ")
            .Write($"aria-label=\"Search the desk\" placeholder=\"Search\" maxlength=\"300\"></form>\n</header>\n");
    }
}
