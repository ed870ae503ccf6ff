using System.Net;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Tests;

/// <summary>Nothing that an article, a reader or another site sends can do harm.</summary>
public sealed class SafetyTests
{
    const string Evil = "</title></script><script>alert(1)</script><img src=x onerror=alert(2)>\"' onclick='x' style=\"x";

    [Fact]
    public async Task EveryAnswerCarriesThePolicy()
    {
        await using var served = await ServedDesk.FerryAsync();
        foreach (var address in new[] { "/", "/nowhere", $"/stories/{served.Story.Id}", $"/articles/{ServedDesk.Ferry[0].Id}" })
        {
            using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task ANameThatIsNotItsOwnIsRefused()
    {
        await using var served = await ServedDesk.FerryAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, served.Address);
        request.Headers.Host = "evil.example";
        using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task AFormOfAnotherSiteIsRefused()
    {
        await using var served = await ServedDesk.EmptyAsync();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("back", "/")]);
        using var answer = await served.Client.PostAsync(new Uri("/example", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, served.Desk.Read(session => session.Articles.Count()));
    }

    [Theory]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/?order=seen", "/?order=seen")]
    public async Task NobodyIsSentElsewhere(string back, string wanted)
    {
        await using var served = await ServedDesk.FerryAsync();
        await served.TextAsync("/");
        served.Fill(InventedReports.Of(3, 1));
        using var answer = await served.SendAsync("/", "/seen", ("back", back));
        Assert.Equal(wanted, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task WhatAnArticleHoldsIsTextOnEveryPage()
    {
        await using var served = await ServedDesk.EmptyAsync();
        served.Fill([.. Enumerable.Range(0, 4).Select(Hostile)]);
        var collation = HostileStory.Collation with { Story = HostileStory.Collation.Story with { Id = "shostile" } };
        served.Desk.Write(session => session.Stories.Touch("shostile"));
        Assert.True(served.Desk.Write(session => session.Stories.Keep(StoryReport.Of(collation), 1)));
        var pages = new List<string> { "/", $"/?place={Uri.EscapeDataString(Evil)}", "/stories/shostile", $"/stories/{Uri.EscapeDataString(Evil)}" };
        pages.AddRange(served.Desk.Read(session => session.Stories.List(StoryQuery.All, DeskPage.All)).Select(story => $"/stories/{story.Id}"));
        pages.AddRange(served.Desk.Read(session => session.Articles.Latest(DeskPage.All)).Select(kept => $"/articles/{kept.Article.Id}"));
        pages.AddRange(["/people", "/places", "/outlets", .. Rooms(Evil), .. Rooms($"Outlet {Evil}")]);
        foreach (var address in pages)
        {
            using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Empty(PageMarkup.Breaches(page));
        }
    }

    static IEnumerable<string> Rooms(string name) =>
        from room in (string[])["/people/", "/places/", "/outlets/", "/people?q=", "/outlets?q=", "/search?q=", "/search?q=name:"]
        select room + Uri.EscapeDataString(name);

    static Article Hostile(int number)
    {
        var text = $"{Evil} {number}\n\nAt least {number + 5} boats sank in Gullhaven on Monday, said {Evil}. <b>Many</b> \u0007 people & others watched.";
        return new()
        {
            Id = ArticleId.Of(null, text),
            Source = $"{Evil}/{number}.txt",
            Title = $"{Evil} {number}",
            Text = text,
            Address = number % 2 == 0 ? new Uri("javascript:alert(1)//" + number) : new Uri("https://a.example/\"onclick=1/" + number),
            Outlet = new($"Outlet {Evil}", null),
            Authors = [Evil],
            Published = new(new(2031, 3, 3), null, PublicationBasis.Stated),
            Language = "en\" onclick=\"x",
            Removed = [new(Evil, RemovalReason.Share)],
        };
    }
}
