using System.IO.Compression;

namespace Stemma.Work;

/// <summary>What became of an evidence bundle that was looked at.</summary>
/// <param name="Troubles">Each in a line; none where the bundle is whole.</param>
public sealed record EvidenceCheck(int Files, int Articles, int Passages, ImmutableArray<string> Troubles)
{
    /// <summary>A bundle holds no file larger than this.</summary>
    const long MostBytes = 256L << 20;
    const int MostFiles = 100_000;

    /// <summary>Checks the bag's form, every hash, every article's id, and that each passage says what the report shows.</summary>
    public static EvidenceCheck Of(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var troubles = new List<string>();
        var files = FilesOf(stream, troubles);
        BagCheck.Check(files, troubles);
        var (articles, passages) = files.TryGetValue("data/story.json", out var story) ? StoryCheck.Check(files, story, troubles) : (0, 0);
        if (story is null)
            troubles.Add("data/story.json is missing");
        return new(files.Count, articles, passages, [.. troubles]);
    }

    /// <summary>The files of the bag by their paths in it.</summary>
    static Dictionary<string, byte[]> FilesOf(Stream stream, List<string> troubles)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostFiles)
                troubles.Add($"it has {zip.Entries.Count} files, more than {MostFiles}");
            foreach (var entry in zip.Entries.Take(MostFiles).Where(entry => !entry.FullName.EndsWith('/')))
            {
                var path = entry.FullName[(entry.FullName.IndexOf('/', StringComparison.Ordinal) + 1)..];
                if (Content(entry) is not { } content)
                    troubles.Add($"{path} has more than {MostBytes} bytes");
                else if (!files.TryAdd(path, content))
                    troubles.Add($"{path} stands twice in it");
            }
        }
        catch (InvalidDataException e)
        {
            troubles.Add($"the zip is broken: {e.Message}");
        }

        return files;
    }

    /// <summary>Null where it unfolds to more than is allowed.</summary>
    static byte[]? Content(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > MostBytes)
                return null;
        }

        return whole.ToArray();
    }
}
