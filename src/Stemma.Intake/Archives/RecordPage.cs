namespace Stemma.Intake;

/// <summary>The page in a record of a web archive, unpacked.</summary>
/// <param name="Body">Its bytes; none where the record is cut.</param>
/// <param name="Charset">The encoding that the server named; null for none.</param>
/// <param name="IsPlain">Whether it is text without marks.</param>
sealed record RecordPage(byte[] Body, string? Charset, bool IsPlain)
{
    internal DecodedText Text => TextDecoder.Decode(Body, Charset);

    /// <summary>Null for a record that is no page: a picture, a redirect, the answer to a robot.</summary>
    internal static RecordPage? Of(Dictionary<string, string> headers, byte[] content, IntakeLimits limits) =>
        headers.GetValueOrDefault("warc-type") switch
        {
            "conversion" => new(content, null, true),
            "resource" => Typed(headers.GetValueOrDefault("content-type") ?? "", content),
            "response" => HttpMessage.Of(content, limits) is { IsGood: true } message ? Typed(message.Type, message.Body) : null,
            _ => null,
        };

    /// <summary>A server that names no type may have sent a page all the same.</summary>
    static RecordPage? Typed(string type, byte[] body)
    {
        var isPage = type.Length == 0
            ? InputSniffer.Kind(body.AsSpan(0, Math.Min(body.Length, InputSniffer.HeadBytes)), "") == InputKind.Html
            : type.Contains("html", StringComparison.OrdinalIgnoreCase);
        return isPage ? new(body, HttpMessage.CharsetOf(type), false) : null;
    }
}
