using Microsoft.Playwright;
using Stemma.Tests;

namespace Stemma.SystemTests;

/// <summary>What people come to the desk for, each from its first click to its end.</summary>
[Trait("Needs", "browser")]
public sealed class DeskJourneyTests(Chromium chromium, ServedProgram served) : IClassFixture<Chromium>, IClassFixture<ServedProgram>
{
    [Fact]
    public async Task AnEmptyDeskFillsItselfWithTheExample()
    {
        using var empty = new ServedProgram([]);
        await using var desk = await OpenAsync(empty, new());
        await desk.GoAsync("/");
        await desk.Page.Locator("button.main").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".row").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await desk.Page.Locator(".row h2 a").First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#who")).ToBeVisibleAsync();
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task CopiesAreHiddenAtAClickAndComeBackAtAnother()
    {
        await using var desk = await StoryAsync(new());
        var rows = desk.Page.Locator("#articles tbody tr");
        var all = await rows.CountAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Hide copies" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".view[aria-current]")).ToHaveTextAsync("Hide copies");
        Assert.InRange(await rows.CountAsync(), 1, all - 1);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Hide copies" }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(all);
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task OneOriginIsHeardAlone()
    {
        await using var desk = await StoryAsync(new());
        var origin = desk.Page.Locator(".views .label ~ .view").First;
        var name = await origin.InnerTextAsync();
        await origin.ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".view[aria-current]")).ToHaveTextAsync(name);
        Assert.All(await desk.Page.Locator("#articles tbody tr td:nth-of-type(3)").AllInnerTextsAsync(), text => Assert.Equal(name, text));
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task TheAddressOfAPointLeadsAColleagueToIt()
    {
        await using var desk = await StoryAsync(new());
        var address = await desk.Page.Locator(".point .tools a").First.GetAttributeAsync("href");
        await using var colleague = await OpenAsync(served, new());
        await colleague.GoAsync(address!);
        await Assertions.Expect(colleague.Page.Locator(".point:target")).ToBeInViewportAsync();
        colleague.HadNoTrouble();
    }

    [Fact]
    public async Task TheListIsNarrowedToConflictsAndWidenedAgain()
    {
        await using var desk = await OpenAsync(served, new());
        await desk.GoAsync("/");
        var all = await desk.Page.Locator(".row").CountAsync();
        await desk.Page.Locator(".filter > summary").ClickAsync();
        await desk.Page.GetByLabel("with conflicts").CheckAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await desk.ArrivesAtAsync("/?order=changed&place=");
        Assert.Equal(await desk.Page.Locator(".row").CountAsync(), await desk.Page.Locator(".row .conflict").CountAsync());
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".row")).ToHaveCountAsync(all);
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task APersonIsLookedUpWhileTheNameIsTyped()
    {
        await using var desk = await OpenAsync(served, new());
        await desk.GoAsync("/people");
        await desk.Page.Locator("input[data-search]").PressSequentiallyAsync("marsh");
        await Assertions.Expect(desk.Page.Locator(".names li")).ToHaveCountAsync(1);
        await desk.Page.Locator(".names a").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#roles")).ToContainTextAsync("captain");
        await desk.Page.Locator("#stories a").First.ClickAsync();
        await desk.ArrivesAtAsync("/stories/");
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task AnOutletTellsWhomItCopiesOrWhoCopiesIt()
    {
        await using var desk = await OpenAsync(served, new());
        await desk.GoAsync("/outlets");
        await desk.Page.Locator(".list th a").First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#takes")).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.Locator("#gives")).ToBeVisibleAsync();
        await desk.Page.Locator("#articles a").First.ClickAsync();
        await desk.ArrivesAtAsync("/articles/");
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task ACopyShowsItsPassagesBesideThoseItTookThemFrom()
    {
        await using var desk = await StoryAsync(new());
        await desk.Page.Locator("#articles tbody tr:has-text('copy of') a, #articles tbody tr:has-text('trim of') a").First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#sources blockquote")).Not.ToHaveCountAsync(0);
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task ANewFigureAtTheSameAddressShowsAsASilentChange()
    {
        await using var desk = await OpenAsync(served, new());
        foreach (var dead in new[] { "four", "nine" })
        {
            var file = Path.Combine(served.Folder, $"{dead}.json");
            await File.WriteAllTextAsync(file, $$"""
                {"title": "Landslide above Tarn", "url": "https://tarn.example/slide", "date_publish": "2031-03-04",
                 "text": "A landslide above Tarn killed {{dead}} people on Tuesday, the mayor said. The road is closed."}
                """, TestContext.Current.CancellationToken);
            served.Add(file);
        }

        await desk.GoAsync("/search?q=landslide");
        await desk.Page.Locator(".hit h2 a").First.ClickAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "What changed" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".notice.bad")).ToHaveTextAsync("Changed without a note.", new() { Timeout = 30_000 });
        await Assertions.Expect(desk.Page.Locator(".changes del").First).ToContainTextAsync("four");
        await Assertions.Expect(desk.Page.Locator(".changes ins").First).ToContainTextAsync("nine");
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task FilesAreDroppedAndTakenAlongAsOneReport()
    {
        await using var desk = await OpenAsync(served, new() { AcceptDownloads = true });
        await desk.GoAsync("/collate");
        await desk.Page.Locator("#files").SetInputFilesAsync(Directory.GetFiles(Repository.File("examples/ferry/articles")));
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save as one file" }).ClickAsync());
        var report = Path.Combine(served.Folder, "report.html");
        await download.SaveAsAsync(report);
        Assert.Contains("Halcyon Star", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task TheFormsOfAPointOpenAndCloseByKeyboard()
    {
        await using var desk = await StoryAsync(new());
        await desk.Page.Locator(".point a.fix").First.FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator(".forms summary").First).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Page.Locator(".forms")).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Page.Locator(".point a.fix").First).ToBeFocusedAsync();
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task WithoutScriptAPointIsCorrectedOnAPageOfItsOwn()
    {
        await using var desk = await StoryAsync(new() { JavaScriptEnabled = false });
        await desk.Page.Locator(".point a.fix").First.ClickAsync();
        await desk.Page.Locator(".correct > summary").First.ClickAsync();
        await desk.Page.Locator(".correct[open] button").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".notice")).ToContainTextAsync("is kept");
        await desk.Page.Locator(".notice .undo button").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".notice")).ToContainTextAsync("is undone");
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task AReaderWithATokenLogsInAndSignsWithIt()
    {
        var made = StemmaProcess.Run("token", "Ida");
        var tokens = Path.Combine(served.Folder, "readers");
        await File.WriteAllTextAsync(tokens, made.Output, TestContext.Current.CancellationToken);
        using var guarded = new ServedProgram(["examples/ferry/articles"], "--tokens", tokens);
        await using var desk = await OpenAsync(guarded, new());
        await desk.GoAsync("/corrections");
        await desk.ArrivesAtAsync("/login");
        await desk.Page.Locator("input[name=token]").FillAsync(made.Error.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).First(word => word.Length == 48));
        await desk.Page.Locator("button.main").ClickAsync();
        await desk.ArrivesAtAsync("/corrections");
        await desk.Page.Locator(".filter > summary").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("input[name=by]").First).ToHaveValueAsync("Ida");
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task WhoChoosesTooMuchIsToldBeforeItIsSent()
    {
        await using var desk = await OpenAsync(served, new());
        await desk.GoAsync("/collate");
        var large = Path.Combine(served.Folder, "large.txt");
        await File.WriteAllBytesAsync(large, new byte[33 << 20], TestContext.Current.CancellationToken);
        await desk.Page.Locator("#files").SetInputFilesAsync(large);
        await desk.Page.Locator("button.main").ClickAsync();
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("32 MB");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Show an example" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#s1-who")).ToBeVisibleAsync();
        desk.HadNoTrouble();
    }

    [Fact]
    public async Task OnANarrowScreenAPassageIsThreeTapsAway()
    {
        await using var desk = await StoryAsync(new() { ViewportSize = new() { Width = 390, Height = 800 }, HasTouch = true });
        await desk.Page.Locator(".point .readings summary").First.TapAsync();
        await desk.Page.Locator(".point details[open] figcaption a").First.TapAsync();
        await desk.ArrivesAtAsync("/articles/");
        var place = new Uri(desk.Page.Url).Fragment[1..];
        await Assertions.Expect(desk.Page.Locator($"[id='{place}']")).ToBeInViewportAsync();
        desk.HadNoTrouble();
    }

    async Task<DeskPageVisit> OpenAsync(ServedProgram program, BrowserNewContextOptions options) =>
        new(await chromium.PageAsync(options), program.Address);

    /// <summary>At the story with the most articles.</summary>
    async Task<DeskPageVisit> StoryAsync(BrowserNewContextOptions options)
    {
        var desk = await OpenAsync(served, options);
        await desk.GoAsync("/?order=largest");
        await desk.Page.Locator(".row h2 a").First.ClickAsync();
        await desk.ArrivesAtAsync("/stories/");
        return desk;
    }
}
