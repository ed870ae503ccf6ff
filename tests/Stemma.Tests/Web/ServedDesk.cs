using System.Net;
using System.Text.RegularExpressions;
using Stemma.Intake;
using Stemma.Store;
using Stemma.Web;

namespace Stemma.Tests;

/// <summary>A desk with the example, served on a free port; asked as a browser asks, with cookies.</summary>
public sealed partial class ServedDesk : IAsyncDisposable
{
    readonly ScratchFolder _folder = new();
    readonly HttpClient _client;
    readonly DeskSite _site;
    readonly DeskServer _server;

    ServedDesk(Desk desk, ScratchFolder folder, DeskSite site, DeskServer server)
    {
        (Desk, _folder, _site, _server) = (desk, folder, site, server);
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = Cookies }) { BaseAddress = server.Address };
    }

    internal Desk Desk { get; }
    internal CookieContainer Cookies { get; } = new();
    internal HttpClient Client => _client;
    internal Uri Address => _server.Address;

    internal static Task<ServedDesk> EmptyAsync(ServeOptions? options = null) => StartAsync(new(), options);

    internal static async Task<ServedDesk> FerryAsync(ServeOptions? options = null)
    {
        var folder = new ScratchFolder();
        File.WriteAllBytes(folder.At("desk.db"), _filled.Value);
        return await StartAsync(folder, options);
    }

    /// <summary>The file of a desk with the example: it takes seconds to make.</summary>
    static readonly Lazy<byte[]> _filled = new(() =>
    {
        using var folder = new ScratchFolder();
        using (var desk = Desk.Open(folder.At("desk.db"), TimeProvider.System))
            DeskTests.Fill(desk, Ferry);
        return File.ReadAllBytes(folder.At("desk.db"));
    });

    static async Task<ServedDesk> StartAsync(ScratchFolder folder, ServeOptions? options)
    {
        var desk = Desk.Open(folder.At("desk.db"), TimeProvider.System);
        var site = new DeskSite(desk, (options ?? ServeOptions.Default) with { Endpoint = new(IPAddress.Loopback, 0) }, () => DeskModels.Models);
        return new(desk, folder, site, await DeskServer.StartAsync(site, TestContext.Current.CancellationToken));
    }

    internal static ImmutableArray<Article> Ferry { get; } =
    [
        .. new ArticleIntake(IntakeOptions.Default).Read([Repository.File("examples/ferry/articles")])
            .OfType<IntakeResult.Accepted>().Select(accepted => accepted.Article),
    ];

    internal void Fill(ImmutableArray<Article> articles) => DeskTests.Fill(Desk, articles);

    /// <summary>The largest story.</summary>
    internal KeptStory Story => Desk.Read(session => session.Stories.List(StoryQuery.All with { OrderBy = StoryOrder.Largest }, DeskPage.Of(1)))[0];

    internal async Task<string> TextAsync(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode} {text}");
        return text;
    }

    internal async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Sends a form as its page would, with the token that the page carries.</summary>
    internal async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await TextAsync(page)).Groups[1].Value;
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("form", token)))
            form.Add(new StringContent(value), name);
        return await _client.PostAsync(new Uri(action, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _site.Dispose();
        Desk.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex("name=\"form\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
