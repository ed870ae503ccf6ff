using Stemma.Intake;

namespace Stemma.Tests.Intake;

/// <summary>Web archives: many records at once in the order of the archive, and on from where a run was broken off.</summary>
public sealed class ArchiveTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void TheOrderIsTheArchives(int atOnce)
    {
        var sources = Sources(IntakeOptions.Default with { RecordsAtOnce = atOnce });
        Assert.Equal(Enumerable.Range(1, 60).Select(number => $"a.warc#{number}"), sources);
    }

    [Fact]
    public void ARunIsTakenUpAfterItsLastResult()
    {
        var sources = Sources(IntakeOptions.Default with { After = "a.warc#57" });
        Assert.Equal(["a.warc#58", "a.warc#59", "a.warc#60"], sources);
        Assert.Equal(60, Sources(IntakeOptions.Default with { After = "b.warc#57" }).Count);
    }

    [Theory]
    [InlineData("text/html; charset=windows-1251", true)]
    [InlineData("", true)]
    [InlineData("image/png", false)]
    public void TheSourceOfAPageIsReadAsItsArticleIs(string type, bool isPage)
    {
        var body = Encoding.GetEncoding(1251).GetBytes($"<html><h1>Лодка</h1><p>{Russian}</p></html>");
        byte[] answer = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n"), .. body];
        byte[] archive =
        [
            .. "WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n"u8,
            .. Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: {answer.Length}\r\n\r\n"), .. answer,
        ];
        var source = ArchivedSource.Read(new MemoryStream(archive), IntakeLimits.Default);
        Assert.Equal(isPage, source is not null);
        Assert.Equal(source, ArchivedSource.Read(new MemoryStream(Packed(archive)), IntakeLimits.Default));
        var results = new ArticleIntake(IntakeOptions.Default).Read(new MemoryStream(archive), "a.warc").OfType<IntakeResult.Accepted>().ToList();
        if (!isPage)
        {
            Assert.Empty(results);
            return;
        }
        var capture = Assert.Single(results).Article.Capture;
        var range = capture.SourceOf(capture.Paragraphs[0].Span)!.Value;
        Assert.Equal((Russian, "windows-1251"), (source![range.Start..range.End], capture.Encoding));
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("0", 3)]
    [InlineData("40", 3)]
    [InlineData("3000", 3)]
    [InlineData("99999", 3)]
    [InlineData("-7", 3)]
    public void AWrongLengthCostsNoOtherRecord(string length, int records)
    {
        var wrong = Record(2).Replace("Content-Length: 1", $"X-Length: 1", StringComparison.Ordinal)
            .Replace("WARC-Type", length.Length == 0 ? "WARC-Type" : $"Content-Length: {length}\r\nWARC-Type", StringComparison.Ordinal);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Record(1) + wrong + Record(3)));
        var articles = new ArticleIntake(IntakeOptions.Default).Read(stream, "a.warc").Select(result => ((IntakeResult.Accepted)result).Article).ToList();
        Assert.Equal(Enumerable.Range(1, records).Select(number => $"Boat {number}"), articles.Select(article => article.Title));
        Assert.All(articles, article => Assert.EndsWith("near the old dock at Norby.", article.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void AZipInAFileIsNotHeldInMemory()
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(packed, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = new StreamWriter(zip.CreateEntry("archive/a.warc").Open());
            entry.Write(Record(1) + Record(2));
        }
        using var folder = new ScratchFolder();
        File.WriteAllBytes(folder.At("a.wacz"), packed.ToArray());
        var intake = new ArticleIntake(IntakeOptions.Default with { Limits = IntakeLimits.Default with { HeldZipBytes = 100 } });
        Assert.Equal(2, intake.Read([folder.At("a.wacz")]).OfType<IntakeResult.Accepted>().Count());
        using var pipe = new Once(packed.ToArray());
        var rejected = Assert.IsType<IntakeResult.Rejected>(Assert.Single(intake.Read(pipe, "a.wacz")));
        Assert.Equal(RejectionReason.TooLarge, rejected.Reason);
        using var whole = new Once(packed.ToArray());
        Assert.Equal(2, new ArticleIntake(IntakeOptions.Default).Read(whole, "a.wacz").OfType<IntakeResult.Accepted>().Count());
    }

    /// <summary>A stream that comes once, as from a pipe.</summary>
    sealed class Once(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    const string Russian = "Девять человек покинули лодку по лестнице до того, как начался прилив, сообщил лоцман во вторник.";

    static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    static List<string> Sources(IntakeOptions options)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 60).Select(Record))));
        return [.. new ArticleIntake(options).Read(stream, "a.warc").Select(result => ((IntakeResult.Accepted)result).Article.Source)];
    }

    static string Record(int number)
    {
        var page = $"<h1>Boat {number}</h1><p>On day {number} of the search the boat was seen from the air near the old dock at Norby.</p>"
            + string.Concat(Enumerable.Repeat("<i></i>", 2000 / number));
        return $"WARC/1.1\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: {page.Length}\r\n\r\n{page}\r\n\r\n";
    }
}
