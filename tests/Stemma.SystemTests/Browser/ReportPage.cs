using Microsoft.Playwright;
using Stemma.Collation;
using Stemma.Reports;
using Stemma.Tests;

namespace Stemma.SystemTests;

/// <summary>An HTML report in a file, opened in the browser, with all that went wrong there.</summary>
sealed class ReportPage(IPage page) : IDisposable
{
    readonly ScratchFolder _folder = new();

    internal IPage Page => page;
    internal List<string> Troubles { get; } = [];

    /// <summary>Addresses that the page asked for, besides its own file.</summary>
    internal List<string> Requests { get; } = [];

    internal static async Task<ReportPage> OpenAsync(
        Chromium chromium, StoryCollation story, BrowserNewContextOptions? options = null)
    {
        var report = new ReportPage(await chromium.PageAsync(options ?? new()));
        await report.OpenAsync(story);
        return report;
    }

    public void Dispose() => _folder.Dispose();

    internal Task<T> EvaluateAsync<T>(string script) => page.EvaluateAsync<T>(script);

    async Task OpenAsync(StoryCollation story)
    {
        var path = _folder.At("report.html");
        await using (var output = new StreamWriter(path))
            new HtmlReportWriter().Write(CollationReport.Of(StoryReport.Of(story)), output);
        page.Console += (_, message) => Troubles.Add($"console: {message.Text}");
        page.PageError += (_, error) => Troubles.Add($"error: {error}");
        page.Dialog += async (_, dialog) =>
        {
            Troubles.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        var address = new Uri(path).AbsoluteUri;
        page.Request += (_, request) =>
        {
            if (request.Url != address)
                Requests.Add(request.Url);
        };
        await page.GotoAsync(address);
    }
}
