using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Stemma.Reports;
using Stemma.Web;

namespace Stemma.Tests;

/// <summary>The desk for programs: JSON, OpenAPI, feeds, live changes.</summary>
public sealed class DeskApiTests : IAsyncLifetime
{
    static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    ServedDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await ServedDesk.FerryAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task StoriesAreListedAndGivenAsDocuments()
    {
        var list = await JsonAsync("/api/stories?order=largest&count=1");
        Assert.Equal(2, list.GetProperty("count").GetInt32());
        var story = list.GetProperty("items")[0];
        Assert.Equal(_desk.Story.Id, story.GetProperty("id").GetString());
        Assert.Equal(_desk.Story.Certain, story.GetProperty("certainOrigins").GetInt32());
        var document = await _desk.TextAsync($"/api/stories/{_desk.Story.Id}");
        Assert.Equal(_desk.Desk.Read(session => session.Stories.Document(_desk.Story.Id)), document);
        Assert.NotEqual(0, (await JsonAsync($"/api/stories/{_desk.Story.Id}/points")).GetArrayLength());
    }

    [Fact]
    public async Task ArticlesNamesOutletsAndChangesAreGiven()
    {
        var hit = (await JsonAsync("/api/search?q=capsizes")).GetProperty("items")[0];
        var article = await JsonAsync($"/api/articles/{hit.GetProperty("article").GetString()}");
        var start = hit.GetProperty("start").GetInt32();
        var excerpt = hit.GetProperty("excerpt").GetString()!;
        Assert.Equal(excerpt, article.GetProperty("text").GetString()!.Substring(start, excerpt.Length));
        Assert.NotEqual(0, (await JsonAsync("/api/people?q=marsh")).GetArrayLength());
        var outlet = article.GetProperty("outlet").GetString()!;
        Assert.Equal(outlet, (await JsonAsync($"/api/outlets/{Uri.EscapeDataString(outlet)}")).GetProperty("name").GetString());
        var changes = await JsonAsync("/api/changes?after=3&count=2");
        Assert.Equal([4, 5], changes.EnumerateArray().Select(change => change.GetProperty("number").GetInt64()));
    }

    [Fact]
    public async Task TroubleIsSaidInJson()
    {
        foreach (var (address, status) in new[]
        {
            ("/api/stories/s0", HttpStatusCode.NotFound), ("/api/articles/a0", HttpStatusCode.NotFound), ("/api/search?q=colour:red", HttpStatusCode.BadRequest),
            ("/api/stories?first=x", HttpStatusCode.BadRequest),
        })
        {
            using var answer = await _desk.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(status, answer.StatusCode);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.NotEqual("", json.RootElement.GetProperty("trouble").GetString());
        }
    }

    [Fact]
    public async Task EveryAddressOfTheDescriptionAnswers()
    {
        var paths = (await JsonAsync("/api/openapi.json")).GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _))
            .Select(path => path.Name).ToList();
        Assert.True(paths.Count >= 9, string.Join(' ', paths));
        foreach (var path in paths)
        {
            var address = path.Replace("/articles/{id}", $"/articles/{ServedDesk.Ferry[0].Id}").Replace("{id}", _desk.Story.Id)
                .Replace("{name}", Uri.EscapeDataString(ServedDesk.Ferry[0].Outlet!.Name)) + (path.EndsWith("search") ? "?q=ferry" : "");
            Assert.Equal(HttpStatusCode.OK, await _desk.StatusAsync(address));
        }
    }

    [Fact]
    public async Task EveryExportIsOneClickAway()
    {
        foreach (var format in ExportFormat.All.Select(format => format.Name).Append("bundle"))
        {
            using var answer = await _desk.Client.GetAsync(new Uri($"/stories/{_desk.Story.Id}/export/{format}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((format, HttpStatusCode.OK), (format, answer.StatusCode));
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 20);
        }

        Assert.Equal(HttpStatusCode.NotFound, await _desk.StatusAsync($"/stories/{_desk.Story.Id}/export/tea"));
    }

    [Fact]
    public async Task FeedsTellWhatIsNewInBothForms()
    {
        foreach (var address in new[] { "/feed", $"/stories/{_desk.Story.Id}/feed", "/search/feed" })
        {
            var query = address == "/search/feed" ? "?q=ferry" : "";
            var atom = XDocument.Parse(await _desk.TextAsync($"{address}.atom{query}")).Root!;
            var entries = atom.Elements(_atom + "entry").ToList();
            Assert.NotEmpty(entries);
            Assert.Equal(entries.Count, entries.Select(entry => entry.Element(_atom + "id")!.Value).Distinct().Count());
            Assert.All(entries, entry => Assert.StartsWith(_desk.Address.ToString(), entry.Element(_atom + "link")!.Attribute("href")!.Value));
            var json = await JsonAsync($"{address}.json{query}");
            Assert.Equal("https://jsonfeed.org/version/1.1", json.GetProperty("version").GetString());
            Assert.Equal(
                entries.Select(entry => entry.Element(_atom + "title")!.Value),
                json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!));
        }
    }

    [Fact]
    public async Task AChangeReachesAnOpenPageAndNothingIsLeftOutWhenItComesBack()
    {
        await using var quick = await ServedDesk.FerryAsync(ServeOptions.Default with { Watching = TimeSpan.FromMilliseconds(50) });
        var last = quick.Desk.Read(session => session.Changes.Last());
        using var stream = new StreamReader(await quick.Client.GetStreamAsync(new Uri($"/live?after={last}", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.StartsWith("retry:", await stream.ReadLineAsync(TestContext.Current.CancellationToken));
        quick.Fill(InventedReports.Of(3, 2));
        var wanted = quick.Desk.Read(session => session.Changes.After(last, 100)).Select(change => change.Number).ToList();
        Assert.Equal(wanted, await NumbersAsync(stream, wanted.Count));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(quick.Address, "/live"));
        again.Headers.Add("Last-Event-ID", $"{last + 1}");
        using var answer = await quick.Client.SendAsync(again, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var rest = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(wanted[1..], await NumbersAsync(rest, wanted.Count - 1));
    }

    static async Task<List<long>> NumbersAsync(StreamReader stream, int count)
    {
        var numbers = new List<long>();
        while (numbers.Count < count && await stream.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                numbers.Add(long.Parse(line[4..]));
        }

        return numbers;
    }

    async Task<JsonElement> JsonAsync(string address)
    {
        using var json = JsonDocument.Parse(await _desk.TextAsync(address));
        return json.RootElement.Clone();
    }
}
