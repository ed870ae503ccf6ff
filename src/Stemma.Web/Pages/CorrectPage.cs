using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>What can be corrected of a point, or of a story as a whole; pages that can run a script show it in place.</summary>
sealed class CorrectPage(DeskSite site)
{
    internal IResult Story(HttpContext context, IAntiforgery forgery, string id) =>
        Show(context, forgery, id, "Correct the story", (html, report, form) => new StoryForms(html, report, form).Write());

    internal IResult Point(HttpContext context, IAntiforgery forgery, string id, string passage) =>
        Show(context, forgery, id, "Correct a point", (html, report, form) =>
        {
            if (Line(report, passage) is { } line)
                new PointForms(html, report, form).Write(line);
            else
                html.Write($"<p class=\"notice\">The story has no such point any more.</p>\n");
        });

    HtmlPage Show(
        HttpContext context, IAntiforgery forgery, string id, string title, Action<HtmlOutput, StoryReport, CorrectionForm> write)
    {
        if (site.Desk.Read(session => session.Stories.Find(id)) is not { } story || site.Stories.Find(story) is not { } report)
            return StoryPage.NotHere();
        var form = new CorrectionForm(forgery.GetAndStoreTokens(context).RequestToken!, site.AuthorOf(context), $"/stories/{story.Id}");
        return new HtmlPage($"Correct: {story.Title}", html =>
        {
            html.Write($"<p class=\"up\"><a href=\"/stories/{story.Id}\">{story.Title}</a></p>\n")
                .Write($"<h1>{title}</h1>\n<div id=\"forms\">\n");
            write(html, report, form);
            html.Write($"</div>\n<p class=\"note\">A correction is signed, stands apart from what the machine found, and can be undone: ")
                .Write($"<a href=\"/corrections\">all corrections</a>.</p>\n");
        })
        {
            Room = "/",
        };
    }

    static PointLine? Line(StoryReport report, string passage) => report.Lines.FirstOrDefault(line => line.Readings
        .SelectMany(reading => reading.Passages).Any(shown => KeptRuling.Text(shown.Mention.Passage) == passage));
}
