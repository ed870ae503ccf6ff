using System.Net;
using Stemma.Store;

namespace Stemma.Tests;

/// <summary>The pages of a desk, asked over the network.</summary>
public sealed class DeskPagesTests : IAsyncLifetime
{
    ServedDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await ServedDesk.FerryAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task EveryLinkOfEveryPageLeadsToAPlaceThatIsThere()
    {
        var pages = new Dictionary<string, string>();
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var address))
        {
            var path = address.Split('#')[0];
            if (pages.ContainsKey(path))
                continue;
            using var answer = await _desk.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{path}: {answer.StatusCode}");
            pages[path] = "";
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = pages[path] = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Empty(PageMarkup.Breaches(page));
            foreach (var link in PageMarkup.Attributes(page, "href").Where(link => link[0] is '/' or '#'))
                waiting.Enqueue(link[0] == '#' ? path + link : link);
        }

        Assert.True(pages.Count > 40, $"{pages.Count} pages");
        foreach (var (path, page) in pages.Where(page => page.Value.Length > 0))
        {
            foreach (var link in PageMarkup.Attributes(page, "href").Where(link => link.Contains('#')))
            {
                var (target, place) = (link.Split('#')[0] is { Length: > 0 } other ? other : path, link.Split('#')[1]);
                Assert.True(!pages.TryGetValue(target, out var there) || there.Contains($" id=\"{place}\""), $"{path} leads to {link}");
            }
        }
    }

    [Fact]
    public async Task AStoryOpensEveryValueInItsArticles()
    {
        var story = _desk.Story;
        var page = await _desk.TextAsync($"/stories/{story.Id}");
        Assert.Contains(story.Title, PageMarkup.Text(page), StringComparison.Ordinal);
        foreach (var question in new[] { "Who really reports this?", "What do they agree on?", "Who said it, in which words?", "How did it change over time?" })
            Assert.Contains(question, page, StringComparison.Ordinal);
        foreach (var link in PageMarkup.Attributes(page, "href").Where(link => link.Contains("?at=", StringComparison.Ordinal)).Distinct().Take(20))
        {
            var article = await _desk.TextAsync(link.Split('#')[0]);
            Assert.Contains($" id=\"{link.Split('#')[1]}\"", article, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task APassageHasAnAddressThatLastsWhenPointsAreNumberedAnew()
    {
        var story = _desk.Story;
        var page = await _desk.TextAsync($"/stories/{story.Id}");
        var address = PageMarkup.Attributes(page, "href").First(link => link.Contains("/at/", StringComparison.Ordinal));
        using var answer = await _desk.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith($"/stories/{story.Id}?all=1#p", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CopiesAreHiddenAndOneOriginIsShownAloneAtAClick()
    {
        var story = _desk.Story;
        var page = await _desk.TextAsync($"/stories/{story.Id}");
        Assert.Equal(story.Articles, Rows(page));
        var without = await _desk.TextAsync($"/stories/{story.Id}?copies=no");
        Assert.InRange(Rows(without), story.Certain, story.Articles - 1);
        var alone = PageMarkup.Attributes(page, "href").First(link => link.Contains("origin=", StringComparison.Ordinal));
        Assert.InRange(Rows(await _desk.TextAsync(alone)), 1, story.Articles - 1);
        Assert.Equal(page.Length, (await _desk.TextAsync($"/stories/{story.Id}?origin=nobody")).Length);
    }

    [Fact]
    public async Task AChangedArticleShowsItsVersionsWordByWord()
    {
        var article = ServedDesk.Ferry.First(article => article.Address is not null && article.Text.Contains("ferry", StringComparison.Ordinal));
        var changed = InventedReports.Changed(article, "ferry", "fast <b>ferry</b>");
        _desk.Fill([changed]);
        var page = await _desk.TextAsync($"/articles/{changed.Id}/versions");
        Assert.Contains("&lt;b&gt;ferry&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<ins>fast ", page, StringComparison.Ordinal);
        Assert.Contains("another has replaced it", await _desk.TextAsync($"/articles/{article.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasChangedWithoutANoteStandsAtTheHeadOfItsStory()
    {
        var article = ServedDesk.Ferry.First(article => article.Address is not null && article.Text.Contains("At least four people died", StringComparison.Ordinal));
        Assert.DoesNotContain("without a note", await _desk.TextAsync($"/stories/{_desk.Story.Id}"), StringComparison.Ordinal);
        var changed = InventedReports.Changed(article, "At least four people died", "At least five people died");
        _desk.Fill([changed]);
        var page = await _desk.TextAsync($"/stories/{_desk.Story.Id}");
        Assert.Contains("changed without a note: 1 figure, 1 claim.", PageMarkup.Text(page), StringComparison.Ordinal);
        Assert.Contains($"href=\"/articles/{changed.Id}/versions\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatChangedSinceTheReaderLookedIsMarkedUntilItIsLookedAt()
    {
        await _desk.TextAsync("/");
        Assert.DoesNotContain("class=\"row new\"", await _desk.TextAsync("/"), StringComparison.Ordinal);
        var article = ServedDesk.Ferry[0];
        _desk.Fill([article with { Id = new("a00000000000f"), Address = new("https://new.example/1"), Outlet = new("New Herald", null) }]);
        var list = await _desk.TextAsync("/?order=seen");
        Assert.Contains("class=\"row new\"", list, StringComparison.Ordinal);
        var story = _desk.Desk.Read(session => session.Placements.Find(new("a00000000000f")))!.Story;
        await _desk.TextAsync($"/stories/{story}");
        Assert.DoesNotContain($"id=\"{story}\"", await _desk.TextAsync("/?order=seen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AListIsNarrowedByPlaceOutletPersonDateAndLanguage()
    {
        foreach (var narrow in new[] { $"place={Name("place")}", $"person={Name("person")}", "outlet=post", "language=en", "since=2023-11-14" })
            Assert.InRange(Stories(await _desk.TextAsync($"/?{narrow}")), 1, 2);
        Assert.Equal(
            _desk.Desk.Read(session => session.Stories.Count(StoryQuery.All with { HasConflict = true })),
            Stories(await _desk.TextAsync("/?conflict=yes")));
        foreach (var narrow in new[] { "place=nowhereatall", "outlet=%25", "language=xx", "until=1999-01-01", "person=%27 or 1=1" })
            Assert.Equal(0, Stories(await _desk.TextAsync($"/?{narrow}")));
    }

    [Fact]
    public async Task SearchShowsTheWordsInTheirArticlesAndLeadsToThem()
    {
        var page = await _desk.TextAsync("/search?q=capsizes");
        Assert.Contains("<mark>capsizes</mark>", page, StringComparison.OrdinalIgnoreCase);
        var link = PageMarkup.Attributes(page, "href").First(link => link.Contains("?at=", StringComparison.Ordinal));
        Assert.Contains($" id=\"{link.Split('#')[1]}\"", await _desk.TextAsync(link.Split('#')[0]), StringComparison.Ordinal);
        Assert.Equal(0, Hits(await _desk.TextAsync("/search?q=capsiz")));
        Assert.InRange(Hits(await _desk.TextAsync("/search?q=capsiz&open=1")), Hits(page), 20);
        Assert.Contains("there is no field colour", await _desk.TextAsync("/search?q=colour:red"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APersonHasAPageWithRolesAndWords()
    {
        var page = PageMarkup.Text(await _desk.TextAsync("/people/Elin%20Marsh"));
        foreach (var words in new[] { "Who it is said to be", "coastguard captain", "What was said", "In stories", "Where it is named" })
            Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotThereIsSaid()
    {
        foreach (var address in new[] { "/stories/s0", "/articles/a0", "/articles/a0/versions", "/nowhere", "/stories/s0/at/a0:1..2", "/stories/%3Cscript%3E",
            "/people/Nobody%2FAt%20All", "/places/Nowhere", "/outlets/%22%3E" })
            Assert.Equal(HttpStatusCode.NotFound, await _desk.StatusAsync(address));
    }

    [Fact]
    public async Task AnEmptyDeskExplainsItselfWithTheExampleOneClickAway()
    {
        await using var empty = await ServedDesk.EmptyAsync();
        Assert.Contains("An empty desk", await empty.TextAsync("/"), StringComparison.Ordinal);
        using var added = await empty.SendAsync("/", "/example");
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal(2, Stories(await empty.TextAsync("/")));
        Assert.Equal(ServedDesk.Ferry.Length, empty.Desk.Read(session => session.Articles.Count()));
    }

    string Name(string kind) => Uri.EscapeDataString(_desk.Desk.Read(session =>
        session.Value<string>("select min(name) from names where kind = @kind", new { kind }))!);

    static int Hits(string page) => page.Split("<li class=\"hit\"").Length - 1;
    static int Rows(string page) => page.Split("<tr><th scope=\"row\">").Length - 1;
    static int Stories(string page) => page.Split("<li class=\"row").Length - 1;
}
