using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Stemma.Web;

/// <summary>Which address leads to which page.</summary>
sealed class DeskPages(DeskSite site, ChangeBell bell)
{
    internal void Map(WebApplication app)
    {
        var whole = app.MapGroup("");
        ((IEndpointConventionBuilder)whole).Finally(AnswerHead);
        if (site.HasDesk)
        {
            MapDesk(whole, app.Services.GetRequiredService<Turns>());
            app.MapGet("/live", new LivePage(site, bell).Show);
        }
        else
        {
            whole.MapGet("/", () => Results.LocalRedirect("/collate"));
        }

        var collate = new CollatePage(site);
        whole.MapGet("/collate", collate.Ask);
        whole.MapPost("/collate", collate.Collate).WithMetadata(new RequestFormLimitsAttribute { MultipartBodyLengthLimit = ServerParts.MostBytes });
        foreach (var asset in Asset.All)
            whole.MapGet(asset.Address, asset.Show);
        app.MapFallback(() => HtmlPage.Notice(
            StatusCodes.Status404NotFound, "Not here", "There is no such page, or the desk has no such story or article."));
    }

    /// <summary>Who asks for the head of an answer alone gets that of the page; the server leaves the rest out.</summary>
    static void AnswerHead(EndpointBuilder page)
    {
        if (page.Metadata.OfType<HttpMethodMetadata>().FirstOrDefault(methods => methods.HttpMethods.Contains(HttpMethods.Get)) is not { } asked)
            return;
        page.Metadata.Remove(asked);
        page.Metadata.Add(new HttpMethodMetadata([.. asked.HttpMethods, HttpMethods.Head]));
    }

    void MapDesk(RouteGroupBuilder whole, Turns turns)
    {
        var pages = whole.MapGroup("").AddEndpointFilter(turns);
        var stories = new StoriesPage(site);
        MapStories(pages, stories);
        MapNames(pages, new(site, "person", "/people"), "/people");
        MapNames(pages, new(site, "place", "/places"), "/places");
        var outlets = new OutletsPage(site);
        pages.MapGet("/outlets", outlets.List);
        pages.MapGet("/outlets/{**name}", outlets.Show);
        var corrections = new CorrectionsPage(site);
        pages.MapGet("/corrections", corrections.List);
        whole.MapPost("/corrections", corrections.Add);
        whole.MapPost("/corrections/undo", corrections.Undo);
        whole.MapPost("/seen", stories.MarkSeen);
        whole.MapPost("/example", stories.AddExample);
        new FeedPages(site).Map(pages);
        new DeskApi(site).Map(pages);
    }

    void MapStories(RouteGroupBuilder pages, StoriesPage stories)
    {
        pages.MapGet("/", stories.Show);
        var story = new StoryPage(site);
        pages.MapGet("/stories/{id}", story.Show);
        pages.MapGet("/stories/{id}/at/{passage}", story.Find);
        var correct = new CorrectPage(site);
        pages.MapGet("/stories/{id}/correct", correct.Story);
        pages.MapGet("/stories/{id}/correct/{passage}", correct.Point);
        pages.MapGet("/stories/{id}/export/{format}", new ExportPage(site).Show);
        pages.MapGet("/articles/{id}", new ArticlePage(site).Show);
        pages.MapGet("/articles/{id}/capture", new CapturePage(site).Show);
        pages.MapGet("/articles/{id}/versions", new VersionsPage(site).Show);
        pages.MapGet("/search", new SearchPage(site).Show);
    }

    static void MapNames(RouteGroupBuilder pages, NamesPage names, string room)
    {
        pages.MapGet(room, names.List);
        pages.MapGet(room + "/{**name}", names.Show);
    }
}
