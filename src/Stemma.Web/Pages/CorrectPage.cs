using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>What can be corrected of a point, or of a story as a whole; pages that can run a script show it in place.</summary>
sealed class CorrectPage(DeskSite site)
{
    internal IResult Story(HttpContext context, IAntiforgery forgery, string id) => Show(context, forgery, id, (html, report, form) =>
    {
        html.Write($"<h1>Correct the story</h1>\n<div id=\"forms\">\n");
        new StoryForms(html, report, form).Write();
        html.Write($"</div>\n");
    });

    internal IResult Point(HttpContext context, IAntiforgery forgery, string id, string passage) => Show(context, forgery, id, (html, report, form) =>
    {
        html.Write($"<h1>Correct a point</h1>\n<div id=\"forms\">\n");
        if (Line(report, passage) is { } line)
            new PointForms(html, report, form).Write(line);
        else
            html.Write($"<p class=\"notice\">The story has no such point any more.</p>\n");
        html.Write($"</div>\n");
    });

    HtmlPage Show(HttpContext context, IAntiforgery forgery, string id, Action<HtmlOutput, StoryReport, CorrectionForm> write)
    {
        if (site.Desk.Read(session => session.Stories.Find(id)) is not { } story || site.Stories.Find(story) is not { } report)
            return StoryPage.NotHere();
        var form = new CorrectionForm(forgery.GetAndStoreTokens(context).RequestToken!, site.AuthorOf(context), $"/stories/{story.Id}");
        return new HtmlPage($"Correct: {story.Title}", html =>
        {
            html.Write($"<p class=\"up\"><a href=\"/stories/{story.Id}\">{story.Title}</a></p>\n");
            write(html, report, form);
            html.Write($"<p class=\"note\">A correction is signed, stands apart from what the machine found, and can be undone: ")
                .Write($"<a href=\"/corrections\">all corrections</a>.</p>\n");
        })
        {
            Room = "/",
        };
    }

    static PointLine? Line(StoryReport report, string passage) => report.Lines.FirstOrDefault(line => line.Readings
        .SelectMany(reading => reading.Passages).Any(shown => KeptRuling.Text(shown.Mention.Passage) == passage));
}
