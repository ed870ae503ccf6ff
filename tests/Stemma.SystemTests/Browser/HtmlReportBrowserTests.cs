using Microsoft.Playwright;
using Stemma.Tests;

namespace Stemma.SystemTests;

/// <summary>The HTML report as a person meets it.</summary>
[Trait("Needs", "browser")]
public sealed class HtmlReportBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    const string Focused = "document.activeElement";

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task OpensFromAFileAtEveryWidthInLightAndDark(int width, ColorScheme scheme)
    {
        using var report = await ReportPage.OpenAsync(chromium, BridgeStory.Collation, new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
        });
        await report.EvaluateAsync<bool>("document.querySelectorAll('details').forEach(d => d.open = true) ?? true");
        Assert.Empty(report.Troubles);
        Assert.Empty(report.Requests);
        Assert.Equal(width, await report.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var (paper, ink) = (await Brightness(report, "backgroundColor"), await Brightness(report, "color"));
        Assert.Equal(scheme == ColorScheme.Light, paper > ink);
        Assert.True(Math.Abs(paper - ink) > 180);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LeadsFromAPointToItsPassageByKeyboardAlone(bool script)
    {
        using var report = await ReportPage.OpenAsync(chromium, BridgeStory.Collation, new() { JavaScriptEnabled = script });
        await TabTo(report, report.Page.Locator(".point.conflict summary").First);
        await report.Page.Keyboard.PressAsync("Enter");
        var link = report.Page.Locator(".point.conflict details[open] figcaption a").First;
        await Assertions.Expect(link).ToBeVisibleAsync();
        await TabTo(report, link);
        await report.Page.Keyboard.PressAsync("Enter");
        var place = new Uri(report.Page.Url).Fragment[1..];
        var passage = report.Page.Locator($"[id='{place}']");
        await Assertions.Expect(passage).ToBeInViewportAsync();
        await Assertions.Expect(passage).ToHaveTextAsync("About 200 walkers");
        Assert.Empty(report.Troubles);
    }

    [Fact]
    public async Task LeadsFromAPassageBackToItsPoint()
    {
        using var report = await ReportPage.OpenAsync(chromium, BridgeStory.Collation);
        await report.Page.Locator(".text .mark.conflict").First.ClickAsync();
        await Assertions.Expect(report.Page.Locator(".point:target h3")).ToHaveTextAsync("walkers on the way");
    }

    [Fact]
    public async Task RunsNothingThatAnArticleHolds()
    {
        using var report = await ReportPage.OpenAsync(chromium, HostileStory.Collation);
        await report.EvaluateAsync<bool>("document.querySelectorAll('details').forEach(d => d.open = true) ?? true");
        Assert.Empty(report.Troubles);
        Assert.Empty(report.Requests);
        Assert.EndsWith(" · Stemma", await report.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await report.Page.Locator("img, [onclick], [onerror], [onmouseover], main script").CountAsync());
    }

    [Fact]
    public async Task PrintsWithEveryPassage()
    {
        using var report = await ReportPage.OpenAsync(chromium, BridgeStory.Collation);
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var figure = report.Page.Locator(".point.conflict figure").First;
        await Assertions.Expect(figure).ToBeVisibleAsync();
        Assert.True((await report.Page.PdfAsync()).Length > 20_000);
    }

    /// <summary>Presses Tab as often as it takes, within reason.</summary>
    static async Task TabTo(ReportPage report, ILocator wanted)
    {
        var handle = await wanted.ElementHandleAsync();
        for (var presses = 0; presses < 80; presses++)
        {
            await report.Page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>($"element => element === {Focused}"))
                return;
        }

        Assert.Fail($"the keyboard does not reach {await handle.InnerTextAsync()}");
    }

    static Task<int> Brightness(ReportPage report, string property) => report.EvaluateAsync<int>(
        $"getComputedStyle(document.body).{property}.match(/\\d+/g).slice(0, 3).map(Number).reduce((a, b) => a + b)");
}
