using System.Diagnostics;
using System.Text.Json;
using Stemma.Intake;
using Stemma.Store;
using Stemma.Tests;
using Stemma.Work;

namespace Stemma.SystemTests;

/// <summary>Feeds and pages of a server that misbehaves.</summary>
[Collection(nameof(Alone))]
public sealed class WatchingTests : IDisposable
{
    static readonly WatchOptions _hurried = WatchOptions.Default with
    {
        AllowsPrivate = true,
        Timeout = TimeSpan.FromSeconds(3),
        Pace = TimeSpan.Zero,
        MostBytes = 4 << 20,
    };

    readonly MisbehavingServer _server = new();
    readonly ScratchFolder _folder = new();
    readonly Desk _desk;

    public WatchingTests() => _desk = Desk.Open(_folder.At("desk.db"), TimeProvider.System);

    public void Dispose()
    {
        _server.Dispose();
        _desk.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("ok.xml", 2)]
    [InlineData("same.xml", 2)]
    [InlineData("atom.xml", 1)]
    [InlineData("rdf.xml", 1)]
    [InlineData("sitemap.xml", 1)]
    [InlineData("index.xml", 0)]
    [InlineData("list.opml", 0)]
    [InlineData("dates.xml", 6)]
    [InlineData("chunked.xml", 2)]
    [InlineData("long.xml", 2)]
    [InlineData("broken.xml", 2)]
    [InlineData("loose.xml", 2)]
    [InlineData("latin.xml", 2)]
    [InlineData("lying.xml", 2)]
    [InlineData("utf16.xml", 2)]
    [InlineData("gzip.xml", 2)]
    [InlineData("deflate.xml", 2)]
    [InlineData("br.xml", 2)]
    [InlineData("redirect.xml", 2)]
    public async Task ReadsWhatCanBeRead(string feed, int items)
    {
        var visit = await VisitAsync(feed);
        Assert.Null(visit.Feed.Trouble);
        Assert.Equal(items, visit.Found);
        Assert.True(visit.Feed.Next > TimeProvider.System.GetUtcNow());
    }

    [Theory]
    [InlineData("silent.xml", "longer than 3 seconds")]
    [InlineData("slow.xml", "longer than 3 seconds")]
    [InlineData("endless.xml", "more than 4194304 bytes")]
    [InlineData("hangup.xml", "cannot be read")]
    [InlineData("badchunk.xml", "cannot be read")]
    [InlineData("short.xml", "cannot be read")]
    [InlineData("headers.xml", "cannot be read")]
    [InlineData("garbage.xml", "cannot be read")]
    [InlineData("page.xml", "no feed")]
    [InlineData("empty.xml", "no feed")]
    [InlineData("binary.xml", "no feed")]
    [InlineData("badgzip.xml", "no feed")]
    [InlineData("bomb.xml", "no feed")]
    [InlineData("loop.xml", "leads on more than 5 times")]
    [InlineData("nowhere.xml", "names no other place")]
    [InlineData("ftp.xml", "no way to fetch a page")]
    [InlineData("429.xml", "answers 429")]
    [InlineData("503.xml", "answers 503")]
    [InlineData("500.xml", "answers 500")]
    [InlineData("410.xml", "answers 410")]
    [InlineData("404.xml", "answers 404")]
    [InlineData("forbidden.xml", "robots.txt of its host forbids it")]
    public async Task NamesWhatCannotBeRead(string feed, string trouble)
    {
        var before = GC.GetTotalAllocatedBytes();
        var visit = await VisitAsync(feed);
        Assert.Contains(trouble, visit.Feed.Trouble, StringComparison.Ordinal);
        Assert.Equal((0, 1), (visit.Found, visit.Feed.Failures));
        Assert.True(GC.GetTotalAllocatedBytes() - before < 400 << 20, "It took too much memory.");
    }

    [Fact]
    public async Task WaitsAsLongAsItIsAsked()
    {
        var now = TimeProvider.System.GetUtcNow();
        Assert.InRange((await VisitAsync("429.xml")).Feed.Next - now, TimeSpan.FromMinutes(119), TimeSpan.FromMinutes(121));
        Assert.InRange((await VisitAsync("503.xml")).Feed.Next - now, TimeSpan.FromHours(23.9), TimeSpan.FromHours(24.1));
        Assert.InRange((await VisitAsync("500.xml")).Feed.Next - now, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(11));
    }

    [Fact]
    public async Task AsksOnlyForWhatIsNew()
    {
        await VisitAsync("same.xml");
        var watcher = Watcher(_hurried with { Interval = TimeSpan.Zero });
        _desk.Write(session => session.Feeds.Visited(session.Feeds.All()[0] with { Next = DateTimeOffset.UnixEpoch }));
        var second = Assert.Single(await watcher.VisitAsync(TestContext.Current.CancellationToken));
        Assert.Null(second.Feed.Trouble);
        Assert.Equal(0, second.Found);
        Assert.Contains("If-None-Match: \"v1\"", _server.Requests.Last(), StringComparison.Ordinal);
    }

    [Theory, InlineData("http://127.0.0.1:1/x.xml"), InlineData("http://localhost:1/x.xml"), InlineData("http://[::1]:1/x.xml"), InlineData("http://10.1.2.3/x.xml")]
    public async Task AsksNobodyInAClosedNetwork(string address)
    {
        using var fetcher = new PageFetcher(_hurried with { AllowsPrivate = false }, TimeProvider.System);
        var refused = Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(new(address), default, TestContext.Current.CancellationToken));
        Assert.Contains("closed network", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task GivesAHostTime()
    {
        var options = _hurried with { Pace = TimeSpan.FromMilliseconds(300) };
        using var fetcher = new PageFetcher(options, TimeProvider.System);
        using var hosts = new HostDesk(fetcher, options, TimeProvider.System);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(i => hosts.FetchAsync(new(_server.Root, $"/page/{i}"), default, TestContext.Current.CancellationToken)));
        Assert.True(clock.Elapsed > TimeSpan.FromMilliseconds(880), $"Four requests took {clock.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public async Task KeepsThePageThatItReadAndTheBytesItCameIn()
    {
        await VisitAsync("ok.xml");
        var arrivals = await ReceiveAsync();
        Assert.All(arrivals, arrival => Assert.Null(arrival.Trouble));
        var first = _desk.Read(session => session.Articles.Find(arrivals[0].Arrival!.Article))!.Article;
        Assert.Equal(new Uri(_server.Root, "/page/first"), first.Address);
        Assert.Equal(("The first boat", new DateOnly(2031, 3, 4), "Valley first Post"), (first.Title, first.Published!.Day, first.Outlet!.Name));
        Assert.Equal("Valley Feed", _desk.Read(session => session.Feeds.All())[0].Title);
        var capture = Assert.Single(_desk.Read(session => session.Archive.OfArticle(first.Id)));
        var archive = new CaptureArchive(CaptureArchive.FolderOf(_desk.Name));
        using var record = new MemoryStream(archive.Record(capture)!);
        var again = Assert.IsType<IntakeResult.Accepted>(Assert.Single(new ArticleIntake(IntakeOptions.Default).Read(record, "x.warc.gz")));
        Assert.Equal(first.Text, again.Article.Text);
        Assert.Empty(await ReceiveAsync());
    }

    [Fact]
    public async Task APassageIsShownInThePageAsItWasCaptured()
    {
        await VisitAsync("ok.xml");
        var arrivals = await ReceiveAsync();
        var (article, finder) = (arrivals[0].Arrival!.Article, new CapturedPassageFinder(_desk));
        var kept = _desk.Read(session => session.Articles.Find(article))!.Article;
        var start = kept.Text.IndexOf("It came back", StringComparison.Ordinal);
        var found = finder.Find(new(article, new(start, start + 12)))!;
        Assert.Equal("It came back at noon, and nobody on the first boat was hurt, said Ines Halloran of the coast guard.",
            found.Source[found.Range!.Value.Start..found.Range!.Value.End]);
        Assert.Contains("<title>The first boat</title>", found.Source, StringComparison.Ordinal);
        Assert.Equal((200, new Uri(_server.Root, "/page/first")), (found.Page.Status, found.Page.Address));
        Directory.Delete(CaptureArchive.FolderOf(_desk.Name), recursive: true);
        Assert.Null(finder.Find(new(article, new(start, start + 12))));
    }

    [Fact]
    public async Task APageIsLookedAtAgainAndOtherTextIsANewVersion()
    {
        await VisitAsync("changing.xml");
        var options = _hurried with { Revisits = [TimeSpan.Zero, TimeSpan.Zero] };
        var arrivals = new List<PageArrival>();
        while (await ReceiveAsync(options) is { IsEmpty: false } more)
            arrivals.AddRange(more);
        Assert.Equal([ArrivalKind.New, ArrivalKind.NewVersion, ArrivalKind.Known], arrivals.Select(arrival => arrival.Arrival!.Kind));
        Assert.Equal(2, _desk.Read(session => session.Articles.Versions(new(_server.Root, "/page/changing"))).Length);
        Assert.Equal(2, _desk.Read(session => session.Archive.OfAddress(new(_server.Root, "/page/changing"))).Length);
    }

    [Fact]
    public async Task AnArchiveThatWasCutOffGoesOnAfterItsLastRecord()
    {
        await VisitAsync("ok.xml");
        await ReceiveAsync();
        var file = Assert.Single(Directory.GetFiles(CaptureArchive.FolderOf(_desk.Name)));
        await File.AppendAllTextAsync(file, "half a rec", TestContext.Current.CancellationToken);
        await VisitAsync("dates.xml");
        await ReceiveAsync();
        var articles = new ArticleIntake(IntakeOptions.Default).Read([file]).ToList();
        Assert.Equal(8, articles.OfType<IntakeResult.Accepted>().Count());
        Assert.DoesNotContain(articles, result => result is IntakeResult.Rejected { Reason: not RejectionReason.Duplicate });
    }

    [Fact]
    public void TheProgramWatchesLogsAndCounts()
    {
        var (store, metrics) = (_folder.At("watched.db"), _folder.At("stemma.prom"));
        var list = _folder.File("feeds.opml", $"<opml><body><outline xmlUrl='{_server.Root}ok.xml'/></body></opml>");
        var run = StemmaProcess.Run("watch", list, "--once", "--allow-private", "--metrics", metrics, "--store", store).WithoutStackTrace();
        Assert.Equal(0, run.Code);
        var events = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(events, line => Assert.True(DateTimeOffset.TryParse(line.GetProperty("at").GetString(), out _)));
        Assert.Equal(
            ["feed-visited", "page-fetched", "page-fetched", "stories-collated"], events.Select(line => line.GetProperty("event").GetString()!));
        var lines = File.ReadAllLines(metrics);
        Assert.All(lines, line => Assert.Matches("^(# (HELP|TYPE) stemma_[a-z_]+ .+|stemma_[a-z_]+ [0-9]+)$", line));
        Assert.Contains("stemma_articles 2", lines);
        Assert.Contains("boat", StemmaProcess.Run("stories", "--store", store).Output, StringComparison.Ordinal);
        var again = StemmaProcess.Run("watch", "--once", "--allow-private", "--store", store);
        Assert.Equal((0, ""), (again.Code, again.Error));
    }

    [Fact]
    public void FeedsThatAListNamesAreVisitedWithIt()
    {
        var store = _folder.At("listed.db");
        var run = StemmaProcess.Run("watch", $"{_server.Root}list.opml", "--once", "--allow-private", "--store", store).WithoutStackTrace();
        Assert.Equal((0, 2), (run.Code, run.Error.Split("feed-visited").Length - 1));
        Assert.Contains("boat", StemmaProcess.Run("stories", "--store", store).Output, StringComparison.Ordinal);
    }

    async Task<FeedVisit> VisitAsync(string feed)
    {
        _desk.Write(session => session.Feeds.Watch(new(_server.Root, feed)));
        return Assert.Single(await Watcher(_hurried).VisitAsync(TestContext.Current.CancellationToken));
    }

    Task<ImmutableArray<PageArrival>> ReceiveAsync() => ReceiveAsync(_hurried);

    async Task<ImmutableArray<PageArrival>> ReceiveAsync(WatchOptions options)
    {
        using var fetcher = new PageFetcher(options, TimeProvider.System);
        using var hosts = new HostDesk(fetcher, options, TimeProvider.System);
        return await new PageReceiver(_desk, hosts, options, TimeProvider.System).ReceiveAsync(TestContext.Current.CancellationToken);
    }

    FeedWatcher Watcher(WatchOptions options) =>
        new(_desk, new(new(options, TimeProvider.System), options, TimeProvider.System), options, TimeProvider.System);
}
