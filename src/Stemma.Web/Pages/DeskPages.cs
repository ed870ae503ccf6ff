using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Stemma.Web;

/// <summary>Which address leads to which page.</summary>
sealed class DeskPages(DeskSite site, ChangeBell bell)
{
    internal void Map(WebApplication app)
    {
        if (site.HasDesk)
            MapDesk(app);
        else
            app.MapGet("/", () => Results.LocalRedirect("/collate"));
        var collate = new CollatePage(site);
        app.MapGet("/collate", collate.Ask);
        app.MapPost("/collate", collate.Collate).WithMetadata(new RequestFormLimitsAttribute { MultipartBodyLengthLimit = ServerParts.MostBytes });
        foreach (var asset in Asset.All)
            app.MapGet(asset.Address, asset.Show);
        app.MapFallback(() => HtmlPage.Notice(
            StatusCodes.Status404NotFound, "Not here", "There is no such page, or the desk has no such story or article."));
    }

    void MapDesk(WebApplication app)
    {
        var stories = new StoriesPage(site);
        app.MapGet("/", stories.Show);
        app.MapPost("/seen", stories.MarkSeen);
        app.MapPost("/example", stories.AddExample);
        var story = new StoryPage(site);
        app.MapGet("/stories/{id}", story.Show);
        app.MapGet("/stories/{id}/at/{passage}", story.Find);
        app.MapGet("/stories/{id}/export/{format}", new ExportPage(site).Show);
        app.MapGet("/articles/{id}", new ArticlePage(site).Show);
        app.MapGet("/articles/{id}/versions", new VersionsPage(site).Show);
        app.MapGet("/search", new SearchPage(site).Show);
        MapNames(app, new(site, "person", "/people"), "/people");
        MapNames(app, new(site, "place", "/places"), "/places");
        var outlets = new OutletsPage(site);
        app.MapGet("/outlets", outlets.List);
        app.MapGet("/outlets/{**name}", outlets.Show);
        var corrections = new CorrectionsPage(site);
        app.MapGet("/corrections", corrections.List);
        app.MapPost("/corrections", corrections.Add);
        app.MapPost("/corrections/undo", corrections.Undo);
        app.MapGet("/live", new LivePage(site, bell).Show);
        new FeedPages(site).Map(app);
        new DeskApi(site).Map(app);
    }

    static void MapNames(WebApplication app, NamesPage names, string room)
    {
        app.MapGet(room, names.List);
        app.MapGet(room + "/{**name}", names.Show);
    }
}
