using System.Net;
using System.Text.RegularExpressions;
using Stemma.Intake;

namespace Stemma.Tests.Intake;

/// <summary>What is known of an article's source: the place of each line in it, who says what, and what is missing.</summary>
public sealed class CaptureTests
{
    const string Lead = "Nine people left the grounded boat by ladder before the tide turned, the pilot said.";
    const string Second = "A tug from the mainland pulled the hull free at noon, and divers found no hole in it.";
    const string Third = "The coast guard will hear the captain on Friday, two days after the boat left the dock at Norby.";

    [Theory]
    [InlineData("<div><p class=a>LEAD</p>\r\n<p>SECOND</p></div><p>THIRD</p>")]
    [InlineData("<p>LEAD<p>SECOND<p>THIRD")]
    [InlineData("<div>LEAD<br><br>SECOND<script>var a = '<p>THIRD</p>';</script><br><br>THIRD</div>")]
    [InlineData("<table><tr><td><p>LEAD</p><p>SECOND</p></table><!-- LEAD --><p>THI&#82;D</p>")]
    [InlineData("<p>&nbsp; LEAD</p><div><b>SEC</b>OND</div><p><a href='>'>TH</a>IRD &amp; more</p>")]
    public void EachLineKnowsItsPlaceInThePage(string body)
    {
        var html = "<html><head><title>LEAD</title></head><body><h1>Boat</h1>" + body
            .Replace("LEAD", Lead).Replace("SECOND", Second).Replace("THIRD", Third)
            .Replace("SEC", Second[..7]).Replace("OND", Second[7..]).Replace("TH<", Third[..3] + "<").Replace("IRD", Third[3..])
            .Replace("THI&#82;D", Third.Replace("T", "&#84;"));
        var article = Read(html);
        Assert.Equal(3, article.Capture.Paragraphs.Length);
        foreach (var paragraph in article.Capture.Paragraphs)
        {
            var source = Assert.NotNull(paragraph.Source);
            Assert.Equal(article[paragraph.Span].ToString(), Plain(html[source.Start..source.End]));
            Assert.Equal(source, article.Capture.SourceOf(new(paragraph.Span.Start + 3, paragraph.Span.Start + 9)));
        }
    }

    [Fact]
    public void TheTextOfAScriptHasNoPlaceThatAReaderSaw()
    {
        var article = Read($$"""
            <script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{Lead}} {{Second}}"}</script><div id=app></div>
            """);
        Assert.Null(Assert.Single(article.Capture.Paragraphs).Source);
    }

    [Fact]
    public void EachFactSaysWhoSaysSo()
    {
        var article = Read($$"""
            <html lang=en><head><link rel=canonical href="https://vessby.example/boat">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Boat aground at Vessby","articleSection":"Coast",
            "datePublished":"2031-03-04T10:15:00+01:00","dateModified":"2031-03-05T08:00:00+01:00",
            "sourceOrganization":{"name":"Vessby Wire"} }</script>
            <meta property=og:site_name content="Norby Portal"></head>
            <h1>Boat aground at Vessby</h1><p class=byline>By Ida Holm</p><p>{{Lead}}</p><p>{{Second}}</p>
            """);
        Assert.Equal(
        [
            "Title Boat aground at Vessby Shown", "Outlet Norby Portal Metadata", "Publisher Vessby Wire LinkedData",
            "Authors Ida Holm Shown", "Published 2031-03-04T10:15:00+01:00 LinkedData",
            "Modified 2031-03-05T08:00:00+01:00 LinkedData", "Section Coast LinkedData", "Language en Metadata",
            "Address https://vessby.example/boat Metadata",
        ], article.Capture.Facts.Select(fact => $"{fact.Field} {fact.Value} {fact.Basis}"));
        Assert.Equal(("Coast", new DateOnly(2031, 3, 5)), (article.Capture.Section, article.Capture.Modified?.Day));
    }

    [Fact]
    public void ADayOfChangeThatIsShownIsNoDayOfPublication()
    {
        var article = Read($"<h1>Boat</h1><div>Published March 4, 2031. Updated March 6, 2031</div><p>{Lead}</p><p>{Second}</p>");
        Assert.Equal(("2031-03-04", "2031-03-06"), ($"{article.Published}", $"{article.Capture.Modified}"));
        Assert.Equal(FactBasis.Shown, article.Capture.Fact(ArticleField.Modified)?.Basis);
    }

    [Fact]
    public void TheOriginalOfAPageOnAnotherSiteIsItsPublisher()
    {
        var page = $"<link rel=canonical href='https://www.vessby.example/boat'><h1>Boat</h1><p>{Lead}</p><p>{Second}</p>";
        var record = System.Text.Json.JsonSerializer.Serialize(new { url = "https://portal.example/1", html = $"<html>{page}</html>" });
        var article = Read(record, "a.json");
        Assert.Equal("vessby.example", article.Capture.Fact(ArticleField.Publisher)?.Value);
    }

    [Theory]
    [InlineData("<div>To continue reading, take out a subscription.</div>", "paywall")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>", "paywall")]
    [InlineData("<p>The mayor â€œwasnâ€™t thereâ€\u009d and he said so.</p>", "damaged letters")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{\"articleBody\":\"a\"},{}]}</script>",
        "live blog")]
    public void WhatIsMissingIsAGap(string mark, string reason) =>
        Assert.Contains(Read($"<h1>Boat</h1><p>{Lead}</p>{mark}<p>{Second}</p>").Capture.Gaps, gap => gap.Reason == reason);

    [Fact]
    public void AWholeReportHasNoGap()
    {
        var text = string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>On day {i} of the search the boat was seen from the air. {Lead}</p>"));
        Assert.Empty(Read($"<div>Already a subscriber? Log in.</div><h1>Boat</h1>{text}").Capture.Gaps);
    }

    [Theory]
    [InlineData("Neun Menschen verließen das Boot über eine Leiter, bevor die Flut kam, sagte der Lotse am Dienstag.", "", "de")]
    [InlineData("Девять человек покинули лодку по лестнице до того, как начался прилив, сообщил лоцман во вторник.", "lang=en", "ru")]
    [InlineData(Lead, "lang=en-GB", "en")]
    public void TheLanguageIsDeclaredOrRead(string text, string declared, string language) =>
        Assert.Equal(language, Read($"<html {declared}><h1>1031</h1><p>{text}</p><p>{text}</p>").Language);

    static string Plain(string source)
    {
        var text = Regex.Replace(Regex.Replace(source, "<script.*?</script>|<!--.*?-->", "", RegexOptions.Singleline), "<('[^']*'|[^>])*>", "");
        return Regex.Replace(WebUtility.HtmlDecode(text), @"\s+", " ").Trim();
    }

    static Article Read(string html, string name = "page.html")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(html));
        return Assert.IsType<IntakeResult.Accepted>(Assert.Single(new ArticleIntake(IntakeOptions.Default).Read(stream, name))).Article;
    }
}
