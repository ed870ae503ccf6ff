using System.IO.Compression;
using Stemma.Intake;

namespace Stemma.Tests.Intake;

public sealed class BadInputTests
{
    const string Lead = "Nine people left the grounded boat by ladder before the tide turned, the pilot said.";
    const string Report = "Boat aground\n\n" + Lead + "\nA tug pulled the hull free at noon, and divers found no hole in it.";

    [Theory]
    [InlineData("a.txt", "", RejectionReason.Empty)]
    [InlineData("a.txt", " \n \n", RejectionReason.NoArticle)]
    [InlineData("a.txt", "Boat", RejectionReason.NoArticle)]
    [InlineData("a.html", "<html><body><a href=x>Home</a></body></html>", RejectionReason.NoArticle)]
    [InlineData("a.json", "{\"text\":", RejectionReason.Malformed)]
    [InlineData("a.json", "[]", RejectionReason.NoArticle)]
    [InlineData("a.zip", "PK\u0003\u0004 and no more", RejectionReason.Malformed)]
    public void EachEndsInANamedRejection(string name, string content, RejectionReason reason)
    {
        var rejected = Assert.IsType<IntakeResult.Rejected>(Assert.Single(Read(name, Encoding.UTF8.GetBytes(content))));
        Assert.Equal((name, reason), (rejected.Source, rejected.Reason));
        Assert.NotEmpty(rejected.Detail);
    }

    [Theory]
    [InlineData("a.bin")]
    [InlineData("a.txt")]
    public void BytesOfAPictureAreBinary(string name)
    {
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 0, 0, 7, 1, 0, 0, 0];
        var rejected = Assert.IsType<IntakeResult.Rejected>(Assert.Single(Read(name, picture)));
        Assert.Equal(RejectionReason.Binary, rejected.Reason);
        Assert.Equal("byte 8", rejected.Place);
    }

    [Fact]
    public void AFileAboveTheLimitIsNotReadToItsEnd()
    {
        using var endless = new Endless();
        var rejected = Assert.IsType<IntakeResult.Rejected>(Assert.Single(New().Read(endless, "a.txt")));
        Assert.Equal(RejectionReason.TooLarge, rejected.Reason);
        Assert.InRange(endless.Given, 0, 64L << 20);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void TextIsReadInTheEncodingsPeopleUse(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        foreach (var mark in new[] { encoding.GetPreamble(), [] })
        {
            const string text = "Båt på grund\n\n“Nio” människor lämnade båten – före tidvattnet, sade lotsen.";
            byte[] bytes = [.. mark, .. encoding.GetBytes(text)];
            Assert.StartsWith("Båt på grund\n\n“Nio” människor", Accepted(Read("a.txt", bytes)).Text);
        }
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>", "windows-1251")]
    [InlineData("<meta http-equiv=content-type content='text/html; charset=iso-8859-2'>", "iso-8859-2")]
    public void ThePageSaysItsEncoding(string meta, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var words = name == "windows-1251"
            ? "Девять человек покинули лодку до прилива" : "Dziewięć osób opuściło łódź przed przypływem";
        var html = $"<html><head>{meta}</head><body><p>{words}, {words}, {words}.</p></body></html>";
        Assert.Contains(words, Accepted(Read("a.html", Encoding.GetEncoding(name).GetBytes(html))).Text);
    }

    [Fact]
    public void HalfAFileInUtf16IsReadAsFarAsItGoes()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Report)).ToArray();
        var article = Accepted(Read("a.txt", bytes[..(bytes.Length - 31)]));
        Assert.StartsWith("Boat aground\n\n" + Lead, article.Text);
        Assert.DoesNotContain('\uFFFD', article.Text);
    }

    [Fact]
    public void ACharacterThatIsCutOffAtTheEndIsLeftOut()
    {
        var bytes = Encoding.UTF8.GetBytes(Report + " Ö");
        Assert.DoesNotContain('\uFFFD', Accepted(Read("a.txt", bytes[..^1])).Text);
    }

    [Fact]
    public void NoTextHoldsHalfACharacterOrAControl()
    {
        var article = Accepted(Read("a.json", Encoding.UTF8.GetBytes(
            "{\"title\":\"Boat \\ud83d aground\",\"text\":\"" + Lead + "\\u0000\\u0007\\udc00 \\ud83d\\ude00 end of it.\"}")));
        Assert.Equal("Boat \uFFFD aground", article.Title);
        Assert.EndsWith("\uFFFD \ud83d\ude00 end of it.", article.Text);
    }

    [Fact]
    public void AZipIsReadEntryByEntry()
    {
        const string json = $$"""{"title":"Tug","text":"{{Lead}}"}""";
        var results = Read("a.zip", Zip(("b.txt", Report), ("a/c.json", json), ("x.bin", "\0\0\0")));
        Assert.Equal(["a.zip#a/c.json", "a.zip#b.txt"],
            results.OfType<IntakeResult.Accepted>().Select(result => result.Article.Source));
        Assert.Equal("a.zip#x.bin", Assert.Single(results.OfType<IntakeResult.Rejected>()).Source);
    }

    [Fact]
    public void ZipsInZipsAreReadAsDeepAsTheLimit()
    {
        var inner = Zip(("a.txt", Report));
        var two = Zip(("inner.zip", inner));
        Assert.Single(Read("a.zip", two).OfType<IntakeResult.Accepted>());
        var four = Zip(("b.zip", Zip(("c.zip", two))));
        var rejected = Assert.IsType<IntakeResult.Rejected>(Assert.Single(Read("a.zip", four)));
        Assert.Equal(RejectionReason.TooDeep, rejected.Reason);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.jsonl")]
    [InlineData("a.zip")]
    public void ABombIsRefusedByItsRatio(string entry)
    {
        var bomb = Zip((entry, entry.EndsWith(".zip") ? Zip(("a.txt", new byte[20 << 20])) : new byte[20 << 20]));
        var rejected = Assert.IsType<IntakeResult.Rejected>(Read("bomb.zip", bomb)[^1]);
        Assert.Equal(RejectionReason.Compression, rejected.Reason);
    }

    [Fact]
    public void AGzipThatIsCutIsReadAsFarAsItGoesOrRejected()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Report));
        var bytes = packed.ToArray();
        Assert.Equal(Lead, Accepted(Read("a.txt.gz", bytes)).Text.Split('\n')[2]);
        Assert.Single(Read("a.txt.gz", bytes[..(bytes.Length / 2)]));
    }

    static byte[] Zip(params (string Name, object Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content as byte[] ?? Encoding.UTF8.GetBytes((string)content));
            }
        }
        return stream.ToArray();
    }

    static ArticleIntake New() => new(IntakeOptions.Default);

    static List<IntakeResult> Read(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. New().Read(stream, name)];
    }

    static Article Accepted(List<IntakeResult> results) => Assert.IsType<IntakeResult.Accepted>(Assert.Single(results)).Article;

    /// <summary>A file of letters that never ends.</summary>
    sealed class Endless : MemoryStream
    {
        internal long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            Given += buffer.Length;
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
