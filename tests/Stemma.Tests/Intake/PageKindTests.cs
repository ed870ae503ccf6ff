using Stemma.Intake;

namespace Stemma.Tests.Intake;

/// <summary>Pages of other kinds than a report with paragraphs: galleries, AMP, pages drawn by a script, walls.</summary>
public sealed class PageKindTests
{
    const string Lead = "Nine people left the grounded boat by ladder before the tide turned, the pilot said.";
    const string Second = "A tug from the mainland pulled the hull free at noon, and divers found no hole in it.";
    const string Third = "The coast guard will hear the captain on Friday, two days after the boat left the dock at Norby.";
    const string Fourth = "Its owner has sent a second boat, which carries mail and passengers until the first one is back.";

    [Fact]
    public void APageThatAScriptDrawsIsReadFromItsData()
    {
        var article = Read($$"""
            <title>Boat aground at Vessby</title><div id=__next></div>
            <script id=__NEXT_DATA__ type="application/json">{"props":{"seo":{"description":"Nine people left a boat."},
            "page":{"title":"Boat aground","body":[{"type":"text","value":"{{Lead}}"},{"type":"text","value":"<p>{{Second}}</p>"},
            {"type":"list","items":["{{Third}}","{{Fourth}}"]}],"related":[{"text":"The mill at Norby burned for two whole days."}]} } }
            </script>
            """);
        Assert.Equal($"Boat aground at Vessby\n\n{Lead}\n{Second}\n{Third}\n{Fourth}", article.Text);
    }

    [Theory]
    [InlineData("window.__INITIAL_STATE__ = DATA;")]
    [InlineData("var a={};window.__PRELOADED_STATE__=DATA;(function(){ var b = {'c':1}; })();")]
    [InlineData("window.Fusion=window.Fusion||{};Fusion.globalContent=DATA;Fusion.spa=false;")]
    public void APageThatAProgramDrawsIsReadFromTheDataOfTheProgram(string program)
    {
        var data = $$"""{"article":{"title":"Boat aground","paragraphs":["{{Lead}}","{{Second}}","{{Third}}","{{Fourth}}"]},"nav":{"items":["Home"]} }""";
        var article = Read($"<title>Boat aground</title><div id=app></div><script>{program.Replace("DATA", data, StringComparison.Ordinal)}</script>");
        Assert.Equal($"Boat aground\n\n{Lead}\n{Second}\n{Third}\n{Fourth}", article.Text);
    }

    [Fact]
    public void APageThatAStreamOfDataDrawsIsReadFromTheStream()
    {
        var prose = $"<p>{Second}</p><p>{Third}</p>";
        var rows = string.Join('\n', "1:\"$Sreact.fragment\"",
            """2:["$","main",null,{"children":[["$","h1",null,{"children":"Boat aground"}],["$","p","a",{"children":["Nine people left the ","""
            + """["$","b",null,{"children":"grounded"}]," boat by ladder before the tide turned, the pilot said."]}],["$","i",null,{"html":"$5"}]]}]""",
            $"5:T{Encoding.UTF8.GetByteCount(prose):x},{prose}" + $$"""6:["$","p",null,{"children":"{{Fourth}}"}]""", "7:I[12,[\"a.js\"],\"default\"]");
        var pieces = rows.Chunk(100).Select(piece => $"self.__next_f.push([1,\"{System.Text.Json.JsonEncodedText.Encode(new string(piece))}\"])");
        var scripts = string.Concat(pieces.Select(piece => $"<script>{piece}</script>"));
        Assert.Equal($"Boat aground\n\n{Lead}\n{Second}\n{Third}\n{Fourth}", Read($"<title>Boat aground</title><div id=app></div>{scripts}").Text);
        const string Broken = "<script>self.__next_f.push([1,\"9:Tffff,a\\ud8\"])</script><script>self.__next_f.push([0</script>";
        Assert.Contains(Lead, Read($"<title>Boat</title>{scripts}{Broken}").Text);
    }

    [Fact]
    public void EachEntryOfALiveBlogKeepsItsHead()
    {
        var blog = string.Concat(new[] { Lead, Second, Third, Fourth }.Select((text, i) => $"<section><h2>Entry number {i}</h2><p>{text}</p></section>"));
        Assert.Equal($"Boat aground\n\nEntry number 0\n{Lead}\nEntry number 1\n{Second}\nEntry number 2\n{Third}\nEntry number 3\n{Fourth}",
            Read($"<main><h1>Boat aground</h1><div>{blog}</div></main>").Text);
    }

    [Fact]
    public void ANoticeThatIsLongerThanTheReportIsNotReadWithIt()
    {
        var notice = string.Concat(Enumerable.Range(0, 12).Select(i => $"<p>We use cookies of kind {i} to see what you read on our pages, and you "
            + "may reject all of them or accept all of them, and withdraw your consent at any time under our privacy policy.</p>"));
        var report = $"<h1>Boat aground</h1><p>{Lead}</p><p>{Second}</p><p>{Third}</p>";
        foreach (var page in new[] { $"<div>{notice}</div><div>{report}</div>", $"<div>{report}</div><section><h3>You and us</h3>{notice}</section>" })
            Assert.Equal($"Boat aground\n\n{Lead}\n{Second}\n{Third}", Read(page).Text);
        var law = "<p>The office said the line had sold personal data to partners without their consent, and had no cookie policy at all.</p>";
        Assert.Contains("cookie policy", Read($"<div><h1>Line fined</h1>{law}{law.Replace("office", "court")}</div><div>{report[28..]}</div>").Text);
    }

    [Fact]
    public void ANoticeOnCookiesAloneIsNoReport()
    {
        const string Notice = "<div id=consent><h2>We value your privacy</h2><p>We and our partners store and access information on a device, such as cookies, "
            + "and process personal data for personalised ads and other things.</p><p>You may accept or manage your choices below, at any time.</p></div>";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"<title>Boat aground</title>{Notice}"));
        var rejected = Assert.IsType<IntakeResult.Rejected>(Assert.Single(new ArticleIntake(IntakeOptions.Default).Read(stream, "a.html")));
        Assert.Equal(RejectionReason.NoArticle, rejected.Reason);
        Assert.Contains("cookies", rejected.Detail, StringComparison.Ordinal);
        var lines = $"<p>{Lead}</p><p>{Second}</p><p>{Third}</p><p>{Fourth}</p>";
        Assert.Equal($"Boat\n\n{Lead}\n{Second}\n{Third}\n{Fourth}", Read($"{Notice}<article><h1>Boat</h1>{lines}</article>").Text);
        var report = $"<h1>Ferry line fined</h1><p>The ferry line broke the law on personal data, a court said.</p><p>It did so when it sold lists of "
            + $"names without their consent, and its privacy policy said nothing of that.</p>{lines}";
        Assert.Contains("fined", Read(report).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ACaptionThatIsReadIsNotCalledRemoved()
    {
        var pictures = string.Concat(new[] { Lead, Second, Third, Fourth }.Select(caption => $"<figure><img><figcaption>{caption}</figcaption></figure>"));
        Assert.DoesNotContain(Read($"<article><h1>Boat aground</h1>{pictures}</article>").Removed, removal => removal.Reason == RemovalReason.Caption);
    }

    [Fact]
    public void DataBesideAReportThatIsShownIsNotRead()
    {
        var article = Read($$"""
            <h1>Boat</h1><p>{{Lead}}</p><p>{{Second}}</p><p>{{Third}}</p>
            <script type="application/json">{"other":["{{Fourth}}","{{Fourth}} {{Third}}","{{Fourth}} {{Second}} {{Lead}}"]}</script>
            """);
        Assert.DoesNotContain(Fourth, article.Text);
    }

    [Fact]
    public void TheCaptionsOfAGalleryAreItsText()
    {
        var pictures = string.Concat(new[] { Lead, Second, Third, Fourth }
            .Select(caption => $"<figure><img><figcaption>{caption}</figcaption></figure>"));
        Assert.Equal($"Boat aground\n\n{Lead}\n{Second}\n{Third}\n{Fourth}",
            Read($"<article><h1>Boat aground</h1>{pictures}</article>").Text);
    }

    [Fact]
    public void AnAmpPageIsReadWithoutItsOwnElements()
    {
        var article = Read($"""
            <html amp lang=en><head><link rel=canonical href="https://vessby.example/boat"></head><body>
            <amp-sidebar><p>{Fourth}</p></amp-sidebar><article><h1>Boat aground</h1><amp-ad><p>Buy a boat today, it is cheap.</p></amp-ad>
            <p>{Lead}</p><amp-img alt="x"></amp-img><p>{Second}</p><p>{Third}</p></article></body></html>
            """);
        Assert.Equal($"Boat aground\n\n{Lead}\n{Second}\n{Third}", article.Text);
        Assert.Equal("https://vessby.example/boat", article.Address?.AbsoluteUri);
    }

    [Theory]
    [InlineData("<div class=cookie-banner><p>We and our partners store data on your device, and you may say no to that at any time.</p></div>")]
    [InlineData("<div id=comments><p>I was on that boat and it was nothing like the pilot says, believe me, we were all afraid.</p></div>")]
    [InlineData("<aside><p>Read more: the mill at Norby burned for two days, and nobody was hurt there at all.</p></aside>")]
    [InlineData("<form class=newsletter><p>Get the news of the coast every morning, with the tide and the wind, for nothing.</p></form>")]
    public void WhatStandsAroundAReportIsNotRead(string box) => Assert.Equal($"Boat aground\n\n{Lead}\n{Second}\n{Third}\n{Fourth}",
        Read($"<main><h1>Boat aground</h1><p>{Lead}</p><p>{Second}</p>{box}<p>{Third}</p><p>{Fourth}</p></main>{box}").Text);

    [Fact]
    public void APageThatTakesTooLongIsCutAndSaysSo()
    {
        var limits = IntakeLimits.Default with { PageTime = TimeSpan.Zero };
        var html = $"<p>{Lead}</p><p>{Second}</p>{string.Concat(Enumerable.Repeat("<i>.</i>", 400))}<p>{Third}</p>";
        var article = Read(html, IntakeOptions.Default with { Limits = limits });
        Assert.DoesNotContain(Third, article.Text);
        Assert.Contains(article.Capture.Gaps, gap => gap.Reason == "page cut");
    }

    static Article Read(string html, IntakeOptions? options = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(html));
        var result = Assert.Single(new ArticleIntake(options ?? IntakeOptions.Default).Read(stream, "page.html"));
        return Assert.IsType<IntakeResult.Accepted>(result).Article;
    }
}
