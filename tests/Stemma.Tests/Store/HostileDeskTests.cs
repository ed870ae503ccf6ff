using Stemma.Intake;
using Stemma.Reports;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Tests;

/// <summary>Mutated pages, feeds and archives, kept and exported: no crash, every rejection named.</summary>
public sealed class HostileDeskTests : IDisposable
{
    const string Page = "<html><head><title>Boat &amp; harbour</title><meta property='article:published_time' content='2031-03-04T08:15:00Z'></head>"
        + "<body><article><h1>Boat left late</h1><p>At least 12 people left the boat in Gullhaven on Monday, the coast guard said.</p>"
        + "<p>\"We saw nothing,\" said Ines Halloran, the harbour master. About 40 others waited.</p></article></body></html>";

    const string Feed = "<rss><channel><title>Valley Post</title><item><title>Boat left late</title><link>https://v.example/1</link>"
        + "<pubDate>Tue, 04 Mar 2031 08:15:00 GMT</pubDate><description>At least 12 people left the boat in Gullhaven on Monday, the coast "
        + "guard said. About 40 others waited on the quay.</description></item></channel></rss>";

    readonly ScratchFolder _folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public void NoneOfAHundredCrashes() => Mutate(100);

    [Fact(Skip = LongRun.Reason, SkipUnless = nameof(LongRun.IsOn), SkipType = typeof(LongRun))]
    public void NoneOfTenThousandCrashes() => Mutate(10_000);

    void Mutate(int count)
    {
        var random = new Random(count);
        using var desk = Desk.Open(_folder.At("desk.db"), new FakeClock());
        var intake = new ArticleIntake(IntakeOptions.Default);
        (string Name, byte[] Bytes)[] seeds =
            [("a.html", Encoding.UTF8.GetBytes(Page)), ("a.xml", Encoding.UTF8.GetBytes(Feed)), ("a.warc", Warc()), ("a.warc.gz", Packed(Warc()))];
        var results = Enumerable.Range(0, count).SelectMany(number =>
        {
            var (name, bytes) = seeds[number % seeds.Length];
            return intake.Read(new MemoryStream(Mutated(bytes, random)), $"{number}-{name}");
        }).ToList();
        Assert.All(results.OfType<IntakeResult.Rejected>(), rejected => Assert.NotEqual("", rejected.Detail));
        var articles = results.OfType<IntakeResult.Accepted>().Select(accepted => accepted.Article).ToImmutableArray();
        DeskTests.Fill(desk, articles);
        var stories = desk.Read(session => session.Stories.List(StoryQuery.All, DeskPage.Of(20)));
        Assert.NotEmpty(stories);
        foreach (var report in stories.Select(story => CollationReport.Of(DeskModels.Editor(desk).Report(story.Id))))
        {
            foreach (var format in ExportFormat.All)
                format.Writer.Write(report, new StringWriter());
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{articles.Length} articles, {results.Count - articles.Length} rejections, {stories.Length} stories exported");
    }

    static byte[] Mutated(byte[] bytes, Random random)
    {
        var mutated = bytes[..random.Next(bytes.Length * 2 / 3, bytes.Length + 1)];
        for (var i = random.Next(12); i > 0; i--)
            mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
        return mutated;
    }

    static byte[] Warc() => WarcRecord.Response(
        new(new("https://v.example/boat"), new DateTimeOffset(2031, 3, 4, 9, 0, 0, TimeSpan.Zero), 200, Encoding.UTF8.GetBytes(Page))
        {
            Phrase = "OK",
            Type = "text/html",
            Headers = [("Content-Type", "text/html; charset=utf-8")],
        });

    static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
