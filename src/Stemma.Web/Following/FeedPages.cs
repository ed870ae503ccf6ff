using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Atom and JSON Feed: what is new of the desk, of a story, of a search.</summary>
sealed class FeedPages(DeskSite site)
{
    const int Length = 50;

    internal void Map(IEndpointRouteBuilder app)
    {
        foreach (var form in (string[])["atom", "json"])
        {
            app.MapGet($"/feed.{form}", (HttpContext context) => Desk(context, form));
            app.MapGet($"/stories/{{id}}/feed.{form}", (HttpContext context, string id) => Story(context, id, form));
            app.MapGet($"/search/feed.{form}", (HttpContext context, string? q) => Search(context, q ?? "", form));
        }
    }

    IResult Desk(HttpContext context, string form)
    {
        var news = site.Desk.Read(session => session.Changes.LatestNews(Length)
            .Select(change => (change, session.Stories.Find(change.Story!)?.Title ?? "")).ToImmutableArray());
        return Of(context, form, new("What is new of the desk", "/") { Entries = [.. news.Select(pair => EntryOf(pair.change, pair.Item2))] });
    }

    IResult Story(HttpContext context, string id, string form)
    {
        if (site.Desk.Read(session => session.Stories.Find(id)) is not { } story)
            return HtmlPage.Notice(StatusCodes.Status404NotFound, "No such story", "The desk has no story of this id.");
        var changes = site.Desk.Read(session => session.Changes.OfStory(story.Id, DeskPage.Of(Length)));
        return Of(context, form, new(story.Title, $"/stories/{story.Id}") { Entries = [.. changes.Select(change => EntryOf(change, story.Title))] });
    }

    IResult Search(HttpContext context, string text, string form)
    {
        var (query, trouble) = SearchQuery.Parse(text);
        if (trouble is not null)
            return HtmlPage.Notice(StatusCodes.Status400BadRequest, "Not searched", trouble);
        var hits = site.Desk.Read(session => session.Search.Find(query with { MostCandidates = SearchPage.MostCandidates }, DeskPage.Of(Length))
            .Select(hit => (hit, session.Articles.Find(hit.Article)!.Added)).ToImmutableArray());
        return Of(context, form, new($"Search: {text}", $"/search?q={Uri.EscapeDataString(text)}")
        {
            Entries = [.. hits.Select(pair => new FeedEntry(
                $"article-{pair.hit.Article}", pair.hit.Title, $"/articles/{pair.hit.Article}", pair.Added, pair.hit.Excerpt.Text))],
        });
    }

    static FeedEntry EntryOf(Change change, string story) =>
        new($"change-{change.Number}", $"{NewsHtml.Name(change.Kind)}: {story}", $"/stories/{change.Story}", change.At, change.Detail);

    static IResult Of(HttpContext context, string form, NewsFeed feed)
    {
        var root = $"{context.Request.Scheme}://{context.Request.Host}";
        return form == "atom"
            ? Results.Bytes(feed.ToAtom(root, context.Request.Path + context.Request.QueryString), "application/atom+xml; charset=utf-8")
            : Results.Bytes(feed.ToJson(root, context.Request.Path + context.Request.QueryString), "application/feed+json; charset=utf-8");
    }
}
