using System.IO.Compression;
using Stemma.Tests;

namespace Stemma.SystemTests;

public sealed class BadInputTests : IDisposable
{
    const string Good = "Ferry late at Nordhavn\n\nThe ferry was 40 minutes late on Monday, the harbour office said. "
        + "About 120 passengers waited on the quay in the rain until the crew had mended the ramp.";

    readonly ScratchFolder _folder = new();

    public BadInputTests() => _folder.File("good.txt", Good);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NamesAnEmptyFile() => Rejects(_folder.File("empty.txt", ""));

    [Fact]
    public void NamesABinaryFile()
    {
        var noise = new byte[100_000];
        new Random(7).NextBytes(noise);
        Rejects(Bytes("noise.txt", noise));
    }

    [Fact]
    public void NamesAFileThatIsFarTooLarge()
    {
        var path = _folder.At("large.txt");
        using (var file = File.Create(path))
            file.SetLength(200L << 20);
        Rejects(path);
    }

    [Fact]
    public void NamesAPageWithoutAnArticle() =>
        Rejects(_folder.File("menu.html", "<!doctype html><nav><a href=/a>Home</a><a href=/b>Sport</a></nav>"));

    [Fact]
    public void ReadsOrNamesHalfAUtf16File() =>
        ReadsOrNames(Bytes("half.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Good), 0x41]));

    [Fact]
    public void NamesTheBrokenLineAmongAThousand()
    {
        var lines = Enumerable.Range(1, 1000).Select(n => n == 500
            ? """{"title": "Broken", "text": "this never en"""
            : $$"""
                {"title": "Report {{n}}", "date_publish": "2031-0{{(n > 997 ? 5 : 6)}}-01", "text": "{{Text(n)}}"}
                """);
        var path = _folder.File("many.jsonl", string.Join('\n', lines));
        var run = StemmaProcess.Run("collate", path, "--one-story", "--as-of", "2031-05-02", "--json", "-").WithoutStackTrace();
        Assert.Equal(0, run.Code);
        Assert.Contains("line 500", run.Error, StringComparison.Ordinal);
        Assert.Contains("Report 1000", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TakesOneArticleInTwoFilesOnce()
    {
        var run = Rejects(_folder.File("good-again.txt", Good));
        Assert.Contains("1 article,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesAFileThatItMayNotRead()
    {
        if (OperatingSystem.IsWindows() || StemmaProcess.MayReadAll)
        {
            Assert.Skip("no user can be had who may not read every file");
            return;
        }
        var path = _folder.File("secret.txt", Good + " Nobody may read this.");
        File.SetUnixFileMode(path, UnixFileMode.None);
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)Convert.ToInt32("755", 8));
        Rejects(StemmaProcess.RunUnprivileged, path);
    }

    [Fact]
    public void NamesAPathThatDoesNotExist() => Rejects(_folder.At("nowhere.txt"), _folder.At("nowhere.txt"));

    [Fact]
    public void NamesAZipBomb()
    {
        var path = _folder.At("bomb.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("a.txt", CompressionLevel.Optimal).Open())
        {
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 300; megabyte++)
                entry.Write(zeros);
        }

        Rejects(path);
    }

    [Fact]
    public void ReadsOrNamesZipsInZips()
    {
        var inner = Encoding.UTF8.GetBytes(Good + " This one lies deep.");
        var name = "deep.txt";
        for (var depth = 1; depth <= 12; depth++)
        {
            using var packed = new MemoryStream();
            using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            using (var entry = zip.CreateEntry(name).Open())
                entry.Write(inner);
            (inner, name) = (packed.ToArray(), $"{depth}.zip");
        }

        Rejects(Bytes("nested.zip", inner));
    }

    static string Text(int number) => Good.Replace("\n", "\\n").Replace("40", $"{number + 40}");

    string Bytes(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder.At(name), bytes);
        return _folder.At(name);
    }

    /// <summary>The bad one is named, the good one collated.</summary>
    StemmaProcess Rejects(string path, params string[] more) => Rejects(StemmaProcess.Run, path, more);

    StemmaProcess Rejects(Func<string[], StemmaProcess> program, string path, params string[] more)
    {
        var run = program(["collate", _folder.Path, .. more]).WithoutStackTrace();
        Assert.Equal(0, run.Code);
        Assert.Contains("Ferry late at Nordhavn", run.Output, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(path), run.Error, StringComparison.Ordinal);
        Assert.Equal(1, program(["collate", _folder.Path, .. more, "--strict"]).Code);
        return run;
    }

    void ReadsOrNames(string path)
    {
        var run = StemmaProcess.Run("collate", _folder.Path).WithoutStackTrace();
        Assert.Equal(0, run.Code);
        Assert.True(run.Error.Contains(Path.GetFileName(path), StringComparison.Ordinal) || run.Output.Contains("2 articles"));
    }
}
