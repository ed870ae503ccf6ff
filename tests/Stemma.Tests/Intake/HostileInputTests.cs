using System.IO.Compression;
using Stemma.Intake;

namespace Stemma.Tests.Intake;

/// <summary>Mutated inputs of every kind: whatever comes in, a result comes out, and no exception.</summary>
public sealed class HostileInputTests
{
    const string Prose = "Nine people left the boat by ladder before the tide turned, the pilot said on Tuesday.";

    public static TheoryData<string, string> Seeds => new()
    {
        { "a.txt", $"Title: Boat\nPublished: 3 May 2031\n\nBoat\n\nMonday, May 5, 2031 - 4:59 am\n{Prose}\n"
            + "1/3 x\n2/3 y\n(A / B)\nRead more:\n" },
        { "a.md", $"# Boat\n\n**{Prose}** [link](https://a.example) ![x](y)\n" },
        { "a.html", "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"B\\ud83d\"}"
            + $"</script><meta charset=utf-8></head><body><article><h1>Boat</h1><p>{Prose}</p><ul><li>one</ul></article>" },
        { "a.json", $"{{\"title\":\"Boat\",\"text\":\"{Prose}\",\"date_publish\":\"2031-05-03\",\"authors\":[\"I H\"]}}" },
        { "a.xml", $"<rss><channel><title>V</title><item><title>Boat &amp; tug</title><link>https://a.example</link>"
            + $"<description><![CDATA[<p>{Prose}</p>]]></description></item></channel></rss>" },
        { "a.csv", $"title,text\nBoat,\"{Prose} \"\"So\"\"\"\n" },
        { "a.eml", "From: V <v@a.example>\nSubject: =?utf-8?q?B=C3=A5t?=\nContent-Type: multipart/mixed; boundary=b\n\n"
            + $"--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{Prose}=\n\n--b--\n" },
        { "a.warc", "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 260\r\n\r\n"
            + "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            + $"80\r\n<html><body><h1>Boat</h1><p>{Prose}</p></body></html>\r\n0\r\n\r\n" },
        { "a.jsonl", $"{{\"title\":\"Boat\",\"text\":\"{Prose}\"}}\n{{\"title\":\"Tug\",\"text\":\"{Prose}\"}}\n" },
    };

    /// <summary>The seeds again, packed, and other dialects of feeds and records.</summary>
    public static TheoryData<string, string> MoreSeeds => new()
    {
        { "a.tsv", $"title\ttext\turl\nBoat\t{Prose}\thttps://a.example\n" },
        { "feed.json", $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{{\"title\":\"Boat\",\"content_html\":\"<p>{Prose}\"}}]}}" },
        { "atom.xml", $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Boat</title><content type='xhtml'><p>{Prose}</p></content></entry></feed>" },
        { "rdf.xml", $"<rdf:RDF xmlns:rdf='r'><item><title>Boat</title><description>{Prose}</description></item></rdf:RDF>" },
        { "a.opml", "<opml version='2.0'><body><outline type='rss' xmlUrl='https://a.example/feed'/></body></opml>" },
        { "g2.xml", $"<newsItem><contentMeta><headline>Boat</headline></contentMeta><inlineXML><p>{Prose}</p></inlineXML></newsItem>" },
        { "next.html", $"<script id=__NEXT_DATA__ type='application/json'>{{\"body\":[\"{Prose}\",\"{Prose} Then they left.\"]}}</script>" },
        { "nitro.html", $"<script>window.__INITIAL_STATE__={{\"a\":[\"{Prose}\",\"{Prose} Then they left for good.\"]}};var b={{}}</script>" },
        { "live.html", "<script type='application/ld+json'>[{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{\"headline\":\"B\","
            + $"\"articleBody\":\"{Prose} {Prose}\"}},{{}}]}}]</script><template><p>{Prose}<table><div></template><svg><style></svg>" },
        { "ninjs.json", $"{{\"headlines\":[{{\"role\":\"main\",\"value\":\"B\"}}],\"bodies\":[{{\"role\":\"main\",\"value\":\"<p>{Prose}\"}}]}}" },
        { "rss.xml", $"<rss version='0.91'><channel><title>V</title><item><title>B</title><description>{Prose} &amp;nbsp; &eacute;</description>"
            + "<pubDate>Tue, 4 Mar 31 10:15 CET</pubDate><source url='x'>W</source></item></channel></rss>" },
        { "message.xml", "<newsMessage><itemSet><newsItem guid='u'><itemMeta><provider><name>W</name></provider></itemMeta><contentSet>"
            + $"<inlineXML><html><body><p>{Prose}</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>" },
        { "html.eml", "Subject: B\nContent-Type: text/html; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n"
            + Convert.ToBase64String(Encoding.UTF8.GetBytes($"<p>{Prose}</p>")) },
        { "conversion.warc", $"WARC/1.1\r\nWARC-Type: conversion\r\nContent-Length: {Prose.Length}\r\n\r\n{Prose}\r\n\r\nWARC/1.1\r\n"
            + $"WARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>{Prose}\r\n\r\n" },
        { "nitf.xml", $"<nitf><body><body.head><hedline><hl1>Boat</hl1></hedline><dateline><story.date norm='20310304'/></dateline></body.head>"
            + $"<body.content><p>{Prose}</p><hl2>B</hl2><ul><li>{Prose}</li></ul></body.content></body></nitf>" },
        { "stream.html", $"<script>self.__next_f.push([1,\"2:[\\\"$\\\",\\\"p\\\",null,{{\\\"children\\\":[\\\"{Prose}\\\"]}}]\\n5:T56,\"])</script>"
            + $"<script>self.__next_f.push([1,\"{Prose}6:[\\\"{Prose} Then they left.\\\"]\"])</script>" },
        { "consent.html", $"<div><p>We use cookies, you may accept all or reject all.<p>Our privacy policy: withdraw your consent</div><div><p>{Prose}</div>" },
        { "amp.html", $"<html amp><amp-ad></amp-ad><article><h1>Boat</h1><amp-carousel><p>{Prose}</amp-carousel><table><tr><td>a<td>b</table>" },
    };

    [Theory, MemberData(nameof(Seeds)), MemberData(nameof(MoreSeeds))]
    public void NoMutationThrows(string name, string seed) => Mutate(name, Encoding.UTF8.GetBytes(seed), 150);

    [Theory(Skip = LongRun.Reason, SkipUnless = nameof(LongRun.IsOn), SkipType = typeof(LongRun))]
    [MemberData(nameof(Seeds)), MemberData(nameof(MoreSeeds))]
    public void NoneOfTwentyThousandMutationsThrows(string name, string seed) =>
        Mutate(name, Encoding.UTF8.GetBytes(seed), 20_000);

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.wacz")]
    [InlineData("a.warc.gz")]
    public void NoMutationOfAnArchiveThrows(string name) => Mutate(name, Packed(name), 100);

    [Theory(Skip = LongRun.Reason, SkipUnless = nameof(LongRun.IsOn), SkipType = typeof(LongRun))]
    [InlineData("a.zip")]
    [InlineData("a.wacz")]
    [InlineData("a.warc.gz")]
    public void NoneOfTwentyThousandMutationsOfAnArchiveThrows(string name) => Mutate(name, Packed(name), 20_000);

    [Theory]
    [InlineData(150)]
    public void NoMutationOfAListOfPagesThrows(int times) => MutateListing(times);

    [Theory(Skip = LongRun.Reason, SkipUnless = nameof(LongRun.IsOn), SkipType = typeof(LongRun))]
    [InlineData(20_000)]
    public void NoneOfTwentyThousandMutationsOfAListOfPagesThrows(int times) => MutateListing(times);

    static void MutateListing(int times)
    {
        var random = new Random(8);
        var seeds = new[]
        {
            "<opml><body><outline xmlUrl='https://a.example/feed'/></body></opml>",
            "<urlset xmlns:n='n'><url><loc>https://a.example/1</loc><n:news><n:publication><n:name>V</n:name></n:publication></n:news></url></urlset>",
            "<feed><entry><title>B</title><link href='/1'/><updated>2031-03-04T10:15:00Z</updated></entry></feed>",
        };
        for (var i = 0; i < times; i++)
        {
            var bytes = Mutated(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n{seeds[i % seeds.Length]}"), random);
            var listing = FeedListing.OfAnswer(bytes, new("https://a.example/"), IntakeLimits.Default);
            Assert.All(listing?.Items ?? [], item => Assert.StartsWith("http", item.Address.Scheme));
        }
    }

    static byte[] Packed(string name)
    {
        var warc = Encoding.UTF8.GetBytes("WARC/1.1\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 130\r\n\r\n"
            + $"<html><h1>Boat</h1><p>{Prose}</p></html>\r\n\r\n");
        using var packed = new MemoryStream();
        if (name.EndsWith(".gz", StringComparison.Ordinal))
        {
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                gzip.Write(warc);
            return packed.ToArray();
        }
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var entry = zip.CreateEntry("archive/a.warc").Open())
                entry.Write(warc);
            using (var entry = zip.CreateEntry("b.txt").Open())
                entry.Write(Encoding.UTF8.GetBytes($"Boat\n\n{Prose}"));
        }
        return packed.ToArray();
    }

    [Theory]
    [InlineData("a.txt", "a")]
    [InlineData("a.txt", "A. ")]
    [InlineData("a.txt", "(")]
    [InlineData("a.txt", "1/3 ")]
    [InlineData("a.md", "[](")]
    [InlineData("a.html", "<p>A b. ")]
    [InlineData("a.html", "<div>")]
    [InlineData("a.html", "<b><p>")]
    [InlineData("a.html", "<a x=y><div>")]
    [InlineData("a.html", "<table><tr><td>")]
    [InlineData("a.html", "<ul><li>")]
    [InlineData("a.html", "<h1>")]
    [InlineData("a.xml", "<rss><a>")]
    [InlineData("a.xml", "<item>")]
    [InlineData("a.csv", "text,\"")]
    [InlineData("a.eml", "Subject: =?")]
    [InlineData("a.eml", "Subject: =?x?q?=FF?= ")]
    [InlineData("a.eml", "\u00ff: \u00ff\n")]
    [InlineData("a.html", "<p>\u00ff\u00e9 ")]
    [InlineData("a.json", "[")]
    [InlineData("a.jsonl", "{")]
    public void AMegabyteOnOneLineEnds(string name, string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (1 << 20) / part.Length));
        Assert.NotEmpty(Read(name, Encoding.UTF8.GetBytes(text)));
        Assert.NotEmpty(Read(name, Encoding.Latin1.GetBytes(text)));
    }

    static void Mutate(string name, byte[] seed, int times)
    {
        var random = new Random(7);
        for (var i = 0; i < times; i++)
        {
            var bytes = Mutated(seed, random);
            foreach (var result in Read(name, bytes))
            {
                if (result is IntakeResult.Accepted { Article: { } article })
                    Assert.StartsWith(article.Title, article.Text);
            }
        }
    }

    static byte[] Mutated(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var change = random.Next(1, 8); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, seed.Skip(random.Next(seed.Length)).Take(random.Next(60)));
                    break;
                case 3:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(200)));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }
        return [.. bytes];
    }

    static List<IntakeResult> Read(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. new ArticleIntake(IntakeOptions.Default).Read(stream, name)];
    }
}
