using Stemma.Intake;

namespace Stemma.Tests.Intake;

public sealed class PageTests
{
    const string Lead = "Nine people left the grounded boat by ladder before the tide turned, the pilot said.";
    const string Second = "A tug from the mainland pulled the hull free at noon, and divers found no hole in it.";
    const string Third = "The coast guard will hear the captain on Friday, two days after the boat left the dock at Norby.";

    [Fact]
    public void TheArticleIsReadAndTheRestOfThePageIsNot()
    {
        var article = Read($"""
            <html><head><title>Boat aground at Vessby | Vessby Post</title></head><body>
            <nav><a href=/>Home</a> <a href=/news>News</a></nav>
            <div class="article-body"><h1>Boat aground at Vessby</h1><p class=byline>By Ida Holm</p>
            <p>{Lead}</p><figure><img><figcaption>The boat on Tuesday. It lay there all day, long.</figcaption></figure>
            <h2>Pulled free</h2><p>{Second}</p><ul><li>Nine people on board that day<li>One tug at noon</ul><p>{Third}</p></div>
            <div class="related-stories"><p>Ferry that sank last year is raised, and its owner will not pay.</p></div>
            <footer><p>Copyright Vessby Post. All rights reserved.</p></footer></body></html>
            """);
        Assert.Equal("Boat aground at Vessby", article.Title);
        Assert.Equal($"""
            Boat aground at Vessby

            {Lead}
            Pulled free
            {Second}
            Nine people on board that day
            One tug at noon
            {Third}
            """, article.Text, ignoreLineEndingDifferences: true);
        Assert.Equal(["Ida Holm"], article.Authors);
        Assert.Contains(article.Removed, removal => removal.Reason == RemovalReason.Caption);
    }

    [Fact]
    public void LinkedDataGivesWhatThePageSaysOfItself()
    {
        var article = Read("""
            <head><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
            "headline":"Boat aground","datePublished":"2031-03-04T10:15:00+01:00","author":[{"name":"Ida Holm"}],
            "publisher":{"name":"Vessby Post"},"inLanguage":"en-GB"}]}</script>
            <link rel=canonical href="https://vessby.example/boat">
            </head>
            """ + Body);
        Assert.Equal("2031-03-04T10:15:00+01:00", article.Published?.ToString());
        Assert.Equal((new Outlet("Vessby Post", "vessby.example"), "en"), (article.Outlet, article.Language));
        Assert.Equal("Boat aground", article.Title);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2031-03-04T23:00:00-05:00'>", "2031-03-04T23:00:00-05:00")]
    [InlineData("<meta name=pubdate content='4 March 2031'>", "2031-03-04")]
    [InlineData("<body><time datetime='2031-03-04'>a day ago</time>", "2031-03-04")]
    [InlineData("<body><p>March 4, 2031</p>", "2031-03-04")]
    public void TheDayIsFoundWhereverItStands(string head, string date) =>
        Assert.Equal(date, Read(head + Body).Published?.ToString());

    [Fact]
    public void ThePartOfAPageThatHidesItsReportInAScriptIsReadThere()
    {
        var article = Read($$"""
            <script type="application/ld+json">
            {"@type":"NewsArticle","headline":"Boat","articleBody":"{{Lead}}\n{{Second}}"}</script>
            <body><div id=app></div></body>
            """);
        Assert.Equal($"Boat\n\n{Lead}\n{Second}", article.Text);
    }

    [Fact]
    public void OfSeveralArticlesTheOneUnderTheHeadlineIsRead()
    {
        var other = string.Concat(Enumerable.Repeat($"<article><h2>Other</h2><p>{Third}</p></article>", 3));
        var text = string.Concat(Enumerable.Repeat($"<p>{Lead}</p><p>{Second}</p>", 3));
        var article = Read($"<main><article><h1>Boat aground at Vessby</h1>{text}</article>{other}</main>");
        Assert.DoesNotContain(Third, article.Text);
    }

    [Fact]
    public void APageWithoutAReportIsRejected()
    {
        var rejected = Assert.IsType<IntakeResult.Rejected>(Result("<ul><li><a href=/a>A</a><li><a href=/b>B</a></ul>"));
        Assert.Equal(RejectionReason.NoArticle, rejected.Reason);
    }

    [Fact]
    public void ADeepPageIsReadAsFarAsTheLimit()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000));
        Assert.NotNull(Result($"<p>{Lead}</p><p>{Second}</p>{deep}<p>{Third}</p>"));
    }

    static string Body => $"<body><h1>Boat aground</h1><p>{Lead}</p><p>{Second}</p><p>{Third}</p></body>";

    static Article Read(string html) => Assert.IsType<IntakeResult.Accepted>(Result(html)).Article;

    static IntakeResult Result(string html)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(html));
        return Assert.Single(new ArticleIntake(IntakeOptions.Default).Read(stream, "page.html"));
    }
}
