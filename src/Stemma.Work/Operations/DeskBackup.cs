using System.IO.Compression;
using System.Text.Json;
using Stemma.Store;

namespace Stemma.Work;

/// <summary>Writes all that a desk keeps into one zip, and brings it back into an empty desk of either kind.</summary>
public sealed class DeskBackup(Desk desk)
{
    const string Format = "stemma-backup/1";
    const string Head = "backup.json";
    const string Captures = "captures/";

    /// <summary>As of one moment; the caller closes the stream.</summary>
    /// <returns>How many rows were written.</returns>
    public long Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var rows = desk.Read(session => TableDump.Names.Select(table =>
        {
            using var entry = zip.CreateEntry($"{table}.jsonl", CompressionLevel.Fastest).Open();
            return (Table: table, Rows: session.Tables.Write(table, entry));
        }).ToImmutableArray());
        foreach (var file in CaptureFiles())
            zip.CreateEntryFromFile(file, Captures + Path.GetFileName(file), CompressionLevel.NoCompression);
        using var head = new Utf8JsonWriter(zip.CreateEntry(Head).Open());
        head.WriteStartObject();
        head.WriteString("format", Format);
        head.WriteStartObject("rows");
        foreach (var (table, count) in rows)
            head.WriteNumber(table, count);
        head.WriteEndObject();
        head.WriteEndObject();
        return rows.Sum(table => table.Rows);
    }

    /// <summary>Brings everything back, or nothing.</summary>
    /// <returns>How many rows were read.</returns>
    /// <exception cref="InvalidDataException">It is no backup, or not a whole one.</exception>
    /// <exception cref="InvalidOperationException">The desk is not empty.</exception>
    public long Restore(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var wanted = Wanted(zip);
        var rows = desk.Write(session =>
        {
            if (!session.Tables.AreEmpty)
                throw new InvalidOperationException($"{desk.Name} is not empty; a backup is brought back into a new desk.");
            return wanted.Sum(table => Restore(session, zip, table));
        });
        RestoreCaptures(zip);
        return rows;
    }

    static long Restore(DeskSession session, ZipArchive zip, (string Table, long Rows) wanted)
    {
        using var entry = zip.GetEntry($"{wanted.Table}.jsonl")?.Open()
            ?? throw new InvalidDataException($"The backup has no {wanted.Table}.jsonl.");
        var rows = session.Tables.Read(wanted.Table, entry);
        return rows == wanted.Rows
            ? rows
            : throw new InvalidDataException($"The backup has {rows} rows of {wanted.Table}, and says it has {wanted.Rows}.");
    }

    /// <summary>The tables that the backup says it has, in the order in which they are read back.</summary>
    static ImmutableArray<(string Table, long Rows)> Wanted(ZipArchive zip)
    {
        try
        {
            using var entry = zip.GetEntry(Head)?.Open() ?? throw new InvalidDataException("It is no backup: backup.json is missing.");
            using var head = JsonDocument.Parse(entry);
            if (head.RootElement.GetProperty("format").GetString() != Format)
                throw new InvalidDataException("It is a backup of a format that this program does not know; update it.");
            var rows = head.RootElement.GetProperty("rows");
            return [.. TableDump.Names.Where(table => rows.TryGetProperty(table, out _)).Select(table => (table, rows.GetProperty(table).GetInt64()))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException("It is no backup: backup.json is damaged.", e);
        }
    }

    IEnumerable<string> CaptureFiles()
    {
        var folder = CaptureArchive.FolderOf(desk.Name);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.warc.gz").Order(StringComparer.Ordinal) : [];
    }

    void RestoreCaptures(ZipArchive zip)
    {
        var folder = CaptureArchive.FolderOf(desk.Name);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith(Captures, StringComparison.Ordinal) && entry.Name.Length > 0))
        {
            // The name alone: a path in a zip could lead out of the folder.
            Directory.CreateDirectory(folder);
            entry.ExtractToFile(Path.Combine(folder, Path.GetFileName(entry.Name)), overwrite: false);
        }
    }
}
