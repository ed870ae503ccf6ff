using System.IO.Compression;
using Stemma.Store;

namespace Stemma.Work;

/// <summary>The archive beside a desk: WARC 1.1, a file a day, every record a gzip member of its own.</summary>
public sealed class CaptureArchive(string folder)
{
    /// <summary>The archive of a desk in a file stands beside it; that of a server in the folder where the program runs.</summary>
    public static string FolderOf(string desk) => Desk.IsServer(desk) ? "stemma-captures" : desk + ".captures";

    /// <summary>Adds an answer to the file of its day. What a stopped program left after the last known record is cut off.</summary>
    /// <param name="answer">What the server sent.</param>
    /// <param name="known">The end of the last record that the desk knows of a file.</param>
    public ArchivedPage Add(FetchedAnswer answer, Func<string, long> known)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(known);
        Directory.CreateDirectory(folder);
        var name = $"{answer.At.UtcDateTime:yyyy-MM-dd}.warc.gz";
        using var file = new FileStream(Path.Combine(folder, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var end = known(name);
        file.SetLength(Math.Min(end, file.Length));
        file.Seek(0, SeekOrigin.End);
        if (file.Length == 0)
            file.Write(Packed(WarcRecord.Info(answer.At, name)));
        var start = file.Length;
        file.Write(Packed(WarcRecord.Response(answer)));
        file.Flush(flushToDisk: true);
        return new(answer.Address, answer.At, answer.Status)
        {
            Type = answer.Type,
            File = name,
            Start = start,
            Length = file.Length - start,
            Digest = answer.Digest,
        };
    }

    /// <summary>The packed record of a page; null where the archive has it no more.</summary>
    public byte[]? Record(ArchivedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var path = Path.Combine(folder, page.File);
        if (!File.Exists(path))
            return null;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.Length < page.Start + page.Length)
            return null;
        var record = new byte[page.Length];
        file.Seek(page.Start, SeekOrigin.Begin);
        file.ReadExactly(record);
        return record;
    }

    static byte[] Packed(byte[] record)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(record);
        return packed.ToArray();
    }
}
