using Microsoft.Playwright;

namespace Stemma.SystemTests;

/// <summary>Debian's browser without a window, shared by the tests of one class; absent where it is not installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    const string Program = "/usr/bin/chromium";

    // As root it needs no sandbox; the rest keeps it from looking for its maker's hosts.
    static readonly string[] _arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    IPlaywright? _playwright;
    IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = _arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A page of a fresh profile; the test is skipped by name where there is no browser.</summary>
    internal async Task<IPage> PageAsync(BrowserNewContextOptions options)
    {
        Assert.SkipWhen(_browser is null, $"{Program} is not installed; ./test installs it where it may");
        var context = await _browser!.NewContextAsync(options);
        return await context.NewPageAsync();
    }
}
