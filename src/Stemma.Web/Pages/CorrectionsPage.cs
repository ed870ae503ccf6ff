using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>What people decided against the machine: who, why and when; made here, and undone here.</summary>
sealed class CorrectionsPage(DeskSite site)
{
    const int LongestWords = 500, MostPlaces = 200;

    /// <summary>The reader waits so long for the stories to be collated anew; then the page comes, and is renewed when they are.</summary>
    static readonly TimeSpan _patience = TimeSpan.FromSeconds(4);

    internal IResult List(HttpContext context, IAntiforgery forgery)
    {
        var token = forgery.GetAndStoreTokens(context).RequestToken!;
        var (corrections, last) = site.Desk.Read(session => (session.Corrections.All(), session.Changes.Last()));
        return new HtmlPage("Corrections", html => Write(html, corrections, new(token, site.AuthorOf(context), "/corrections")))
        {
            Room = "/corrections",
            Live = "*",
            Change = last,
        };
    }

    internal async Task<IResult> Add(HttpContext context, [FromForm] string kind, [FromForm] string places, [FromForm] string? by, [FromForm] string? because)
    {
        if (!KeptRuling.Kinds.Any(known => known.Kind == kind))
            return HtmlPage.Notice(StatusCodes.Status400BadRequest, "Not kept", "There is no correction of this kind.");
        var named = places.Split((char[])[' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        var (ruling, trouble) = named.Length is 0 or > MostPlaces
            ? (null, "name articles, passages, or findings of a story")
            : site.Desk.Read(session => new RulingReader(session).Read(kind, named));
        if (ruling is null)
            return HtmlPage.Notice(StatusCodes.Status400BadRequest, "Not kept", trouble);
        var number = site.Desk.Write(session => session.Corrections.Add(ruling, Author(context, by), Cut(because)));
        await SettleAsync();
        return Results.LocalRedirect(Back(context, $"done={number}"));
    }

    internal async Task<IResult> Undo(HttpContext context, [FromForm] long number, [FromForm] string? by)
    {
        if (!site.Desk.Write(session => session.Corrections.Undo(number, Author(context, by))))
            return HtmlPage.Notice(StatusCodes.Status400BadRequest, "Not undone", $"There is no correction {number} that still holds.");
        await SettleAsync();
        return Results.LocalRedirect(Back(context, $"undone={number}"));
    }

    async Task SettleAsync()
    {
        var settling = site.Work.SettleAsync();
        await Task.WhenAny(settling, Task.Delay(_patience));
    }

    string Author(HttpContext context, string? by) =>
        DeskSite.IsKnown(context) || string.IsNullOrWhiteSpace(by) ? site.AuthorOf(context) : Cut(by);

    static string Cut(string? words) => words is null ? "" : words.Trim()[..Math.Min(words.Trim().Length, LongestWords)];

    /// <summary>To the page that the form stood on, which then tells what was done.</summary>
    static string Back(HttpContext context, string done)
    {
        var page = LocalAddress.Of(context.Request.Form["back"]);
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{done}";
    }

    void Write(HtmlOutput html, ImmutableArray<Correction> corrections, CorrectionForm form)
    {
        html.Write($"<h1>Corrections</h1>\n<p class=\"note\">")
            .Write($"What people decided stands apart from what the machine found, and holds when all is found anew.</p>\n");
        form.WriteGeneral(html);
        if (corrections.IsEmpty)
            html.Write($"<p class=\"notice\">Nobody has corrected anything yet.</p>\n");
        html.Write($"<ol class=\"plain corrections\" reversed>\n");
        foreach (var correction in corrections.Reverse())
            Write(html, correction, form);
        html.Write($"</ol>\n");
    }

    void Write(HtmlOutput html, Correction correction, CorrectionForm form)
    {
        var kept = KeptRuling.Of(correction.Ruling);
        html.Write($"<li id=\"c{correction.Number}\"{(correction.Undone is null ? "" : " class=undone")}><b>{correction.Number}</b> ")
            .Write($"<span>{KeptRuling.Kinds.First(kind => kind.Kind == kept.Kind).Says}</span><br>\n");
        foreach (var article in correction.Ruling.Articles.Distinct())
        {
            var title = site.Desk.Read(session => session.Articles.Find(article)?.Article.Title);
            html.Write($"<a href=\"/articles/{article}\">{title ?? article.Value}</a> ");
        }

        html.Write($"<small>{string.Join(", ", kept.Places)}</small>\n<p class=\"facts\">{correction.Author}, {correction.At:d MMM yyyy HH:mm} UTC")
            .Write($"{(correction.Reason.Length > 0 ? $": {correction.Reason}" : "")}");
        if (correction.Undone is { } undone)
            html.Write($" · undone by {correction.Undoer}, {undone:d MMM yyyy HH:mm} UTC</p>");
        else
            form.WriteUndo(html.Write($"</p>"), correction.Number);
        html.Write($"</li>\n");
    }
}
