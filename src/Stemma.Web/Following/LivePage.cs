using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Tells an open page what changes at the desk, as server-sent events.</summary>
sealed class LivePage(DeskSite site, ChangeBell bell)
{
    /// <summary>More pages than this are not told; they can be loaded anew.</summary>
    const int MostListeners = 256;

    const int AtOnce = 200;

    static readonly TimeSpan _silence = TimeSpan.FromSeconds(15);

    int _listeners;

    /// <param name="context">Its header <c>Last-Event-ID</c> says what a page that lost its connection saw last.</param>
    /// <param name="after">The number of the last change that the page shows.</param>
    internal async Task Show(HttpContext context, long? after, IHostApplicationLifetime lifetime)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        if (Interlocked.Increment(ref _listeners) > MostListeners)
        {
            Interlocked.Decrement(ref _listeners);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        try
        {
            var seen = long.TryParse(context.Request.Headers["Last-Event-ID"], out var last) ? last : after ?? 0;
            context.Response.ContentType = "text/event-stream";
            await TellAsync(context.Response, seen, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was left, or the server stops.
        }
        finally
        {
            Interlocked.Decrement(ref _listeners);
        }
    }

    async Task TellAsync(HttpResponse response, long seen, CancellationToken stop)
    {
        await response.WriteAsync("retry: 3000\n\n", stop);
        await response.Body.FlushAsync(stop);
        while (true)
        {
            var next = bell.Next;
            var changes = site.Desk.Read(session => session.Changes.After(seen, AtOnce));
            foreach (var change in changes)
            {
                await response.WriteAsync($"id: {change.Number}\ndata: {Json(change)}\n\n", stop);
                seen = change.Number;
            }

            await response.Body.FlushAsync(stop);
            if (changes.Length == AtOnce)
                continue;
            while (await Task.WhenAny(next, Task.Delay(_silence, stop)) != next)
            {
                stop.ThrowIfCancellationRequested();
                await response.WriteAsync(": here\n\n", stop);
                await response.Body.FlushAsync(stop);
            }
        }
    }

    static string Json(Change change)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind.ToString());
            json.WriteString("story", change.Story);
            json.WriteString("words", $"{NewsHtml.Name(change.Kind)}: {change.Detail}");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
