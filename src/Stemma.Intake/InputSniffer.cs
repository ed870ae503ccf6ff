namespace Stemma.Intake;

/// <summary>Tells what kind of input some bytes are: by what they begin with, then by the name of their file.</summary>
static class InputSniffer
{
    /// <summary>How many bytes are looked at.</summary>
    internal const int HeadBytes = 1024;

    internal static InputKind Kind(ReadOnlySpan<byte> head, string name) => Signature(head) ?? ByName(name, head);

    /// <summary>The kind by the file's name alone; unknown where the name says nothing.</summary>
    internal static InputKind Named(string name)
    {
        var extension = Path.GetExtension(name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name);
        return extension.ToLowerInvariant() switch
        {
            ".txt" or ".text" => InputKind.Text,
            ".md" or ".markdown" => InputKind.Markdown,
            ".html" or ".htm" or ".xhtml" or ".mhtml" => InputKind.Html,
            ".json" => InputKind.Json,
            ".jsonl" or ".ndjson" => InputKind.JsonLines,
            ".zip" or ".wacz" => InputKind.Zip,
            ".warc" => InputKind.Warc,
            ".xml" or ".rss" or ".atom" or ".rdf" or ".opml" => InputKind.Xml,
            ".csv" or ".tsv" => InputKind.Table,
            ".eml" => InputKind.Email,
            _ => InputKind.Unknown,
        };
    }

    static InputKind? Signature(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return InputKind.Zip;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return InputKind.Gzip;
        return head.StartsWith("WARC/"u8) ? InputKind.Warc : null;
    }

    static InputKind ByName(string name, ReadOnlySpan<byte> head)
    {
        var named = Named(name);
        if (named is not (InputKind.Unknown or InputKind.Xml or InputKind.Zip or InputKind.Warc))
            return named;
        return ByContent(head) ?? (named == InputKind.Xml ? InputKind.Xml : InputKind.Unknown);
    }

    static InputKind? ByContent(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        if (head.IsEmpty)
            return null;
        if (head[0] is (byte)'{' or (byte)'[')
            return InputKind.Json;
        if (head[0] != '<')
            return null;
        if (head.IndexOf("<html"u8) >= 0 || head.IndexOf("<HTML"u8) >= 0 || head.IndexOf("<!doctype html"u8) >= 0
            || head.IndexOf("<!DOCTYPE html"u8) >= 0)
            return InputKind.Html;
        return head.StartsWith("<?xml"u8) || head.StartsWith("<rss"u8) || head.StartsWith("<feed"u8)
            ? InputKind.Xml : InputKind.Html;
    }
}
