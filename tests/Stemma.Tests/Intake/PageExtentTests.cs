using Stemma.Intake;

namespace Stemma.Tests.Intake;

/// <summary>What of a page belongs to its article where the page holds more than that.</summary>
public sealed class PageExtentTests
{
    const string Lead = "Nine people left the grounded boat by ladder before the tide turned, the pilot said.";
    const string Second = "A tug from the mainland pulled the hull free at noon, and divers found no hole in it.";
    const string Third = "The coast guard will hear the captain on Friday, two days after the boat left the dock at Norby.";
    const string Fourth = "Its owner has sent a second boat, which carries mail and passengers until the first one is back.";

    [Fact]
    public void TheNextArticleUnderTheFirstIsNotRead()
    {
        var article = Read($"""
            <div class=main-content><h1>Boat aground at Vessby</h1><p class=byline>By Ida Holm</p>
            <p>{Lead}</p><p>{Second}</p><p>{Third}</p><p>{Fourth}</p>
            <header><h1>Mill burns for two days</h1><p class=byline>By Bo Lund</p></header>
            <p>The old mill at Norby burned for two days, and nobody was hurt, the fire brigade said on Monday.</p>
            <p>Its roof had been mended in the spring with money that three hundred people of the town had given.</p>
            <p>The mayor said that the walls stand and that a new roof can be built on them before the winter comes.</p>
            <p>What set it on fire is not known, and the police have asked for pictures that were taken on Saturday.</p></div>
            """);
        Assert.EndsWith(Fourth, article.Text);
        Assert.Equal(["Ida Holm"], article.Authors);
    }

    [Fact]
    public void ATickerOverTheHeadlineIsNotRead()
    {
        var ticker = string.Concat(Enumerable.Range(0, 6).Select(i => $"<li><a href=/{i}>Mill {i} burns</a> The mill at Norby burned "
            + $"for {i} days, and nobody was hurt, the fire brigade said on Monday.</li>"));
        var article = Read($"""
            <title>Boat aground at Vessby</title><div><ul>{ticker}</ul><h2>Boat aground at Vessby</h2>
            <p>{Lead}</p><p>{Second}</p><p>{Third}</p><p>{Fourth}</p></div>
            """);
        Assert.StartsWith($"Boat aground at Vessby\n\n{Lead}", article.Text);
        Assert.DoesNotContain("Mill", article.Text);
    }

    [Fact]
    public void APulledQuotationStandsOnce()
    {
        var article = Read($"<h1>Boat aground</h1><p>{Lead} {Second}</p><blockquote><p>{Second}</p></blockquote><p>{Third}</p>");
        Assert.Equal($"Boat aground\n\n{Lead} {Second}\n{Third}", article.Text);
        Assert.Contains(article.Removed, removal => removal is { Reason: RemovalReason.Repeated, Text: Second });
    }

    [Fact]
    public void ARowOfATableIsALine()
    {
        var article = Read($"""
            <h1>Boat aground</h1><div class=article-body><p>{Lead}</p><p>{Second}</p>
            <table><tr><th>Boat<th>Saved</tr><tr><td>Elin<td>9</tr></table><p>{Third}</p></div>
            """);
        Assert.Contains($"{Second}\nBoat Saved\nElin 9\n{Third}", article.Text);
    }

    [Fact]
    public void AListThatSaysItIsTheBodyIsRead()
    {
        var article = Read($"""
            <h1>Ferry times at Vessby</h1><div class=article-body><p>To Norby at 7.15 and 9.15</p><p>To Sund at 8.00 and 10.00</p>
            <p>To Askholm at 6.30 only</p><p>To Vessby at 5.15 and 6.15</p></div><p>Write to us about the ferry in the form below, please.</p>
            """);
        Assert.Contains("To Norby at 7.15 and 9.15\nTo Sund at 8.00 and 10.00", article.Text);
    }

    [Theory]
    [InlineData("<div>March 4, 2031 3 min read</div>", "2031-03-04")]
    [InlineData("<div><span>Ida Holm</span><span>Mar 04, 2031</span></div>", "2031-03-04")]
    [InlineData("<span itemprop=datePublished content=2031-03-04>Tuesday</span>", "2031-03-04")]
    [InlineData("<p>Updated March 5, 2031</p>", null)]
    [InlineData("<div class=timestamp>Published 8:00 PM EST, Tue March 4, 2031</div>", "2031-03-04T20:00:00-05:00")]
    public void TheDayByTheHeadlineIsThePages(string line, string? day)
    {
        var article = Read($"<ul><li><time datetime=2031-03-09>now</time> Mill burns</ul><h1>Boat aground</h1>{line}{Body}");
        if (day is null)
            Assert.NotEqual("2031-03-05", article.Published?.ToString());
        else
            Assert.Equal(day, article.Published?.ToString());
    }

    [Theory]
    [InlineData("<p>By <a href=/author/holm>Ida Holm</a></p>", "Ida Holm")]
    [InlineData("<small>posted on 4 March 2031 by Ida Holm</small>", "Ida Holm")]
    [InlineData("<div class=byline>By Ida Holm and Bo Lund, Vessby News</div>", "Ida Holm, Bo Lund")]
    [InlineData("<meta name=author content='Vessby News'><div class=byline>By Ida Holm</div>", "Ida Holm")]
    [InlineData("<meta name=author content='Ida Holm'><div class=byline>By Ida Holm and Bo Lund</div>", "Ida Holm, Bo Lund")]
    [InlineData("<meta name=author content='Ida Holm, Senior Reporter'>", "Ida Holm")]
    [InlineData("<meta name=author content='Associated Press'>", "Associated Press")]
    public void TheAuthorsArePeopleWhereThePageNamesAny(string line, string authors) =>
        Assert.Equal(authors, string.Join(", ", Read($"<h1>Boat aground</h1>{line}{Body}").Authors));

    [Theory]
    [InlineData("<title>Boat aground at Vessby | Vessby Post</title><h1>Vessby Post</h1><h2>Boat aground at Vessby</h2>")]
    [InlineData("<meta property=og:title content='Boat aground at Vessby'><h1>News Boat aground at Vessby</h1>")]
    [InlineData("<title>Boat aground at Vessby - Vessby Post</title><h1>Boat and harbour</h1><h1>Boat aground at Vessby</h1>")]
    public void TheTitleIsTheHeadlineAlone(string head) => Assert.Equal("Boat aground at Vessby", Read(head + Body).Title);

    static string Body => $"<p>{Lead}</p><p>{Second}</p><p>{Third}</p>";

    static Article Read(string html)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"<html><body>{html}</body></html>"));
        var result = Assert.Single(new ArticleIntake(IntakeOptions.Default).Read(stream, "page.html"));
        return Assert.IsType<IntakeResult.Accepted>(result).Article;
    }
}
