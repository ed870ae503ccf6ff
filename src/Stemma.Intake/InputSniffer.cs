using System.Buffers;

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
        return head[0] != '<' ? null : IsXml(Root(head)) ? InputKind.Xml : InputKind.Html;
    }

    /// <summary>The name of the first element, after declarations and comments.</summary>
    static string Root(ReadOnlySpan<byte> head)
    {
        for (var open = head.IndexOf((byte)'<'); open >= 0 && open + 1 < head.Length; open = head.IndexOf((byte)'<'))
        {
            head = head[(open + 1)..];
            if (!char.IsAsciiLetter((char)head[0]))
                continue;
            var end = head.IndexOfAny(_nameEnds);
            return Encoding.ASCII.GetString(end < 0 ? head : head[..end]).ToLowerInvariant();
        }
        return "";
    }

    static readonly SearchValues<byte> _nameEnds = SearchValues.Create(" \t\r\n/>"u8);

    static bool IsXml(string root) => root is "rss" or "feed" or "rdf:rdf" or "opml" or "newsitem" or "newsmessage"
        or "newsml" or "nitf" or "channel" || root.EndsWith(":rss", StringComparison.Ordinal);
}
