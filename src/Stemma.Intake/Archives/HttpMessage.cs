using System.IO.Compression;

namespace Stemma.Intake;

/// <summary>An answer of a web server as an archive keeps it: status, headers, and the body unpacked.</summary>
sealed record HttpMessage(int Status, string Type, byte[] Body)
{
    const int LongestLine = 16384;
    const int MostHeaders = 200;

    internal bool IsGood => Status is >= 200 and < 300;

    internal string? Charset => CharsetOf(Type);

    internal static HttpMessage? Of(byte[] bytes, IntakeLimits limits)
    {
        var reader = new ByteReader(new MemoryStream(bytes));
        var status = reader.Line(LongestLine)?.Split(' ');
        if (status is not { Length: > 1 } || !status[0].StartsWith("HTTP/", StringComparison.Ordinal)
            || !int.TryParse(status[1], out var code))
            return null;
        var headers = Headers(reader, LongestLine, MostHeaders);
        var body = bytes[(int)reader.Position..];
        if (headers.GetValueOrDefault("transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = Unchunked(body);
        body = Unpacked(body, headers.GetValueOrDefault("content-encoding")?.Trim().ToLowerInvariant(), limits);
        var type = headers.GetValueOrDefault("content-type") ?? "";
        return new(code, type, body);
    }

    /// <summary>Lines of <c>Name: value</c> up to a blank one; the first of a name counts.</summary>
    internal static Dictionary<string, string> Headers(ByteReader reader, int longest, int most)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var count = 0; count < most && reader.Line(longest) is { Length: > 0 } line; count++)
        {
            var colon = line.IndexOf(':');
            if (colon > 0)
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        return headers;
    }

    /// <summary>The encoding in a media type; null where it names none.</summary>
    internal static string? CharsetOf(string type)
    {
        var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : type[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
    }

    /// <summary>Chunks put together; a body that only says it is chunked stays as it is.</summary>
    static byte[] Unchunked(byte[] body)
    {
        var reader = new ByteReader(new MemoryStream(body));
        using var whole = new MemoryStream();
        while (reader.Line(100) is { } line)
        {
            if (!long.TryParse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, null, out var size) || size < 0)
                return whole.Length == 0 ? body : whole.ToArray();
            if (size == 0)
                break;
            whole.Write(reader.Bytes(size, body.Length));
            reader.Line(100);
        }
        return whole.ToArray();
    }

    /// <summary>Unpacked as the headers say, or as it is where that fails at once.</summary>
    static byte[] Unpacked(byte[] body, string? encoding, IntakeLimits limits)
    {
        using var packed = new MemoryStream(body);
        using Stream? unpacking = encoding switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (unpacking is null)
            return body;
        var stream = new InputStream(unpacking, limits.DocumentBytes) { Packed = () => body.Length, Limits = limits };
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.Length == 0 && stream.Trouble == RejectionReason.Malformed ? body : whole.ToArray();
    }
}
