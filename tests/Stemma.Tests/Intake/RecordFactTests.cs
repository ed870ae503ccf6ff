using Stemma.Intake;

namespace Stemma.Tests.Intake;

/// <summary>What records and feeds say of their articles, each with who says so.</summary>
public sealed class RecordFactTests
{
    const string Lead = "Nine people left the grounded ferry by ladder before the tide turned, the pilot said on Tuesday.";

    [Theory]
    [InlineData("ninjs.json", """
        {"standard":{"name":"ninjs","version":"3.0"},"uri":"https://vessby.example/1","language":"en","firstCreated":"2031-03-04T10:15:00+01:00",
        "versionCreated":"2031-03-05T12:15:00+01:00","by":"Ida Holm","headlines":[{"role":"short","value":"Boat"},{"role":"main","value":"Ferry aground"}],
        "copyrightHolder":"Vessby Wire","bodies":[{"role":"summary","value":"Short."},{"role":"main","value":"<p>LEAD</p>"}],
        "subjects":[{"name":"Coast"}]}
        """, "Record", "Vessby Wire")]
    [InlineData("trafilatura.json", """
        {"title":"Ferry aground","author":"Ida Holm","hostname":"vessby.example","date":"2031-03-04","updated":"2031-03-05","text":"LEAD",
        "source":"https://vessby.example/1","source-hostname":"Vessby Post","categories":"Coast","language":"en"}
        """, "Record", "Vessby Post")]
    [InlineData("feed.json", """
        {"version":"https://jsonfeed.org/version/1.1","title":"Vessby Post","language":"en","items":[{"url":"https://vessby.example/1",
        "title":"Ferry aground","content_html":"<p>LEAD</p>","date_published":"2031-03-04T10:15:00Z","date_modified":"2031-03-05T10:15:00Z",
        "section":"Coast","authors":[{"name":"Ida Holm"}]}]}
        """, "Feed", "Vessby Post")]
    [InlineData("atom.xml", """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Vessby Post</title><entry><title>Ferry aground</title>
        <link href="https://vessby.example/1"/><published>2031-03-04T10:15:00Z</published><updated>2031-03-05T10:15:00Z</updated>
        <author><name>Ida Holm</name></author><category term="Coast"/><content type="html">LEAD</content></entry></feed>
        """, "Feed", "Vessby Post")]
    [InlineData("g2.xml", """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en-GB"><itemMeta><provider><name>Vessby Wire</name></provider>
        <versionCreated>2031-03-05T12:15:00+01:00</versionCreated></itemMeta><contentMeta><contentCreated>2031-03-04T10:15:00+01:00</contentCreated>
        <by>By Ida Holm</by><subject type="cpnat:abstract"><name>Coast</name></subject><headline>Ferry aground</headline></contentMeta>
        <contentSet><inlineXML><html><body><p>LEAD</p></body></html></inlineXML></contentSet></newsItem>
        """, "Feed", "Vessby Wire")]
    [InlineData("a.tsv", "headline\tbody\tlink\tdate\tmodified\tsection\tauthor\toutlet\tlang\n"
        + "Ferry aground\tLEAD\thttps://vessby.example/1\t2031-03-04\t2031-03-05\tCoast\tIda Holm\tVessby Post\ten\n", "Record", "Vessby Post")]
    public void EachFieldSaysWhoSaysSo(string name, string record, string basis, string outlet)
    {
        var article = Read(name, record.Replace("LEAD", Lead, StringComparison.Ordinal));
        var day = article.Published!.ToString()[..10];
        Assert.Equal(("Ferry aground", outlet, "Ida Holm", "2031-03-04"), (article.Title, article.Outlet?.Name, article.Authors.Single(), day));
        Assert.Equal(("2031-03-05", "Coast", "en"), ($"{article.Capture.Modified}"[..10], article.Capture.Section, article.Language));
        var facts = article.Capture.Facts.ToDictionary(fact => fact.Field, fact => $"{fact.Basis}");
        foreach (var field in facts.Keys.Where(field => field != ArticleField.Address))
            Assert.Equal((field, basis), (field, facts[field]));
        Assert.Equal(article.Address?.AbsoluteUri, article.Capture.Fact(ArticleField.Address)?.Value);
        Assert.True(facts.Count >= 7, string.Join(' ', facts));
    }

    [Fact]
    public void WhatNobodySaysIsReadFromTheTextOrTheAddress()
    {
        var pasted = Read("a.txt", $"Title: Ferry aground\nPublished: 4 March 2031\n\n{Lead}\n\nIda Holm for Vessby Post\n");
        Assert.Equal("Title:Text Authors:Text Outlet:Text Published:Text", Facts(pasted));
        var record = Read("a.json", $$"""{"title":"Ferry","text":"{{Lead}}","url":"https://vessby.example/1"}""");
        Assert.Equal("Title:Record Outlet:Address Address:Record", Facts(record));
        var options = IntakeOptions.Default with { Outlet = "Vessby Post", Published = new(2031, 3, 4) };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"<h1>Ferry</h1><p>{Lead}</p>"));
        var given = Assert.IsType<IntakeResult.Accepted>(Assert.Single(new ArticleIntake(options).Read(stream, "a.html"))).Article;
        Assert.Equal("Title:Shown Outlet:Given Published:Given", Facts(given));
    }

    [Fact]
    public void EachLineOfATextKnowsItsPlace()
    {
        var text = $"Title: Ferry aground\r\n\r\n  {Lead}\r\nShare this\r\n\r\n{Lead[..60]}\u00ad in all.\n";
        var article = Read("a.txt", text);
        Assert.Equal(2, article.Capture.Paragraphs.Length);
        Assert.Equal([$"  {Lead}", $"{Lead[..60]}\u00ad in all."], article.Capture.Paragraphs.Select(line => text[line.Source!.Value.Start..line.Source!.Value.End]));
    }

    [Theory]
    [InlineData("=?utf-8?b?RmVycnkgYWdyb3VuZA==?=", "Ferry aground")]
    [InlineData("=?iso-8859-1?Q?B=E5t_p=E5?= =?utf-8?q?_grunn?= now", "Båt på grunn now")]
    [InlineData("a =?b =?utf-8?x?y?= c", "a =?b =?utf-8?x?y?= c")]
    [InlineData("=?windows-1251?B?y+7k6uA=?=\t=?koi8-r?Q?_=CE=C1?=", "Лодка на")]
    public void WordsOfMailHeadersAreDecoded(string header, string text) => Assert.Equal(text, MimeWords.Decoded(header));

    static string Facts(Article article) => string.Join(' ', article.Capture.Facts.Select(fact => $"{fact.Field}:{fact.Basis}"));

    static Article Read(string name, string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Assert.IsType<IntakeResult.Accepted>(Assert.Single(new ArticleIntake(IntakeOptions.Default).Read(stream, name))).Article;
    }
}
