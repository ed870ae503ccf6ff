using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Stemma.Web;

/// <summary>Which address leads to which page.</summary>
sealed class DeskPages(DeskSite site)
{
    internal void Map(WebApplication app)
    {
        var stories = new StoriesPage(site);
        var story = new StoryPage(site);
        var articles = new ArticlePage(site);
        app.MapGet("/", stories.Show);
        app.MapPost("/seen", stories.MarkSeen);
        app.MapPost("/example", stories.AddExample);
        app.MapGet("/stories/{id}", story.Show);
        app.MapGet("/stories/{id}/at/{passage}", story.Find);
        app.MapGet("/articles/{id}", articles.Show);
        app.MapGet("/articles/{id}/versions", new VersionsPage(site).Show);
        app.MapGet("/search", new SearchPage(site).Show);
        MapNames(app, new(site, "person", "/people"), "/people");
        MapNames(app, new(site, "place", "/places"), "/places");
        var outlets = new OutletsPage(site);
        app.MapGet("/outlets", outlets.List);
        app.MapGet("/outlets/{**name}", outlets.Show);
        foreach (var asset in Asset.All)
            app.MapGet(asset.Address, asset.Show);
        app.MapFallback(() => HtmlPage.Notice(
            StatusCodes.Status404NotFound, "Not here", "There is no such page, or the desk has no such story or article."));
    }

    static void MapNames(WebApplication app, NamesPage names, string room)
    {
        app.MapGet(room, names.List);
        app.MapGet(room + "/{**name}", names.Show);
    }
}
