using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Stemma.Work;

/// <summary>Asks servers for pages: within limits, redirects followed by hand, no request into closed networks.</summary>
public sealed class PageFetcher : IDisposable
{
    readonly WatchOptions _options;
    readonly TimeProvider _clock;
    readonly HttpClient _client;

    public PageFetcher(WatchOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = options.Timeout,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <param name="address">What is asked for.</param>
    /// <param name="seen">What is known of the last answer, so that an unchanged one need not be sent again.</param>
    /// <param name="stop">Ends the waiting.</param>
    public async Task<FetchResult> FetchAsync(Uri address, (string? Tag, string? Modified) seen, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_options.Timeout);
        try
        {
            for (var redirects = 0; redirects <= _options.MostRedirects; redirects++)
            {
                var (result, next) = await AskAsync(address, seen, limit.Token);
                if (next is null)
                    return result;
                address = next;
            }

            return new FetchResult.Refused($"it leads on more than {_options.MostRedirects} times");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new FetchResult.Failed($"it took longer than {_options.Timeout.TotalSeconds:0.#} seconds", null);
        }
        catch (ClosedNetworkException closed)
        {
            return new FetchResult.Refused(closed.Message);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            return e.InnerException is ClosedNetworkException closed
                ? new FetchResult.Refused(closed.Message)
                : new FetchResult.Failed($"it cannot be read: {e.Message}", null);
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>One request: its result, or the address that it leads on to.</summary>
    async Task<(FetchResult Result, Uri? Next)> AskAsync(Uri address, (string? Tag, string? Modified) seen, CancellationToken stop)
    {
        if (address.Scheme is not ("http" or "https"))
            return (new FetchResult.Refused($"{address.Scheme}: is no way to fetch a page"), null);
        using var request = Request(address, seen);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        var status = (int)response.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308)
            return response.Headers.Location is { } location && Uri.TryCreate(address, location, out var next)
                ? (new FetchResult.NotModified(), next)
                : (new FetchResult.Refused($"it answers {status} and names no other place"), null);
        return (await ResultAsync(address, response, stop), null);
    }

    async Task<FetchResult> ResultAsync(Uri address, HttpResponseMessage response, CancellationToken stop)
    {
        var status = (int)response.StatusCode;
        if (status == 304)
            return new FetchResult.NotModified();
        if (status is 408 or 425 or 429 or >= 500)
            return new FetchResult.Failed($"it answers {status}", Wait(response.Headers.RetryAfter));
        if (status is not (>= 200 and < 300))
            return new FetchResult.Refused($"it answers {status}");
        if (await BodyAsync(response.Content, stop) is not { } body)
            return new FetchResult.Refused($"it has more than {_options.MostBytes} bytes");
        return new FetchResult.Fetched(new(address, _clock.GetUtcNow(), status, body)
        {
            Phrase = response.ReasonPhrase ?? "",
            Type = Header(response, "Content-Type") ?? "",
            Tag = Header(response, "ETag"),
            Modified = Header(response, "Last-Modified"),
            Headers = [.. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .Where(header => !header.Key.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
                .SelectMany(header => header.Value.Select(value => (header.Key, value)))],
        });
    }

    HttpRequestMessage Request(Uri address, (string? Tag, string? Modified) seen)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.Agent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/rss+xml, application/atom+xml, application/xml, */*;q=0.1");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (seen.Tag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (seen.Modified is { } modified)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return request;
    }

    /// <summary>Null where there is more than is allowed.</summary>
    async Task<byte[]?> BodyAsync(HttpContent content, CancellationToken stop)
    {
        await using var stream = await content.ReadAsStreamAsync(stop);
        using var body = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > _options.MostBytes)
                return null;
        }

        return body.ToArray();
    }

    TimeSpan? Wait(RetryConditionHeaderValue? after) =>
        after?.Delta ?? (after?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - _clock.GetUtcNow()).Ticks)) : null);

    static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.FirstOrDefault() : null;

    /// <summary>Connects to an address that was looked at, not to a name that may mean another one by then.</summary>
    async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var host = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(host.Host, stop);
        var allowed = addresses.Where(address => _options.AllowsPrivate || PublicAddress.IsPublic(address)).ToArray();
        if (allowed.Length == 0)
            throw new ClosedNetworkException($"{host.Host} lies in a closed network; such addresses are not asked");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The guard's refusal, on its way through the layers of the client.</summary>
    sealed class ClosedNetworkException(string message) : IOException(message);
}
