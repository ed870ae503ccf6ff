using System.Security.Cryptography;

namespace Stemma.Work;

/// <summary>Makes records of WARC 1.1 (ISO 28500:2017).</summary>
static class WarcRecord
{
    internal static byte[] Info(DateTimeOffset at, string file)
    {
        var block = Encoding.UTF8.GetBytes("software: stemma\r\nformat: WARC File Format 1.1\r\n");
        return Record(
        [
            ("WARC-Type", "warcinfo"), ("WARC-Date", Time(at)), ("WARC-Filename", file), ("Content-Type", "application/warc-fields"),
        ], block);
    }

    internal static byte[] Response(FetchedAnswer answer) => Record(
    [
        ("WARC-Type", "response"), ("WARC-Date", Time(answer.At)), ("WARC-Target-URI", answer.Address.AbsoluteUri),
        ("WARC-Payload-Digest", $"sha256:{answer.Digest}"),
        ("Content-Type", "application/http;msgtype=response"),
    ], answer.Block());

    static byte[] Record((string Name, string Value)[] fields, byte[] block)
    {
        var digest = SHA256.HashData(block);
        var head = new StringBuilder("WARC/1.1\r\n");
        foreach (var (name, value) in fields)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"WARC-Record-ID: <urn:uuid:{Name(digest, fields)}>\r\n")
            .Append(CultureInfo.InvariantCulture, $"WARC-Block-Digest: sha256:{Convert.ToHexStringLower(digest)}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head.ToString()), .. block, .. "\r\n\r\n"u8];
    }

    /// <summary>A UUID made from the content (version 8): the same record has the same name.</summary>
    static Guid Name(byte[] digest, (string Name, string Value)[] fields)
    {
        var hash = SHA256.HashData([.. digest, .. Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => field.Value)))]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash.AsSpan(0, 16), bigEndian: true);
    }

    static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
