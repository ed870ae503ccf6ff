using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Stemma.SystemTests;

/// <summary>A browser at the desk, with all that went wrong there.</summary>
sealed class DeskPageVisit : IAsyncDisposable
{
    readonly List<string> _troubles = [];
    readonly Uri _desk;

    internal DeskPageVisit(IPage page, Uri desk)
    {
        (Page, _desk) = (page, desk);
        page.Console += (_, message) =>
        {
            // The page that is asked for and is not there says so itself.
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
                _troubles.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => _troubles.Add($"error: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } address && address.Authority != desk.Authority)
                _troubles.Add($"request: {request.Url}");
        };
    }

    internal IPage Page { get; }

    internal Task GoAsync(string path) => Page.GotoAsync(new Uri(_desk, path).ToString());

    /// <summary>The page of a room is there, to its last line.</summary>
    /// <remarks>Asked again and again: to wait for the one event of arriving misses it where it comes before the waiting begins.</remarks>
    internal async Task ArrivesAtAsync(string room)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"^{Regex.Escape(new Uri(_desk, room).ToString())}"));
        await Assertions.Expect(Page.Locator(".foot")).ToBeVisibleAsync();
    }

    /// <summary>Presses Tab as often as it takes, within reason.</summary>
    internal async Task TabToAsync(string selector)
    {
        for (var presses = 0; presses < 120; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
                return;
        }

        Assert.Fail($"the keyboard does not reach {selector}");
    }

    internal void HadNoTrouble() => Assert.Empty(_troubles);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
