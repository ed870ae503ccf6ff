using System.Buffers;

namespace Stemma.Intake;

/// <summary>Finds the encoding that a page or an XML document declares in its own first bytes.</summary>
static class Declaration
{
    static readonly SearchValues<byte> _ends = SearchValues.Create(" \"'/>;?\r\n"u8);

    internal static string? Find(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("<?xml"u8) && Value(head, "encoding="u8) is { } xml)
            return xml;
        return Value(head, "charset="u8) ?? Value(head, "CHARSET="u8) ?? Value(head, "Charset="u8);
    }

    static string? Value(ReadOnlySpan<byte> head, ReadOnlySpan<byte> key)
    {
        var at = head.IndexOf(key);
        if (at < 0)
            return null;
        var rest = head[(at + key.Length)..];
        rest = rest.TrimStart(" \"'"u8);
        var end = rest.IndexOfAny(_ends);
        return end is > 0 and < 40 ? Encoding.ASCII.GetString(rest[..end]) : null;
    }
}
