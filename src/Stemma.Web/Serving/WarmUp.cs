using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Makes the pages that are asked for first before anybody can ask for them: their code is compiled, nobody waits for it.</summary>
sealed class WarmUp(WebApplication app, DeskSite site)
{
    /// <summary>So many stories are shown, those that changed last: they are asked for first, too.</summary>
    const int Rounds = 12;

    /// <summary>Longer than this nobody is kept waiting for the server itself.</summary>
    static readonly TimeSpan _most = TimeSpan.FromSeconds(3);

    readonly Dictionary<string, RequestDelegate> _pages = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>().Where(page => page.RequestDelegate is not null && IsAsked(page))
        .ToDictionary(page => page.RoutePattern.RawText!, page => page.RequestDelegate!);

    internal async Task RunAsync(CancellationToken stop)
    {
        if (!site.HasDesk)
            return;
        var end = site.Clock.GetTimestamp() + (long)(_most.TotalSeconds * site.Clock.TimestampFrequency);
        try
        {
            await AskAsync("/", [], "", stop);
            foreach (var story in site.Desk.Read(session => session.Stories.List(StoryQuery.All, DeskPage.Of(Rounds))))
            {
                if (site.Clock.GetTimestamp() > end)
                    break;
                await AskAsync("/stories/{id}", new() { ["id"] = story.Id }, "", stop);
                await AskAsync("/search", [], QueryString.Create("q", story.Title).Value!, stop);
                await AskAsync("/", [], "", stop);
            }
        }
        catch (DeskException trouble)
        {
            // Whoever asks is told, and asks again.
            site.Log?.Write("desk-not-read", ("trouble", trouble.Message));
        }
    }

    /// <summary>One request over the network, for what all pages pass through.</summary>
    internal async Task ConnectAsync(Uri address, CancellationToken stop)
    {
        using var client = new HttpClient { Timeout = _most, DefaultRequestHeaders = { AcceptEncoding = { new("gzip") } } };
        try
        {
            using var answer = await client.GetAsync(new Uri(Reachable(address), Asset.Style.Address), stop);
        }
        catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            site.Log?.Write("server-not-reached", ("address", $"{address}"), ("trouble", trouble.Message));
        }
    }

    /// <summary>A server that listens on all addresses is asked on this machine's own.</summary>
    static Uri Reachable(Uri address) => address.Host switch
    {
        "0.0.0.0" => new UriBuilder(address) { Host = "127.0.0.1" }.Uri,
        "[::]" => new UriBuilder(address) { Host = "[::1]" }.Uri,
        _ => address,
    };

    static bool IsAsked(RouteEndpoint page) => page.RoutePattern.RawText is "/" or "/search" or "/stories/{id}"
        && page.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true;

    async Task AskAsync(string page, RouteValueDictionary values, string query, CancellationToken stop)
    {
        using var scope = app.Services.CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = stop };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = page;
        context.Request.QueryString = new(query);
        context.Request.RouteValues = values;
        context.Response.Body = Stream.Null;
        await _pages[page](context);
    }
}
