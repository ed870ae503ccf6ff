using Microsoft.Playwright;
using Stemma.Tests;

namespace Stemma.SystemTests;

/// <summary>The desk on the web as a person meets it: the served program, a browser, nothing in between.</summary>
[Trait("Needs", "browser")]
public sealed class DeskBrowserTests(Chromium chromium, ServedProgram served) : IClassFixture<Chromium>, IClassFixture<ServedProgram>
{
    /// <summary>axe-core, where npm has put it; the checks of access are skipped without it.</summary>
    static readonly string _axe = Repository.File("artifacts/axe/node_modules/axe-core/axe.min.js");

    static readonly string[] _rooms = ["/", "/search?q=ferry", "/search", "/people", "/places", "/outlets", "/corrections", "/collate", "/nowhere"];

    public static TheoryData<int, ColorScheme> Looks => new()
    {
        { 390, ColorScheme.Light }, { 390, ColorScheme.Dark }, { 1440, ColorScheme.Light }, { 1440, ColorScheme.Dark },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task EveryPageFitsItsWidthAndTroublesNoBrowser(int width, ColorScheme scheme)
    {
        await using var desk = await OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        foreach (var page in await PagesAsync(desk))
        {
            await desk.GoAsync(page);
            await desk.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            Assert.True(width >= await desk.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), $"{page} is wider than {width}");
        }

        desk.HadNoTrouble();
    }

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task NobodyIsKeptOutOfAnyPage(int width, ColorScheme scheme)
    {
        Assert.SkipUnless(File.Exists(_axe), "npm has not put axe-core there; ./test does so where it may");
        await using var desk = await OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, BypassCSP = true });
        foreach (var page in await PagesAsync(desk))
        {
            await desk.GoAsync(page);
            await desk.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            await desk.Page.AddScriptTagAsync(new() { Path = _axe });
            var found = await desk.Page.EvaluateAsync<string[]>(
                "axe.run().then(r => r.violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')))");
            Assert.True(found.Length == 0, $"{page}: {string.Join('\n', found)}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AValueLeadsToItsWordsAndBack(bool script)
    {
        await using var desk = await OpenAsync(new() { JavaScriptEnabled = script });
        await desk.GoAsync("/?order=largest");
        await desk.Page.Locator(".row h2 a").First.ClickAsync();
        await desk.Page.Locator(".point .readings summary").First.ClickAsync();
        await desk.Page.Locator(".point details[open] figcaption a").First.ClickAsync();
        var place = new Uri(desk.Page.Url).Fragment[1..];
        await Assertions.Expect(desk.Page.Locator($"[id='{place}']")).ToBeInViewportAsync();
        await desk.Page.Locator($"[id='{place}'] .mark").First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator(":target").First).ToBeVisibleAsync();
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task SearchFindsWhileItIsTyped()
    {
        await using var desk = await OpenAsync(new());
        await desk.GoAsync("/search");
        await desk.Page.Locator("input[data-search]").PressSequentiallyAsync("capsi");
        await Assertions.Expect(desk.Page.Locator("#results .hit").First).ToBeVisibleAsync();
        Assert.EndsWith("/search?q=capsi", desk.Page.Url, StringComparison.Ordinal);
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task AnOpenPageRenewsItselfAndWhatIsReadStaysWhereItIs()
    {
        await using var desk = await OpenAsync(new() { ViewportSize = new() { Width = 1200, Height = 500 } });
        await desk.GoAsync("/?order=largest");
        await desk.Page.Locator(".row h2 a").First.ClickAsync();
        await desk.Page.Locator("#timeline").EvaluateAsync("timeline => timeline.scrollIntoView()");
        var before = await TopAsync(desk, "#timeline");
        served.Add("examples/coalition/articles");
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Assert.Equal(before, await TopAsync(desk, "#timeline"));
        var article = Path.Combine(served.Folder, "new.txt");
        await File.WriteAllTextAsync(article, await File.ReadAllTextAsync(Repository.File("examples/ferry/articles/f5.txt"), TestContext.Current.CancellationToken)
            + "\n\nThe harbour office said on Friday that twelve boats took part in the search.\n", TestContext.Current.CancellationToken);
        served.Add(article);
        await Assertions.Expect(desk.Page.Locator("#live")).ToContainTextAsync("Renewed", new() { Timeout = 15_000 });
        Assert.InRange(await TopAsync(desk, "#timeline"), before - 3, before + 3);
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task APointIsCorrectedInPlaceAndTheCorrectionUndone()
    {
        await using var desk = await OpenAsync(new());
        await desk.GoAsync("/?order=largest");
        await desk.Page.Locator(".row h2 a").First.ClickAsync();
        var points = await desk.Page.Locator(".point").CountAsync();
        await desk.Page.Locator(".point.agree a.fix").First.ClickAsync();
        await desk.Page.Locator(".forms .correct > summary").First.ClickAsync();
        await desk.Page.Locator(".correct[open] input[name=because]").First.FillAsync("misread");
        await desk.Page.Locator(".correct[open] button").First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".notice")).ToContainTextAsync("is kept");
        await desk.Page.Locator(".notice .undo button").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".notice")).ToContainTextAsync("is undone");
        await Assertions.Expect(desk.Page.Locator(".point")).ToHaveCountAsync(points, new() { Timeout = 15_000 });
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task ANewcomerPastesLooksAndTakesTheEvidenceAlong()
    {
        await using var desk = await OpenAsync(new() { AcceptDownloads = true });
        await desk.GoAsync("/collate");
        await desk.Page.Locator("textarea").FillAsync("Ferry late\n\nAt least 12 people left the boat in Gullhaven on Monday, the coast guard said.\n---\n"
            + "Boat left\n\nAbout 40 people left a boat in Gullhaven on Monday, said the coast guard.");
        await desk.Page.Locator("button.main").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("h1").First).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Stories" }).ClickAsync();
        await desk.Page.Locator(".row h2 a").First.ClickAsync();
        await desk.Page.Locator(".menu > summary").ClickAsync();
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Page.GetByRole(AriaRole.Link, new() { Name = "bundle" }).ClickAsync());
        var bundle = Path.Combine(served.Folder, "bundle.zip");
        await download.SaveAsAsync(bundle);
        Assert.Contains("whole", StemmaProcess.Run("verify", bundle).Output, StringComparison.Ordinal);
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task AStoryPrintsAsACleanPage()
    {
        await using var desk = await OpenAsync(new());
        await desk.GoAsync("/?order=largest");
        await desk.Page.Locator(".row h2 a").First.ClickAsync();
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { ".bar", ".views", ".tools", ".foot" })
            await Assertions.Expect(desk.Page.Locator(hidden).First).ToBeHiddenAsync();
        await Assertions.Expect(desk.Page.Locator(".point figure").First).ToBeVisibleAsync();
        Assert.True((await desk.Page.PdfAsync()).Length > 20_000);
    }

    [Fact]
    public async Task TheKeyboardReachesTheStoryAndItsPassages()
    {
        await using var desk = await OpenAsync(new());
        await desk.GoAsync("/?order=largest");
        await desk.TabToAsync(".row h2 a");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.ArrivesAtAsync("/stories/");
        await desk.TabToAsync(".point .readings summary");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.TabToAsync(".point details[open] figcaption a");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.ArrivesAtAsync("/articles/");
        desk.HadNoTrouble();
    }

    static Task<double> TopAsync(DeskPageVisit desk, string element) =>
        desk.Page.EvaluateAsync<double>($"document.querySelector('{element}').getBoundingClientRect().top");

    async Task<DeskPageVisit> OpenAsync(BrowserNewContextOptions options) => new(await chromium.PageAsync(options), served.Address);

    /// <summary>A page of every kind.</summary>
    static async Task<List<string>> PagesAsync(DeskPageVisit desk)
    {
        var pages = _rooms.ToList();
        foreach (var (room, link) in new[] { ("/?order=largest", "/stories/"), ("/people", "/people/"), ("/places", "/places/"), ("/outlets", "/outlets/") })
        {
            await desk.GoAsync(room);
            pages.Add(await desk.Page.Locator($"main a[href^='{link}']").First.GetAttributeAsync("href") ?? room);
        }

        await desk.GoAsync(pages[^4]);
        var article = await desk.Page.Locator("#articles a[href^='/articles/']").First.GetAttributeAsync("href");
        return [.. pages, article!, article + "/versions"];
    }
}
