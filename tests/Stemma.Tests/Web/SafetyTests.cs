using System.Net;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Tests;

/// <summary>Nothing that an article, a reader or another site sends can do harm.</summary>
public sealed class SafetyTests
{
    const string Evil = "</title></script><script>alert(1)</script><img src=x onerror=alert(2)>\"' onclick='x' style=\"x";

    static readonly string[] _pieces =
    [
        "<script>", "</script>", "<img src=x onerror=alert(1)>", "\"", "'", "`", "&quot;", "&#60;", "<!--", "-->", "]]>", "javascript:", "data:text/html,",
        " onclick=x", "\u0000", "\u2028", "\uD800", "\uDC00", "\u202E", "<svg/onload=alert(1)>", "</title>", "</style>", "%3Cscript%3E", "{{7*7}}",
        "\\", "/", "..", "#", "?", "&", "=", "word", " ", "é", "\U0001F6A2",
    ];

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
    public async Task TheHeadOfAnAnswerIsGivenAlone()
    {
        await using var served = await ServedDesk.FerryAsync();
        foreach (var address in new[] { "/", $"/stories/{served.Story.Id}", "/feed.atom", "/api/stories" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(served.Address, address));
            using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task WhoSendsTooMuchIsToldHowMuchIsTaken()
    {
        await using var served = await ServedDesk.EmptyAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[33 << 20]), "files", "zeros.txt" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(served.Address, "/collate")) { Content = form, Headers = { ExpectContinue = true } };
        using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("32 MB", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
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
        Assert.True(served.Desk.Write(session => session.Stories.Keep(new CollatedStory(StoryReport.Of(collation), AnalyzerConfiguration.Full, 1))));
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

    [Fact]
    public Task NothingOfSixtyHostileStoriesIsMarkup() => HostileAsync(60);

    [Fact(Skip = LongRun.Reason, SkipUnless = nameof(LongRun.IsOn), SkipType = typeof(LongRun))]
    public Task NothingOfTenThousandHostileStoriesIsMarkup() => HostileAsync(10_000);

    /// <summary>Titles, bodies, names and addresses put together at random from what has broken pages before.</summary>
    static async Task HostileAsync(int count)
    {
        await using var served = await ServedDesk.EmptyAsync();
        var random = new Random(count);
        for (var number = 0; number < count; number++)
        {
            var (evil, story) = (Words(random), $"s{number:x12}");
            var draft = new StoryDraft();
            draft.Article($"{number}", evil, new(2031, 1, 2), Words(random), $"It said {evil} twice.");
            draft.Origin("o1", evil, Words(random), isAbsent: false, $"{number}");
            draft.Point(PointKind.Quantity, Verdict.Conflict, Words(random), Words(random), draft.Reading(evil, [evil], $"{number}|{evil}"));
            draft.Utterance(evil, DriftVerdict.Single, [$"{number}|{evil}"]);
            draft.Person(evil, Words(random), $"{number}|{evil}");
            draft.Place(evil, 1, 2, $"{number}|{evil}");
            draft.Gaps.Add(new(null, evil, evil));
            var collation = draft.Build(Words(random));
            collation = collation with { Story = collation.Story with { Id = story } };
            served.Desk.Write(session =>
            {
                session.Articles.Add(draft[$"{number}"] with { Address = random.Next(2) == 0 ? null : new($"https://a.example/{number}?{evil}") });
                session.Stories.Touch(story);
                Assert.True(session.Stories.Keep(new CollatedStory(StoryReport.Of(collation), AnalyzerConfiguration.Full, 1)));
            });
            List<string> pages = [$"/stories/{story}", $"/articles/{draft[$"{number}"].Id}", $"/search?q={Uri.EscapeDataString(evil)}"];
            if (number % 20 == 0)
                pages.AddRange(["/", "/outlets", $"/outlets/{Uri.EscapeDataString(evil)}", $"/people?q={Uri.EscapeDataString(evil)}", $"/?place={Uri.EscapeDataString(evil)}"]);
            foreach (var address in pages)
            {
                using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.True((int)answer.StatusCode < 500, $"{address} {evil}");
                Assert.Empty(PageMarkup.Breaches(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
            }
        }
    }

    static string Words(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => _pieces[random.Next(_pieces.Length)]));

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
