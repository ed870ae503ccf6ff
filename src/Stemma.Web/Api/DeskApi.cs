using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>The desk for programs: JSON, described as OpenAPI at <c>/api/openapi.json</c>.</summary>
sealed class DeskApi(DeskSite site)
{
    const int Most = 200;

    internal void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        api.MapGet("/stories", Stories).WithSummary("Stories, by the filters and orders of the list of stories");
        api.MapGet("/stories/{id}", Story).WithSummary("One story as stemma-story/1").Produces<string>(StatusCodes.Status200OK, "application/json");
        api.MapGet("/stories/{id}/points", Points).WithSummary("The points of a story, the gravest first");
        api.MapGet("/articles/{id}", Article).WithSummary("One article with its text and the ids of its versions");
        api.MapGet("/search", Search).WithSummary("Articles by words, phrases and fields");
        api.MapGet("/changes", Changes).WithSummary("The change feed after a number: in order, nothing left out");
        api.MapGet("/people", (string? q) => Names("person", q)).WithSummary("The people that most articles name");
        api.MapGet("/places", (string? q) => Names("place", q)).WithSummary("The places that most articles name");
        api.MapGet("/outlets", (string? q) => site.Desk.Read(session => session.Outlets.Most(q ?? "", Most))).WithSummary("The outlets with the most articles");
        api.MapGet("/outlets/{**name}", Outlet).WithSummary("Whom an outlet copies, and how its figures stood");
        app.MapOpenApi("/api/openapi.json");
    }

    ApiList<ApiStory> Stories(HttpContext context, int? first, int? count)
    {
        var filter = StoryFilter.Of(context.Request.Query);
        return site.Desk.Read(session =>
        {
            var query = filter.Query(session, new(session.Changes.Last(), []));
            if (long.TryParse(context.Request.Query["changedAfter"], out var after))
                query = query with { ChangedAfter = after };
            return new ApiList<ApiStory>(session.Stories.Count(query), [.. session.Stories.List(query, Page(first, count)).Select(ApiStory.Of)]);
        });
    }

    Results<ContentHttpResult, NotFound<ApiTrouble>> Story(string id) =>
        site.Desk.Read(session => session.Stories.Document(session.Stories.Became(id))) is { } document
            ? TypedResults.Content(document, "application/json; charset=utf-8")
            : NotHere(id);

    Results<Ok<ImmutableArray<KeptPoint>>, NotFound<ApiTrouble>> Points(string id) =>
        site.Desk.Read(session => session.Stories.Find(id) is { } story ? session.Stories.Points(story.Id) : default) is { IsDefault: false } points
            ? TypedResults.Ok(points)
            : NotHere(id);

    Results<Ok<ApiArticle>, NotFound<ApiTrouble>> Article(string id) =>
        site.Desk.Read(session => ShownArticle.Find(session, id)) is { } shown ? TypedResults.Ok(ApiArticle.Of(shown)) : NotHere(id);

    Results<Ok<ApiList<ApiHit>>, BadRequest<ApiTrouble>> Search(string q, int? first, int? count)
    {
        var (query, trouble) = SearchQuery.Parse(q);
        if (trouble is not null)
            return TypedResults.BadRequest(new ApiTrouble(trouble));
        var (hits, all) = site.Desk.Read(session => session.Search.Page(query, Page(first, count)));
        return TypedResults.Ok(new ApiList<ApiHit>(all, [.. hits.Select(ApiHit.Of)]));
    }

    ImmutableArray<ApiChange> Changes(long? after, int? count) =>
        [.. site.Desk.Read(session => session.Changes.After(after ?? 0, Page(0, count).Count)).Select(ApiChange.Of)];

    ImmutableArray<NameCount> Names(string kind, string? words) => site.Desk.Read(session => session.Names.Most(kind, words ?? "", Most));

    Results<Ok<OutletRecord>, NotFound<ApiTrouble>> Outlet(string name) =>
        site.Desk.Read(session => session.Outlets.Find(NamesPage.Named(name))) is { } record ? TypedResults.Ok(record) : NotHere(name);

    static DeskPage Page(int? first, int? count) => new(Math.Max(0, first ?? 0), Math.Clamp(count ?? 50, 1, Most));

    static NotFound<ApiTrouble> NotHere(string id) => TypedResults.NotFound(new ApiTrouble($"the desk has no {id}"));
}
