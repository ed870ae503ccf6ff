using System.Buffers;

namespace Stemma.Language;

/// <summary>Addresses of pages and of mail, which are one token.</summary>
static class WebAddress
{
    static readonly SearchValues<char> _signs = SearchValues.Create("@:/.");
    static readonly SearchValues<char> _notInName = SearchValues.Create("/,;(<>\"");
    const string Trailing = ".,;:!?)'\"]}>’”»";

    /// <summary>The end of the address that starts here and fills the chunk but for closing marks; 0 where none does.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var chunk = text[start..];
        var sign = chunk.IndexOfAny(_signs);
        if (sign <= 0 || !IsAddress(chunk, sign))
            return 0;
        var end = chunk.Length;
        while (end > sign && Trailing.Contains(chunk[end - 1]))
            end--;
        return start + end;
    }

    static bool IsAddress(ReadOnlySpan<char> chunk, int sign)
    {
        if (chunk[sign] == ':')
            return chunk[sign..].StartsWith("://") && sign + 3 < chunk.Length;
        if (chunk[sign] == '.' && chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return chunk.Length > 6;
        var at = chunk.IndexOf('@');
        if (at > 0 && at < 64)
            return chunk[at..].IndexOf('.') > 1 && chunk[..at].IndexOfAny(_notInName) < 0;
        return chunk[sign] == '.' && IsHost(chunk, sign);
    }

    /// <summary>A host with a path: "example.org/page".</summary>
    static bool IsHost(ReadOnlySpan<char> chunk, int dot)
    {
        var slash = chunk.IndexOf('/');
        if (slash < dot + 3 || slash == chunk.Length - 1)
            return false;
        var last = chunk[..slash].LastIndexOf('.');
        foreach (var unit in chunk[(last + 1)..slash])
        {
            if (!char.IsAsciiLetterLower(unit))
                return false;
        }

        return slash - last is >= 3 and <= 6;
    }
}
