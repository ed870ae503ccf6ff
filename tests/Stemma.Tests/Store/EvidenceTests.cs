using System.IO.Compression;
using Stemma.Intake;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Tests;

/// <summary>An evidence bundle is whole as it was made, and every change of it is named.</summary>
public sealed class EvidenceTests : IDisposable
{
    readonly ScratchFolder _folder = new();
    readonly byte[] _bundle;

    public EvidenceTests()
    {
        using var desk = Desk.Open(_folder.At("desk.db"), new FakeClock());
        var ferry = new ArticleIntake(IntakeOptions.Default).Read([Repository.File("examples/ferry/articles")]);
        DeskTests.Fill(desk, [.. ferry.OfType<IntakeResult.Accepted>().Select(accepted => accepted.Article)]);
        var story = desk.Read(session => session.Stories.List(StoryQuery.All with { OrderBy = StoryOrder.Largest }, DeskPage.Of(1)))[0];
        using var stream = new MemoryStream();
        new EvidenceBundle(desk, new FakeClock()).Write(DeskModels.Editor(desk).Report(story.Id), stream);
        _bundle = stream.ToArray();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public void IsABagThatIsWhole()
    {
        var check = Check(_bundle);
        Assert.Empty(check.Troubles);
        Assert.True(check.Articles > 1);
        Assert.True(check.Passages > 20);
        using var zip = new ZipArchive(new MemoryStream(_bundle));
        var tops = zip.Entries.Select(entry => entry.FullName.Split('/')[0]).Distinct();
        Assert.Single(tops);
        Assert.Equal("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", Text(zip, "bagit.txt"));
        Assert.All(Text(zip, "manifest-sha256.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^[0-9a-f]{64}  data/", line));
    }

    [Theory]
    [InlineData("data/report.html", "its hash differs")]
    [InlineData("data/story.json", "its hash differs")]
    [InlineData("manifest-sha256.txt", "its hash differs")]
    [InlineData("bag-info.txt", "its hash differs")]
    [InlineData("data/later.txt", "put in later")]
    public void NamesAFileThatIsNotWhatItWas(string path, string trouble)
    {
        var check = Check(With(path, content => content + " "));
        Assert.Contains(check.Troubles, line => line.Contains(path, StringComparison.Ordinal) && line.Contains(trouble, StringComparison.Ordinal));
    }

    [Fact]
    public void NamesAFileThatIsGone() =>
        Assert.Contains(Check(With("data/report.html", _ => null)).Troubles, line => line.Contains("missing", StringComparison.Ordinal));

    [Fact]
    public void NamesWordsThatNobodyWrote()
    {
        var check = Check(With("data/story.json", content => content!.Replace("Skerry", "Skurry", StringComparison.Ordinal)));
        Assert.Contains(check.Troubles, line => line.Contains("other words than the ones its id was made from", StringComparison.Ordinal));
    }

    [Fact]
    public void SurvivesWhateverItIsGiven()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var mutated = _bundle[..random.Next(_bundle.Length)];
            for (var i = random.Next(20); i > 0 && mutated.Length > 0; i--)
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            Assert.NotEmpty(Check(mutated).Troubles);
        }
    }

    static EvidenceCheck Check(byte[] bundle) => EvidenceCheck.Of(new MemoryStream(bundle));

    /// <summary>The bundle with one file changed, put in, or (null) taken out.</summary>
    byte[] With(string path, Func<string?, string?> change)
    {
        using var stream = new MemoryStream();
        stream.Write(_bundle);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var top = zip.Entries[0].FullName.Split('/')[0];
            var entry = zip.GetEntry($"{top}/{path}");
            var changed = change(entry is null ? null : Text(zip, path));
            entry?.Delete();
            if (changed is not null)
            {
                using var writer = new StreamWriter(zip.CreateEntry($"{top}/{path}").Open(), new UTF8Encoding(false));
                writer.Write(changed);
            }
        }

        return stream.ToArray();
    }

    static string Text(ZipArchive zip, string path)
    {
        using var reader = new StreamReader(zip.Entries.Single(entry => entry.FullName.EndsWith("/" + path, StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }
}
