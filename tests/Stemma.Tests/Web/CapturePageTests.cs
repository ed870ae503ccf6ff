using Stemma.Intake;
using Stemma.Work;

namespace Stemma.Tests;

/// <summary>An article beside the page that it was read from.</summary>
public sealed class CapturePageTests : IAsyncLifetime
{
    const string Page =
        """
        <!doctype html><html lang="en"><head><title>Crane falls onto quay in Wrenmouth - Coast Herald</title>
        <meta property="og:locale" content="en_GB"><meta property="article:section" content="Local"></head>
        <body><article><h1>Crane falls onto quay in Wrenmouth</h1>
        <p>At least 12 people were hurt when a crane fell onto the north quay on Sunday, the harbour office said.</p>
        <p>The crane was 40 metres high and had been checked in March, the office said, and nobody knows yet why it fell.</p>
        </article></body></html>
        """;

    ServedDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await ServedDesk.EmptyAsync();
    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task APassageIsMarkedInItsSource()
    {
        var article = Captured();
        var start = article.Text.IndexOf("40 metres", StringComparison.Ordinal);

        var page = await _desk.TextAsync($"/articles/{article.Id}/capture?at={start}-{start + 9}");

        Assert.Contains("<mark id=\"there\">", page, StringComparison.Ordinal);
        Assert.Contains("40 metres", page.Split("<mark id=\"there\">")[1].Split("</mark>")[0], StringComparison.Ordinal);
        Assert.Contains("&lt;h1&gt;Crane falls", page, StringComparison.Ordinal);
        Assert.Contains("https://coast.example/crane", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHeadlineIsFoundInTheSourceToo()
    {
        var page = await _desk.TextAsync($"/articles/{Captured().Id}/capture");

        Assert.Contains("<mark id=\"there\">Crane falls onto quay in Wrenmouth", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"notice\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoFactOfAnArticleIsToldTwice()
    {
        var names = (await _desk.TextAsync($"/articles/{Captured().Id}")).Split("<dt>").Skip(1).Select(fact => fact.Split("</dt>")[0]).ToList();

        Assert.Contains("Language", names);
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task AnArticleWithoutACaptureSaysSo()
    {
        _desk.Desk.Write(session => session.Articles.Add(ServedDesk.Ferry[0]));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, await _desk.StatusAsync($"/articles/{ServedDesk.Ferry[0].Id}/capture"));
    }

    Article Captured()
    {
        var archive = new CaptureArchive(CaptureArchive.FolderOf(_desk.Desk.Name));
        var answer = new FetchedAnswer(new("https://coast.example/crane"), new(2031, 5, 4, 9, 0, 0, TimeSpan.Zero), 200, Encoding.UTF8.GetBytes(Page))
        {
            Phrase = "OK",
            Type = "text/html",
            Headers = [("Content-Type", "text/html; charset=utf-8")],
        };
        var page = archive.Add(answer, _ => 0);
        using var record = new MemoryStream(archive.Record(page)!);
        var results = new ArticleIntake(IntakeOptions.Default).Read(record, CapturedPassageFinder.NameOf(page));
        var article = Assert.IsType<IntakeResult.Accepted>(Assert.Single(results)).Article;
        _desk.Desk.Write(session =>
        {
            session.Articles.Add(article);
            session.Archive.Add(page with { Article = article.Id });
        });
        return article;
    }
}
