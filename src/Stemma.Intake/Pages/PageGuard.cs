using System.Buffers;
using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Cuts a page where parsing it by the standard would take time or memory out of all proportion.</summary>
/// <remarks>
/// The standard makes some markup cost its square: every tag looks through all open elements, and every paragraph
/// opens all unclosed formatting anew. The costs are estimated tag by tag, in one pass over the text.
/// </remarks>
static class PageGuard
{
    /// <summary>How many elements may be open at once. Browsers stop at 512; unclosed ones are counted here, too.</summary>
    const int OpenElements = 1500;

    /// <summary>How many elements of formatting may be opened anew in all.</summary>
    const int Reopened = 500_000;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _formatting = new[]
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Elements that hold nothing, or that the next of their kind closes.</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _selfClosing = WordTable
        .Set("closing-elements.tsv").GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly SearchValues<char> _nameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>Below this many tags no markup is slow.</summary>
    const int HarmlessTags = 5000;

    internal static string Cut(string html) => html.AsSpan().Count('<') <= HarmlessTags ? html : CutLong(html);

    static string CutLong(string html)
    {
        var (open, formatting, reopened) = (0, 0, 0L);
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = Name(html, closes ? at + 2 : at + 1);
            if (name.IsEmpty)
                continue;
            if (!closes && name.Equals("script", StringComparison.OrdinalIgnoreCase))
            {
                at = Math.Max(at, html.IndexOf("</script", at, StringComparison.OrdinalIgnoreCase));
                continue;
            }
            if (_formatting.Contains(name))
                formatting = Math.Max(0, formatting + (closes ? -1 : 1));
            else if (!closes)
                reopened += formatting;
            if (!_selfClosing.Contains(name))
                open = Math.Max(0, open + (closes ? -1 : 1));
            if (open > OpenElements || reopened > Reopened)
                return html[..at];
        }
        return html;
    }

    static ReadOnlySpan<char> Name(string html, int start)
    {
        if (start >= html.Length || !char.IsAsciiLetter(html[start]))
            return [];
        var rest = html.AsSpan(start, Math.Min(20, html.Length - start));
        var end = rest.IndexOfAny(_nameEnds);
        return end < 0 ? rest : rest[..end];
    }
}
