namespace Stemma.Intake;

/// <summary>The source of a page that an archive holds: the text that the places of its article's lines point into.</summary>
public static class ArchivedSource
{
    /// <summary>The first page among the records of a web archive, its letters decoded; null where it holds none.</summary>
    public static string? Read(Stream archive, IntakeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(limits);
        var input = new InputStream(archive, limits.ArchiveBytes) { Limits = limits };
        if (InputSniffer.Kind(input.Peek(InputSniffer.HeadBytes), "") != InputKind.Gzip)
            return Page(input, limits);
        using var unpacked = new System.IO.Compression.GZipStream(input, System.IO.Compression.CompressionMode.Decompress, leaveOpen: true);
        return Page(new(unpacked, limits.ArchiveBytes) { Packed = () => input.Count, Limits = limits }, limits);
    }

    static string? Page(InputStream stream, IntakeLimits limits) =>
        new WarcReader(IntakeOptions.Default with { Limits = limits }).FirstPage(stream)?.Text.Text;
}
