using System.IO.Compression;
using Stemma.Intake;

namespace Stemma.Tests.Intake;

public sealed class FormatTests
{
    const string Lead = "Nine people left the grounded boat by ladder before the tide turned, the pilot said.";
    const string Second = "A tug from the mainland pulled the hull free at noon, and divers found no hole in it.";
    const string Page = $"<html><head><title>Boat</title></head><body><h1>Boat</h1><p>{Lead}</p><p>{Second}</p></body></html>";

    [Fact]
    public void RssGivesItsItemsAndTheirTruePublisher()
    {
        var article = Accepted("a.xml", $"""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="x" xmlns:dc="y"><channel><title>Wires &nbsp; of the day</title>
            <item><title>Boat &amp; tug</title><link>https://agg.example/1</link><pubDate>Tue, 04 Mar 2031 10:15:00 GMT</pubDate>
            <dc:creator>Ida Holm</dc:creator><source url="https://vessby.example">Vessby Post</source>
            <description>Short & to the point</description><content:encoded><![CDATA[<p>{Lead}</p><p>{Second}</p>]]></content:encoded>
            </item></channel></rss>
            """);
        Assert.Equal($"Boat & tug\n\n{Lead}\n{Second}", article.Text);
        Assert.Equal(("Vessby Post", "Ida Holm"), (article.Outlet?.Name, Assert.Single(article.Authors)));
        Assert.Equal(new PublicationDate(new(2031, 3, 4), new(2031, 3, 4, 10, 15, 0, default), PublicationBasis.Feed), article.Published);
        Assert.Equal("a.xml#1", article.Source);
    }

    [Fact]
    public void AtomIsRead()
    {
        var article = Accepted("feed", $"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Vessby Post</title><entry><title type="html">Boat</title>
            <link rel="self" href="https://vessby.example/api/1"/><link rel="alternate" href="https://vessby.example/boat"/>
            <updated>2031-03-04T10:15:00Z</updated><author><name>Ida Holm</name></author>
            <content type="xhtml"><div><p>{Lead}</p><p>{Second}</p></div></content></entry></feed>
            """);
        Assert.Equal($"Boat\n\n{Lead}\n{Second}", article.Text);
        Assert.Equal("https://vessby.example/boat", article.Address?.AbsoluteUri);
    }

    [Theory]
    [InlineData("<rss version='0.91'><channel><title>V</title><item><title>Boat</title><description>BODY</description></item></channel></rss>")]
    [InlineData("<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/'><item rdf:about='a'><title>Boat</title><description>BODY</description></item></rdf:RDF>")]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>Boat</title><content mode='escaped'>BODY</content></entry></feed>")]
    [InlineData("junk <?xml version='1.0'?><rss><channel><item><title><![CDATA[Boat]]></title><content:encoded>BODY</content:encoded></item></channel></rss>")]
    public void EveryDialectOfFeedsIsRead(string feed) => Assert.Equal($"Boat\n\n{Lead}\n{Second}",
        Accepted("a.xml", feed.Replace("BODY", $"&lt;p&gt;{Lead}&lt;/p&gt;&lt;p&gt;{Second}&lt;/p&gt;")).Text);

    [Theory]
    [InlineData("Tue, 04 Mar 2031 10:15:00 GMT")]
    [InlineData("2031-03-04T10:15:00Z")]
    [InlineData("4 Mar 31 10:15 +0000")]
    [InlineData("Tuesday, March 4th, 2031 10:15 AM")]
    [InlineData("20310304T101500")]
    public void DatesOfFeedsAreReadInEveryShape(string date) => Assert.Equal(new DateOnly(2031, 3, 4), Accepted("a.xml",
        $"<rss><channel><item><title>Boat</title><pubDate>{date}</pubDate><description>{Lead}</description></item></channel></rss>").Published?.Day);

    [Fact]
    public void AFeedThatBreaksOffGivesWhatStandsBefore()
    {
        var results = Read("a.xml", Encoding.UTF8.GetBytes(
            $"<rss><channel><item><title>Boat</title><description>{Lead}</description></item><item><title>Tu</broken>"));
        Assert.Equal("Boat", Assert.Single(results.OfType<IntakeResult.Accepted>()).Article.Title);
        Assert.Contains(results.OfType<IntakeResult.Rejected>(), rejected => rejected.Place == "line 1");
    }

    [Fact]
    public void NewsMlIsRead()
    {
        var article = Accepted("a.xml", $"""
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated>2031-03-04T10:15:00+01:00</versionCreated>
            <provider><name>Vessby Wire</name></provider></itemMeta><contentMeta><by>Ida Holm</by><headline>Boat</headline></contentMeta>
            <contentSet><inlineXML><html><body><p>{Lead}</p><p>{Second}</p></body></html></inlineXML></contentSet></newsItem>
            """);
        Assert.Equal($"Boat\n\n{Lead}\n{Second}", article.Text);
        Assert.Equal(("Vessby Wire", "2031-03-04T10:15:00+01:00"), (article.Outlet?.Name, article.Published?.ToString()));
    }

    [Theory]
    [InlineData("NITF")]
    [InlineData("<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><contentSet><inlineXML contenttype='application/nitf+xml'>NITF</inlineXML></contentSet></newsItem>")]
    public void NitfIsReadByItselfAndInNewsMl(string holder)
    {
        var nitf = $"""
            <nitf><body><body.head><hedline><hl1>Boat</hl1></hedline><byline>By Ida Holm</byline><dateline><location>Vessby</location>
            <story.date norm="20310304">March 4</story.date></dateline></body.head>
            <body.content><p>{Lead}</p><hl2>The tug</hl2><p>{Second}</p><ul><li><p>One</p></li><li>Two</li></ul></body.content></body></nitf>
            """;
        var article = Accepted("a.xml", holder.Replace("NITF", nitf));
        Assert.Equal($"Boat\n\n{Lead}\nThe tug\n{Second}\nOne\nTwo", article.Text);
        Assert.Equal(("2031-03-04", "Ida Holm"), (article.Published?.ToString(), article.Authors.Single()));
    }

    [Theory]
    [InlineData("""{"headline":"Boat","body_xhtml":"<p>LEAD</p><p>SECOND</p>","versioncreated":"2031-03-04T10:15:00Z","language":"en"}""")]
    [InlineData("""{"headlines":[{"value":"Boat"}],"bodies":[{"contenttype":"text/html","value":"<p>LEAD</p><p>SECOND</p>"}]}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"Boat","articleBody":"LEAD\nSECOND","author":{"name":"Ida Holm"}}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"V","items":[{"title":"Boat","content_html":"<p>LEAD</p><p>SECOND"}]}""")]
    [InlineData("""{"uri":"https://a.example/1","standard":{"name":"ninjs"},"headlines":[{"role":"main","value":"Boat"}],"bodies":[{"role":"main","contentType":"text/html","value":"<p>LEAD</p><p>SECOND</p>"}],"contentCreated":"2031-03-04T10:15:00Z"}""")]
    [InlineData("""{"title":"Boat","author":"Ida Holm; Bo Lund","hostname":"vessby.example","date":"2031-03-04","raw_text":"LEAD","text":"LEAD\nSECOND","source-hostname":"Vessby Post"}""")]
    [InlineData("""{"source_url":"https://vessby.example","url":"https://vessby.example/1","title":"Boat","authors":["Ida Holm"],"publish_date":"2031-03-04 00:00:00","text":"LEAD\n\nSECOND","summary":"x"}""")]
    public void RecordsOfOthersAreRead(string json) =>
        Assert.Equal($"Boat\n\n{Lead}\n{Second}", Accepted("a.json", json.Replace("LEAD", Lead).Replace("SECOND", Second)).Text);

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void TablesWithNamedColumnsAreRead(char separator)
    {
        var table = string.Join(separator, "Title", "text", "url") + "\r\n"
            + string.Join(separator, "Boat", $"\"{Lead}\n\"\"So\"\", he said, {Second}\"", "https://vessby.example/boat") + "\r\n";
        var article = Accepted("a.csv", table);
        Assert.Equal($"Boat\n\n{Lead}\n\"So\", he said, {Second}", article.Text);
        Assert.Equal("a.csv#2", article.Source);
    }

    [Fact]
    public void AnEmailIsRead()
    {
        var article = Accepted("a.eml", $"""
            From: "Vessby Post" <news@vessby.example>
            Subject: =?utf-8?q?B=C3=A5t_p=C3=A5?= =?utf-8?b?IGdydW5k?=
            Date: Tue, 4 Mar 2031 10:15:00 +0100
            Content-Type: multipart/alternative; boundary="xx"

            --xx
            Content-Type: text/html

            {Page}
            --xx
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            N=E4r. {Lead[..40]}=
            {Lead[40..]}
            --xx--
            """);
        Assert.Equal($"Båt på grund\n\nNär. {Lead}", article.Text);
        Assert.Equal(new Outlet("Vessby Post", "vessby.example"), article.Outlet);
    }

    [Fact]
    public void WebArchivesAreReadRecordByRecord()
    {
        var chunked = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"
            + $"10\r\n{Page[..16]}\r\n{Page.Length - 16:x}\r\n{Page[16..]}\r\n0\r\n\r\n";
        var plain = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{Page.Replace(Lead, "")}<p>{Second}</p><p>{Second}</p>";
        var image = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG";
        var archive = Record("a", chunked) + Record("b", image) + "garbage between\r\n" + Record("c", plain, wrong: -7);
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(archive), Gzip(archive) })
        {
            var results = Read(bytes[0] == 'W' ? "a.warc" : "a.warc.gz", bytes);
            var articles = results.OfType<IntakeResult.Accepted>().Select(result => result.Article).ToList();
            Assert.Equal(2, articles.Count);
            Assert.Equal($"Boat\n\n{Lead}\n{Second}", articles[0].Text);
            Assert.Equal("https://vessby.example/a", articles[0].Address?.AbsoluteUri);
        }
    }

    [Fact]
    public void AnArchiveThatIsCutGivesWhatIsWholeAndNamesTheCut()
    {
        var http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{Page}";
        var random = new Random(3);
        var noise = string.Concat(Enumerable.Range(0, 60_000).Select(_ => (char)random.Next('a', 'z')));
        var bytes = Gzip(Record("a", http) + Record("b", http + noise));
        var results = Read("a.warc.gz", bytes[..(bytes.Length * 2 / 3)]);
        Assert.IsType<IntakeResult.Accepted>(results[0]);
    }

    static string Record(string name, string http, int wrong = 0) => "WARC/1.1\r\nWARC-Type: response\r\n"
        + $"WARC-Target-URI: https://vessby.example/{name}\r\nContent-Length: {Encoding.UTF8.GetByteCount(http) + wrong}\r\n\r\n{http}\r\n\r\n";

    static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    static Article Accepted(string name, string content) =>
        Assert.IsType<IntakeResult.Accepted>(Assert.Single(Read(name, Encoding.UTF8.GetBytes(content)))).Article;

    static List<IntakeResult> Read(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. new ArticleIntake(IntakeOptions.Default).Read(stream, name)];
    }
}
