namespace Stemma.Intake;

/// <summary>Reads web archives (WARC 1.0 and 1.1) record by record, in constant memory.</summary>
/// <remarks>A wrong length or a cut record is found by the next line that begins a record.</remarks>
sealed class WarcReader(IntakeOptions options)
{
    const int LongestLine = 8192;
    const int MostHeaders = 200;

    internal IEnumerable<IntakeResult> Read(InputStream stream, string source)
    {
        var reader = new ByteReader(stream);
        var number = 0;
        while (Begin(reader))
        {
            number++;
            var place = $"byte {reader.Position}";
            var headers = HttpMessage.Headers(reader, LongestLine, MostHeaders);
            var length = long.TryParse(headers.GetValueOrDefault("content-length"), out var stated) && stated > 0 ? stated : 0;
            var content = reader.Bytes(length, options.Limits.DocumentBytes);
            if (IsPage(headers) && Article(headers, content, $"{source}#{number}", place) is { } result)
                yield return result;
        }
        if (number == 0)
        {
            yield return new IntakeResult.Rejected(source, "byte 0", RejectionReason.Malformed,
                "it holds no WARC record; fetch the archive again");
        }
        if (stream.Trouble is { } trouble)
            yield return new IntakeResult.Rejected(source, $"byte {reader.Position}", trouble, stream.Detail);
    }

    /// <summary>Goes to the next line that begins a record.</summary>
    static bool Begin(ByteReader reader)
    {
        while (reader.Line(LongestLine) is { } line)
        {
            if (line.StartsWith("WARC/", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    static bool IsPage(Dictionary<string, string> headers) =>
        headers.GetValueOrDefault("warc-type") is "response" or "resource" or "conversion";

    /// <summary>Null for a record that is no page: a picture, a redirect, the answer to a robot.</summary>
    IntakeResult? Article(Dictionary<string, string> headers, byte[] content, string source, string place)
    {
        var address = Uri.TryCreate(headers.GetValueOrDefault("warc-target-uri")?.Trim('<', '>'), UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" ? uri : null;
        var draft = new Draft { Source = source, Place = place, Address = address };
        if (headers["warc-type"] == "conversion")
            return ArticleMaker.Make(draft with { Lines = CleanText.Lines(TextDecoder.Decode(content, null).Text) }, options);
        var isResponse = headers["warc-type"] == "response";
        var message = isResponse ? HttpMessage.Of(content, options.Limits) : null;
        if (isResponse && message is not { IsGood: true })
            return null;
        var type = message?.Type ?? headers.GetValueOrDefault("content-type") ?? "";
        if (!type.Contains("html", StringComparison.OrdinalIgnoreCase))
            return null;
        var body = message?.Body ?? content;
        return body.Length == 0
            ? new IntakeResult.Rejected(source, place, RejectionReason.Truncated, "the record is empty; fetch it again")
            : PageReader.Read(TextDecoder.Decode(body, message?.Charset).Text, draft, options);
    }
}
