using System.IO.Compression;
using System.Text.Json;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Work;

/// <summary>Packs what a story rests on: its report, its articles, the captures of their pages, the corrections; every file hashed.</summary>
/// <remarks>A bag of BagIt 1.0 (RFC 8493) in a zip.</remarks>
public sealed class EvidenceBundle(Desk desk, TimeProvider clock)
{
    /// <summary>Times in a zip begin here; a fixed one keeps the same content the same bytes.</summary>
    static readonly DateTimeOffset _zipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the bag; the caller closes the stream.</summary>
    public void Write(StoryReport report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        var payload = Payload(report).ToImmutableArray();
        ImmutableArray<BagFile> tags =
        [
            BagFile.Text("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
            BagFile.Text("bag-info.txt", Info(report, payload)),
            BagFile.Text("manifest-sha256.txt", string.Concat(payload.Select(file => file.ManifestLine))),
        ];
        var manifest = BagFile.Text("tagmanifest-sha256.txt", string.Concat(tags.Select(file => file.ManifestLine)));
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in tags.Add(manifest).Concat(payload))
        {
            var entry = zip.CreateEntry($"stemma-{report.Collation.Story.Id}/{file.Path}");
            entry.LastWriteTime = _zipTime;
            using var content = entry.Open();
            content.Write(file.Content);
        }
    }

    IEnumerable<BagFile> Payload(StoryReport report)
    {
        yield return BagFile.Text("data/story.json", Written(new StoryJsonWriter(), report));
        yield return BagFile.Text("data/report.html", Written(new HtmlReportWriter(), report));
        var corrections = desk.Read(session => session.Corrections.All());
        yield return BagFile.Text("data/corrections.jsonl", string.Concat(corrections.Select(
            correction => JsonSerializer.Serialize(KeptCorrection.Of(correction), CorrectionJson.Default.KeptCorrection) + "\n")));
        foreach (var article in report.Articles)
        {
            yield return BagFile.Text($"data/articles/{article.Article.Id}.txt", article.Article.Text);
            foreach (var capture in desk.Read(session => session.Archive.OfArticle(article.Article.Id)))
            {
                if (new CaptureArchive(CaptureArchive.FolderOf(desk.Name)).Record(capture) is { } record)
                    yield return new($"data/captures/{article.Article.Id}-{capture.Number}.warc.gz", record);
            }
        }
    }

    string Info(StoryReport report, ImmutableArray<BagFile> payload) =>
        $"Source-Organization: Stemma\nBagging-Date: {clock.GetUtcNow():yyyy-MM-dd}\nExternal-Identifier: {report.Collation.Story.Id}\n"
        + $"Payload-Oxum: {payload.Sum(file => (long)file.Content.Length)}.{payload.Length}\nBag-Software-Agent: stemma\n";

    static string Written(IReportWriter writer, StoryReport report)
    {
        var output = new StringWriter { NewLine = "\n" };
        writer.Write(CollationReport.Of(report), output);
        return output.ToString();
    }
}
