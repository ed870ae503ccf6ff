using System.IO.Compression;

namespace Stemma.Intake;

/// <summary>Reads the entries of a zip archive, each as the input that it is, zips in zips too.</summary>
sealed class ZipReader(DocumentReader documents, IntakeOptions options)
{
    internal IEnumerable<IntakeResult> Read(InputStream stream, string source, int depth)
    {
        if (depth >= options.Limits.ArchiveDepth)
            return [documents.TooDeep(source)];
        if (stream.Parts is { } file)
            return Read(Opened(file), source, depth);
        var held = new InputStream(stream, options.Limits.HeldZipBytes);
        var bytes = held.ReadAll();
        if (bytes is null || stream.Trouble is not null)
        {
            return [new IntakeResult.Rejected(source, $"byte {held.Count}",
                stream.Trouble ?? held.Trouble ?? RejectionReason.Malformed,
                stream.Trouble is null ? held.Detail : stream.Detail)];
        }
        return Read(Opened(new MemoryStream(bytes)), source, depth);
    }

    IEnumerable<IntakeResult> Read(ZipArchive? archive, string source, int depth) => archive is not null
        ? Entries(archive, source, depth)
        : [new IntakeResult.Rejected(source, "", RejectionReason.Malformed, "its directory is broken; pack it again")];

    /// <summary>Whoever opened the stream closes it.</summary>
    static ZipArchive? Opened(Stream stream)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            return null;
        }
    }

    IEnumerable<IntakeResult> Entries(ZipArchive archive, string source, int depth)
    {
        using (archive)
        {
            if (archive.Entries.Count > options.Limits.ArchiveRecords)
            {
                yield return new IntakeResult.Rejected(source, "", RejectionReason.TooManyRecords,
                    $"it has {archive.Entries.Count} entries, more than {options.Limits.ArchiveRecords}; split it");
                yield break;
            }
            // A web archive packed as WACZ has its pages in one folder, and indexes beside it.
            var captures = source.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase);
            foreach (var entry in archive.Entries.Where(entry => IsInput(entry, captures)).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                foreach (var result in Entry(entry, $"{source}#{entry.FullName}", depth))
                    yield return result;
            }
        }
    }

    static bool IsInput(ZipArchiveEntry entry, bool captures) =>
        (!captures || entry.FullName.StartsWith("archive/", StringComparison.Ordinal))
        && !entry.FullName.EndsWith('/') && !entry.Name.StartsWith('.')
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    IEnumerable<IntakeResult> Entry(ZipArchiveEntry entry, string source, int depth)
    {
        using var content = Content(entry);
        if (content is null)
        {
            yield return new IntakeResult.Rejected(source, "", RejectionReason.Malformed,
                "the entry cannot be unpacked (broken, or locked with a password); pack it again");
            yield break;
        }
        var packed = Math.Max(1, entry.CompressedLength);
        var stream = new InputStream(content, options.Limits.ArchiveBytes) { Packed = () => packed, Limits = options.Limits };
        foreach (var result in documents.Read(stream, source, entry.FullName, depth + 1))
            yield return result;
    }

    static Stream? Content(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }
}
