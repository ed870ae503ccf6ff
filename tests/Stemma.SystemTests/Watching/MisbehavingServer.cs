using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Stemma.SystemTests;

/// <summary>A server on loopback that answers each path in a way of its own, mostly a wrong one.</summary>
sealed partial class MisbehavingServer : IDisposable
{
    internal const string Agent = "stemma";
    static readonly string _rss = Rss("first", "second");

    static readonly string[] _dates =
        ["Tue, 4 Mar 2031 08:15 EST", "2031-03-04T08:15Z", "4 March 2031", "yesterday", "", "03/04/2031 8:15 PM"];

    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _over = new();
    readonly List<string> _requests = [];

    internal MisbehavingServer()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    internal Uri Root => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>The requests as they came.</summary>
    internal ImmutableArray<string> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    public void Dispose()
    {
        _over.Cancel();
        _listener.Dispose();
    }

    internal static string Rss(params string[] pages) =>
        "<rss version=\"2.0\"><channel><title>Valley Feed</title>"
        + string.Concat(pages.Select(page => $"<item><title>Of {page}</title><link>/page/{page}</link>"
            + $"<pubDate>Tue, 04 Mar 2031 08:15:00 GMT</pubDate><source url=\"http://v.example/\">Valley {page} Post</source></item>"))
        + "</channel></rss>";

    internal static string Page(string name) =>
        $"<html><head><title>The {name} boat</title><meta charset=utf-8></head><body><article><h1>The {name} boat</h1>"
        + $"<p>The {name} boat left the harbour of Gullhaven on Monday with 40 people, the harbour office said.</p>"
        + $"<p>It came back at noon, and nobody on the {name} boat was hurt, said Ines Halloran of the coast guard.</p></article></body></html>";

    async Task ServeAsync()
    {
        while (!_over.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_over.Token);
                _ = AnswerAsync(client);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                if (await RequestAsync(stream) is not { } request)
                    return;
                lock (_requests)
                    _requests.Add(request);
                await SendAsync(stream, request, request.Split(' ')[1]);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The other side has had enough of it.
            }
        }
    }

    async Task<string?> RequestAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, _over.Token);
            if (read == 0)
                return null;
            request.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return request.ToString();
    }

    async Task SendAsync(NetworkStream stream, string request, string path)
    {
        switch (path)
        {
            case "/silent.xml":
                await Task.Delay(Timeout.Infinite, _over.Token);
                break;
            case "/slow.xml":
                await WriteAsync(stream, Head("200 OK", "Content-Length: 1000"));
                while (true)
                {
                    await WriteAsync(stream, "<");
                    await Task.Delay(100, _over.Token);
                }

            case "/endless.xml":
                await WriteAsync(stream, Head("200 OK"));
                while (true)
                    await WriteAsync(stream, new string('x', 1 << 16));
            case "/hangup.xml":
                break;
            case "/page/changing":
                var visits = Requests.Count(before => before.StartsWith("GET /page/changing ", StringComparison.Ordinal));
                await stream.WriteAsync(Answer(request, $"/page/changing{Math.Min(2, visits)}"), _over.Token);
                break;
            default:
                await stream.WriteAsync(Answer(request, path), _over.Token);
                break;
        }
    }

    static byte[] Answer(string request, string path) => path switch
    {
        "/robots.txt" => Text(Head("200 OK"), "User-agent: *\nDisallow: /forbidden\nCrawl-delay: 0\n"),
        "/ok.xml" => Text(Head("200 OK", "Content-Type: application/rss+xml", "ETag: \"v1\"", "Last-Modified: Tue, 04 Mar 2031 08:15:00 GMT"), _rss),
        "/same.xml" when request.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal) => Text(Head("304 Not Modified"), ""),
        "/same.xml" => Text(Head("200 OK", "ETag: \"v1\""), _rss),
        "/atom.xml" => Text(Head("200 OK"), "<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title><entry><title>T</title>"
            + "<link rel='alternate' href='page/first#part'/><updated>2031-03-04T10:15:00+02:00</updated></entry></feed>"),
        "/rdf.xml" => Text(Head("200 OK"), "<rdf:RDF xmlns:rdf='r' xmlns='x' xmlns:dc='d'><channel><title>R</title></channel>"
            + "<item><title>T</title><link>/page/first</link><dc:date>2031-03-04</dc:date></item></rdf:RDF>"),
        "/sitemap.xml" => Text(Head("200 OK"), "<urlset xmlns='s' xmlns:news='n'><url><loc>/page/first</loc><news:news><news:publication>"
            + "<news:name>Post</news:name></news:publication><news:publication_date>2031-03-04</news:publication_date><news:title>T</news:title></news:news></url></urlset>"),
        "/index.xml" => Text(Head("200 OK"), "<sitemapindex><sitemap><loc>/sitemap.xml</loc></sitemap></sitemapindex>"),
        "/list.opml" => Text(Head("200 OK"), "<opml><body><outline text='a'><outline xmlUrl='/ok.xml'/></outline></body></opml>"),
        "/dates.xml" => Text(Head("200 OK"), "<rss><channel><title>D</title>" + string.Concat(
            _dates.Select((date, i) => $"<item><link>/page/{i}</link><pubDate>{date}</pubDate></item>")) + "</channel></rss>"),
        "/chunked.xml" => Text(Head("200 OK", "Transfer-Encoding: chunked"), $"{_rss.Length:x}\r\n{_rss}\r\n0\r\n\r\n"),
        "/badchunk.xml" => Text(Head("200 OK", "Transfer-Encoding: chunked"), $"zz\r\n{_rss}"),
        "/short.xml" => Text(Head("200 OK", $"Content-Length: {_rss.Length * 2}"), _rss),
        "/long.xml" => Text(Head("200 OK", $"Content-Length: {_rss.Length - 12}"), _rss),
        "/broken.xml" => Text(Head("200 OK"), _rss[..^60]),
        "/loose.xml" => Text(Head("200 OK"), _rss.Replace("Of first", "Fish & Chips <b>now</b> &nbsp; \u0007", StringComparison.Ordinal)),
        "/page.xml" => Text(Head("200 OK", "Content-Type: text/html"), Page("lost")),
        "/empty.xml" => Text(Head("200 OK", "Content-Length: 0"), ""),
        "/binary.xml" => [.. Encoding.ASCII.GetBytes(Head("200 OK")), .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7))],
        "/latin.xml" => [.. Encoding.ASCII.GetBytes(Head("200 OK", "Content-Type: text/xml; charset=iso-8859-1")), .. Encoding.Latin1.GetBytes(_rss.Replace("Of first", "Zürich", StringComparison.Ordinal))],
        "/lying.xml" => [.. Encoding.ASCII.GetBytes(Head("200 OK", "Content-Type: text/xml; charset=utf-8")), .. Encoding.Latin1.GetBytes(_rss.Replace("Of first", "Zürich", StringComparison.Ordinal))],
        "/utf16.xml" => [.. Encoding.ASCII.GetBytes(Head("200 OK")), .. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(_rss)],
        "/gzip.xml" => Packed("gzip", stream => new GZipStream(stream, CompressionMode.Compress)),
        "/deflate.xml" => Packed("deflate", stream => new ZLibStream(stream, CompressionMode.Compress)),
        "/br.xml" => Packed("br", stream => new BrotliStream(stream, CompressionMode.Compress)),
        "/badgzip.xml" => Text(Head("200 OK", "Content-Encoding: gzip"), "\u001f\u008b nothing of the kind"),
        "/bomb.xml" => Bomb(),
        "/headers.xml" => Text(Head("200 OK", "X-Long: " + new string('a', 200_000)), _rss),
        "/garbage.xml" => Text("220 mail.example ready\r\n", "nothing"),
        "/redirect.xml" => Text(Head("301 Moved Permanently", "Location: ok.xml"), ""),
        "/loop.xml" => Text(Head("302 Found", "Location: /loop.xml"), ""),
        "/nowhere.xml" => Text(Head("302 Found"), ""),
        "/ftp.xml" => Text(Head("302 Found", "Location: ftp://files.example/feed.xml"), ""),
        "/429.xml" => Text(Head("429 Too Many Requests", "Retry-After: 7200"), ""),
        "/503.xml" => Text(Head("503 Service Unavailable", "Retry-After: Tue, 01 Jan 2999 00:00:00 GMT"), ""),
        "/500.xml" => Text(Head("500 Internal Server Error"), "<html>sorry"),
        "/410.xml" => Text(Head("410 Gone"), ""),
        "/changing.xml" => Text(Head("200 OK"), Rss("changing")),
        _ when PagePath().Match(path) is { Success: true } page => Text(Head("200 OK", "Content-Type: text/html; charset=utf-8"), Page(page.Groups[1].Value)),
        _ => Text(Head("404 Not Found"), "<html>no"),
    };

    static byte[] Packed(string encoding, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
            stream.Write(Encoding.UTF8.GetBytes(_rss));
        return [.. Encoding.ASCII.GetBytes(Head("200 OK", $"Content-Encoding: {encoding}")), .. packed.ToArray()];
    }

    /// <summary>Half a gigabyte of nothing, packed.</summary>
    static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write("<rss>"u8);
            var blank = new byte[1 << 20];
            Array.Fill(blank, (byte)' ');
            for (var i = 0; i < 512; i++)
                gzip.Write(blank);
        }

        return [.. Encoding.ASCII.GetBytes(Head("200 OK", "Content-Encoding: gzip")), .. packed.ToArray()];
    }

    static string Head(string status, params string[] headers) =>
        $"HTTP/1.1 {status}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n";

    static byte[] Text(string head, string body) => [.. Encoding.Latin1.GetBytes(head), .. Encoding.UTF8.GetBytes(body)];

    async Task WriteAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.Latin1.GetBytes(text), _over.Token);

    [GeneratedRegex("^/page/([a-z0-9]+)$")]
    private static partial Regex PagePath();
}
