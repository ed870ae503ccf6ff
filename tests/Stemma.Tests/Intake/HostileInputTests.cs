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

    [Theory, MemberData(nameof(Seeds))]
    public void NoMutationThrows(string name, string seed) => Mutate(name, Encoding.UTF8.GetBytes(seed), 150);

    [Theory(Skip = LongRun.Reason, SkipUnless = nameof(LongRun.IsOn), SkipType = typeof(LongRun)), MemberData(nameof(Seeds))]
    public void NoneOfTwentyThousandMutationsThrows(string name, string seed) =>
        Mutate(name, Encoding.UTF8.GetBytes(seed), 20_000);

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
    [InlineData("a.json", "[")]
    [InlineData("a.jsonl", "{")]
    public void AMegabyteOnOneLineEnds(string name, string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (1 << 20) / part.Length));
        Assert.NotEmpty(Read(name, Encoding.UTF8.GetBytes(text)));
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
