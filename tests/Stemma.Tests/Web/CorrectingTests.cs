using System.Net;
using Stemma.Store;
using Stemma.Web;

namespace Stemma.Tests;

/// <summary>Corrections in place, the login, and the page that collates without a desk.</summary>
public sealed class CorrectingTests
{
    [Fact]
    public async Task APointIsCorrectedInPlaceWithWhoDidItAndUndone()
    {
        await using var served = await ServedDesk.FerryAsync();
        var story = $"/stories/{served.Story.Id}";
        var before = served.Desk.Read(session => session.Stories.Document(served.Story.Id));
        var forms = PageMarkup.Attributes(await served.TextAsync(story), "href").First(link => link.Contains("/correct/", StringComparison.Ordinal));
        var place = System.Text.RegularExpressions.Regex.Match(await served.TextAsync(forms), "<option value=\"(a[0-9a-f]+:[0-9]+\\.\\.[0-9]+)\"").Groups[1].Value;
        using var done = await served.SendAsync(forms, "/corrections",
            ("kind", "wrong"), ("places", place), ("by", "Ida <b>"), ("because", "misread"), ("back", story));
        Assert.Equal($"{story}?done=1", done.Headers.Location?.ToString());
        await Settled(served);
        Assert.NotEqual(before, served.Desk.Read(session => session.Stories.Document(served.Story.Id)));
        Assert.Contains("Correction 1 by Ida &lt;b&gt; is kept", await served.TextAsync($"{story}?done=1"), StringComparison.Ordinal);
        using var undone = await served.SendAsync("/corrections", "/corrections/undo", ("number", "1"), ("by", "Bo"), ("back", "/corrections"));
        Assert.Equal("/corrections?undone=1", undone.Headers.Location?.ToString());
        await Settled(served);
        Assert.Equal(before, served.Desk.Read(session => session.Stories.Document(served.Story.Id)));
        Assert.Contains("undone by Bo", await served.TextAsync("/corrections"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryKindOfCorrectionHasItsForm()
    {
        await using var served = await ServedDesk.FerryAsync();
        var story = $"/stories/{served.Story.Id}";
        var pages = PageMarkup.Attributes(await served.TextAsync(story), "href")
            .Where(link => link.Contains("/correct", StringComparison.Ordinal) || link.StartsWith("/articles/", StringComparison.Ordinal)).Distinct();
        var kinds = new HashSet<string>();
        foreach (var page in pages)
        {
            kinds.UnionWith(System.Text.RegularExpressions.Regex.Matches(
                await served.TextAsync(page.Split('#')[0]), "name=\"kind\" value=\"([a-z-]+)\"").Select(match => match.Groups[1].Value));
        }

        Assert.Equal(KeptRuling.Kinds.Select(kind => kind.Kind).Order(), kinds.Order());
    }

    [Fact]
    public async Task AStoryIsNamedByItsAddressWhereItBelongsToAnother()
    {
        await using var served = await ServedDesk.FerryAsync();
        var other = served.Desk.Read(session => session.Stories.List(StoryQuery.All, DeskPage.All)).First(story => story.Id != served.Story.Id);
        using var joined = await served.SendAsync("/corrections", "/corrections",
            ("kind", "same-story"), ("places", $"{ServedDesk.Ferry[0].Id},{served.Address}stories/{other.Id}?copies=no"));
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        await Settled(served);
        Assert.Equal(1, served.Desk.Read(session => session.Stories.Count(StoryQuery.All)));
    }

    [Fact]
    public async Task WhatCannotBeCorrectedIsSaid()
    {
        await using var served = await ServedDesk.FerryAsync();
        foreach (var (kind, places) in new[] { ("wrong", "s0/p1"), ("tea", "a0"), ("same-story", ""), ("wrong", "a0:1..2 a0:3..4") })
        {
            using var refused = await served.SendAsync("/corrections", "/corrections", ("kind", kind), ("places", places));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using var undo = await served.SendAsync("/corrections", "/corrections/undo", ("number", "7"));
        Assert.Equal(HttpStatusCode.BadRequest, undo.StatusCode);
        Assert.Empty(served.Desk.Read(session => session.Corrections.All()));
    }

    [Fact]
    public async Task OthersNeedATokenWhichThenSignsWhatTheyDo()
    {
        var (token, reader) = ReaderToken.Make("Ida");
        await using var served = await ServedDesk.FerryAsync(ServeOptions.Default with { Readers = [reader] });
        using var unknown = await served.Client.GetAsync(new Uri("/corrections", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/login?back=%2Fcorrections", unknown.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, await served.StatusAsync("/api/stories"));
        using var wrong = await served.SendAsync("/login", "/login", ("token", token[1..]));
        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        using var right = await served.SendAsync("/login", "/login", ("token", token), ("back", "/corrections"));
        Assert.Equal("/corrections", right.Headers.Location?.ToString());
        using var kept = await served.SendAsync("/corrections", "/corrections",
            ("kind", "own-story"), ("places", ServedDesk.Ferry[0].Id.Value), ("by", "Somebody Else"));
        Assert.Equal("Ida", served.Desk.Read(session => session.Corrections.Find(1))!.Author);
        await Settled(served);
    }

    [Fact]
    public async Task AProgramShowsItsTokenAndTooManyWrongOnesAreStopped()
    {
        var (token, reader) = ReaderToken.Make("Robot");
        await using var served = await ServedDesk.FerryAsync(ServeOptions.Default with { Readers = [reader] });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(served.Address, "/api/stories"));
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var tries = new List<HttpStatusCode>();
        for (var number = 0; number < 12; number++)
        {
            using var tried = await served.SendAsync("/login", "/login", ("token", $"{number}"));
            tries.Add(tried.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, tries[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, tries[^1]);
    }

    [Fact]
    public async Task WithoutTokensNothingIsServedToOthers()
    {
        using var site = new DeskSite(null, ServeOptions.Default with { Endpoint = new(IPAddress.Any, 0) }, () => DeskModels.Models);
        await Assert.ThrowsAsync<ArgumentException>(() => DeskServer.StartAsync(site, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void TokensAreReadAsTheyAreWritten()
    {
        var (_, reader) = ReaderToken.Make("Ida Ruiz");
        Assert.Equal([reader], ReaderToken.Parse($"# who may come\r\n\n{reader}\n"));
        Assert.Throws<InvalidDataException>(() => ReaderToken.Parse("Ida secret"));
    }

    [Fact]
    public async Task PastedReportsAreCollatedAndNotKept()
    {
        await using var served = await ServedDesk.EmptyAsync();
        var articles = InventedReports.Of(3, 8);
        using var shown = await served.SendAsync("/collate", "/collate", ("text", string.Join("\n---\n", articles.Select(article => article.Text))));
        var page = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("Who really reports this?", page, StringComparison.Ordinal);
        Assert.Empty(PageMarkup.Breaches(page));
        Assert.Equal(0, served.Desk.Read(session => session.Articles.Count()));
        using var saved = await served.SendAsync("/collate", "/collate", ("text", articles[0].Text), ("save", "json"));
        Assert.Contains("stemma-collation/1", await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var nothing = await served.SendAsync("/collate", "/collate", ("text", " \n---\n "));
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
    }

    [Fact]
    public async Task DroppedFilesAreCollatedWithoutADesk()
    {
        using var site = new DeskSite(null, ServeOptions.Default with { Endpoint = new(IPAddress.Loopback, 0) }, () => DeskModels.Models);
        await using var server = await DeskServer.StartAsync(site, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = server.Address };
        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Collate these", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/people\"", page, StringComparison.Ordinal);
        using var form = new MultipartFormDataContent { { new StringContent(PageMarkup.Attributes(page, "value").First()), "form" } };
        foreach (var file in Directory.EnumerateFiles(Repository.File("examples/ferry/articles")))
            form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), "files", Path.GetFileName(file));
        using var shown = await client.PostAsync(new Uri("/collate", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Contains("Halcyon Star", await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var missing = await client.GetAsync(new Uri("/people", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    /// <summary>The stories are collated anew on another thread.</summary>
    static async Task Settled(ServedDesk served)
    {
        for (var wait = 0; wait < 200 && !served.Desk.Read(session => session.Stories.Stale()).IsEmpty; wait++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }
}
