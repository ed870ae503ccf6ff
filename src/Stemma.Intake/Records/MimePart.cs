namespace Stemma.Intake;

/// <summary>A part of an e-mail: its headers, and its content or its own parts.</summary>
sealed class MimePart
{
    const int MostDepth = 8;
    const int MostParts = 100;

    readonly Dictionary<string, string> _headers;
    readonly byte[] _content;
    readonly List<MimePart> _parts = [];

    MimePart(Dictionary<string, string> headers, byte[] content) => (_headers, _content) = (headers, content);

    internal static MimePart Of(byte[] bytes) => Of(bytes, 0);

    static MimePart Of(byte[] bytes, int depth)
    {
        var (headers, start) = Headers(bytes);
        var part = new MimePart(headers, bytes[start..]);
        if (depth < MostDepth && part.Parameter("boundary") is { Length: > 0 } boundary)
            part.Split($"--{boundary}", depth);
        return part;
    }

    internal string? Header(string name) => _headers.TryGetValue(name, out var value) ? MimeWords.Decoded(value) : null;

    /// <summary>The first part of a kind, this one or one inside it.</summary>
    internal MimePart? Find(string kind)
    {
        var type = _headers.GetValueOrDefault("content-type") ?? "text/plain";
        if (_parts.Count == 0)
            return type.StartsWith(kind, StringComparison.OrdinalIgnoreCase) ? this : null;
        return _parts.Select(part => part.Find(kind)).FirstOrDefault(part => part is not null);
    }

    internal DecodedText Text()
    {
        var bytes = _headers.GetValueOrDefault("content-transfer-encoding")?.Trim().ToLowerInvariant() switch
        {
            "base64" => MimeWords.Base64(Encoding.ASCII.GetString(_content)),
            "quoted-printable" => MimeWords.Quoted(_content, '=', false),
            _ => _content,
        };
        return TextDecoder.Decode(bytes, Parameter("charset"));
    }

    string? Parameter(string name)
    {
        var type = _headers.GetValueOrDefault("content-type") ?? "";
        var at = type.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = type[(at + name.Length + 1)..];
        return value.StartsWith('"') ? value[1..].Split('"')[0] : value.Split(';')[0].Trim();
    }

    void Split(string boundary, int depth)
    {
        var mark = Encoding.ASCII.GetBytes(boundary);
        var content = _content.AsSpan();
        var start = -1;
        for (var at = 0; at < content.Length && _parts.Count < MostParts;)
        {
            var found = content[at..].IndexOf(mark);
            var end = found < 0 ? content.Length : at + found;
            if (start >= 0)
                _parts.Add(Of(content[start..end].ToArray(), depth + 1));
            if (found < 0)
                break;
            at = end + mark.Length;
            var line = content[at..].IndexOf((byte)'\n');
            start = line < 0 || content[at..].StartsWith("--"u8) ? content.Length : at + line + 1;
            if (start >= content.Length)
                break;
        }
    }

    static (Dictionary<string, string> Headers, int Start) Headers(byte[] bytes)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var start = Math.Min(End(bytes), bytes.Length);
        var last = "";
        // Decoded at once: a guess at each line would take its time.
        foreach (var line in TextDecoder.Decode(bytes.AsSpan(0, Math.Min(start, LongestHead)), null).Text.Split('\n'))
        {
            var colon = line.IndexOf(':');
            if (line is [' ' or '\t', ..] && last.Length > 0)
                headers[last] += $" {line.Trim()}";
            else if (colon > 0)
                headers[last = line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }
        return (headers, start);
    }

    /// <summary>One past the blank line that ends the headers.</summary>
    static int End(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var length = bytes[at..].IndexOf((byte)'\n');
            var line = length < 0 ? bytes[at..] : bytes.Slice(at, length);
            at += line.Length + 1;
            if (line.TrimEnd((byte)'\r').IsEmpty)
                return at;
        }
        return bytes.Length;
    }

    /// <summary>No mail has longer headers; what stands behind them is not read.</summary>
    const int LongestHead = 1 << 18;
}
