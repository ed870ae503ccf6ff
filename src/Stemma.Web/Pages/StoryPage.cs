using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>One story: the five questions in order, every value with its passages side by side.</summary>
sealed class StoryPage(DeskSite site)
{
    const int MostNews = 8;

    internal IResult Show(HttpContext context, IAntiforgery forgery, string id)
    {
        if (site.Desk.Read(session => session.Stories.Find(id)) is not { } story)
            return NotHere();
        if (story.Id != id)
            return Results.LocalRedirect($"/stories/{story.Id}{context.Request.QueryString}", permanent: false);
        if (Content(story, StoryView.Of(context.Request.Query)) is not { } content)
            return NotHere();
        var last = site.Desk.Read(session => session.Changes.Last());
        var seen = SeenMarks.Of(context, last);
        var news = site.Desk.Read(session => session.Changes.NewsOf([story.Id], seen.Of(story.Id))[story.Id].ToImmutableArray());
        // A page that renews itself has not been looked at again: what is new stays marked while it is open.
        if (!context.Request.Headers.ContainsKey("X-Live"))
            seen.With(story.Id, story.Change).Keep(context);
        var form = new CorrectionForm(forgery.GetAndStoreTokens(context).RequestToken!, site.AuthorOf(context), $"/stories/{story.Id}");
        return new HtmlPage(story.Title, html =>
        {
            DoneNotice.Write(html, context, site.Desk, form);
            html.Write($"<article class=\"story\">\n<h1>{story.Title}</h1>\n");
            WriteNews(html, news);
            html.Write(content).Write($"</article>\n");
        })
        {
            Room = "/",
            Feed = $"/stories/{story.Id}/feed",
            Live = story.Id,
            Change = last,
        };
    }

    /// <summary>The point that rests on a passage: passages last, the ids of points do not.</summary>
    internal IResult Find(string id, string passage)
    {
        if (site.Desk.Read(session => session.Stories.Find(id)) is not { } story || site.Stories.Find(story) is not { } report)
            return NotHere();
        var point = report.Collation.Points.FirstOrDefault(point => point.Readings.SelectMany(reading => reading.Mentions)
            .Any(mention => KeptRuling.Text(mention.Passage) == passage));
        return Results.LocalRedirect(point is null ? $"/stories/{story.Id}" : $"/stories/{story.Id}?all=1#{point.Id}");
    }

    internal static HtmlPage NotHere() => HtmlPage.Notice(StatusCodes.Status404NotFound, "No such story", "The desk has no story of this id, nor had it one.");

    HtmlFragment? Content(KeptStory story, StoryView view) => site.Stories.Page(
        story, view.Address(story.Id, view.HidesCopies, view.Origin), (html, whole) =>
        {
            var revisions = site.Desk.Read(session => session.Revisions.OfStory(story.Id));
            Write(html, story, (whole, view.In(whole)), revisions.ToLookup(revision => revision.Latest));
        });

    static void WriteNews(HtmlOutput html, ImmutableArray<Change> news)
    {
        if (news.IsEmpty)
            return;
        html.Write($"<section class=\"since\" aria-label=\"Since you looked\"><h2>Since you looked</h2>");
        NewsHtml.Write(html, news, MostNews);
        html.Write($"</section>\n");
    }

    static void Write(HtmlOutput html, KeptStory story, (StoryReport Whole, StoryView View) shown, ILookup<ArticleId, KeptRevision> revisions)
    {
        var report = shown.View.Of(shown.Whole);
        var sections = new HtmlStorySections(html, report, new DeskSetting(story.Id)
        {
            ShowsAll = shown.View.ShowsAll,
            LeftOut = shown.View.ShowsAll ? [] : DeskSetting.Beyond(report),
            Tools = new PointTools(story.Id).Write,
        });
        html.Write($"<header class=\"head\">\n");
        sections.WriteLead();
        ChangedHtml.WriteSilent(html, report, revisions);
        html.Write($"</header>\n");
        WriteViews(html, story, shown);
        sections.Write();
        WriteArticles(html, report, revisions);
    }

    static void WriteViews(HtmlOutput html, KeptStory story, (StoryReport Whole, StoryView View) shown)
    {
        var (whole, view) = shown;
        html.Write($"<nav class=\"views\" aria-label=\"What is shown\">\n");
        View(html, view.Address(story.Id, copies: !view.HidesCopies, view.Origin), view.HidesCopies, "Hide copies");
        html.Write($"<span class=\"label\">Only</span>");
        foreach (var origin in whole.Origins.Select(line => line.Origin))
        {
            var isShown = view.Origin == origin.Id;
            View(html, view.Address(story.Id, view.HidesCopies, isShown ? "" : origin.Id), isShown, origin.Name);
        }

        html.Write($"<details class=\"menu\"><summary>Take it along</summary><ul>\n");
        foreach (var format in ExportFormat.All)
            html.Write($"<li><a href=\"/stories/{story.Id}/export/{format.Name}\" download>{format.Name}</a> <small>{format.Says}</small></li>\n");
        html.Write($"<li><a href=\"/stories/{story.Id}/export/bundle\" download>bundle</a> <small>evidence that stemma verify checks</small></li>\n")
            .Write($"<li><a href=\"/stories/{story.Id}/feed.atom\">Atom</a>, <a href=\"/stories/{story.Id}/feed.json\">JSON Feed</a> ")
            .Write($"<small>changes of this story</small></li>\n</ul></details>\n")
            .Write($"<a class=\"fix-story\" href=\"/stories/{story.Id}/correct\">Correct</a>\n</nav>\n");
    }

    static void View(HtmlOutput html, string address, bool isOn, string name) =>
        html.Write($"<a class=\"view\" href=\"{address}\"{(isOn ? " aria-current=true" : "")}>{name}</a>\n");

    static void WriteArticles(HtmlOutput html, StoryReport report, ILookup<ArticleId, KeptRevision> revisions)
    {
        html.Write($"<section id=\"articles\">\n<h2>The articles</h2>\n<table class=\"list\">\n")
            .Write($"<thead><tr><th scope=\"col\">Outlet</th><th scope=\"col\">Headline</th><th scope=\"col\">Published</th>")
            .Write($"<th scope=\"col\">Origin</th><th scope=\"col\">How</th></tr></thead>\n<tbody>\n");
        foreach (var article in report.Articles)
        {
            html.Write($"<tr><th scope=\"row\"><a href=\"/articles/{article.Article.Id}\">{article.Label}</a></th>")
                .Write($"<td>{article.Article.Title}</td><td class=\"day\">{PublishedText.Of(article.Article.Published)}</td>")
                .Write($"<td class=\"origin\">{article.Origin?.Name}</td><td>{article.Made?.ToString() ?? "own report"}");
            ChangedHtml.WriteMark(html, article.Article.Id, revisions);
            html.Write($"</td></tr>\n");
        }

        html.Write($"</tbody></table>\n</section>\n");
    }
}
