namespace Stemma.Intake;

/// <summary>Names the damage of a text that was decoded by the wrong table somewhere on its way.</summary>
static class Mojibake
{
    /// <summary>Fewer places may be meant: a report on fonts, a name in capitals.</summary>
    const int LeastPlaces = 3;

    /// <summary>The damage in words; null where the text is sound.</summary>
    internal static string? Find(string text)
    {
        var (twice, lost) = (0, 0);
        for (var i = Next(text, 0); i + 1 < text.Length; i = Next(text, i + 1))
        {
            twice += IsLead(text[i]) && IsTrail(text[i + 1]) ? 1 : 0;
            lost += text[i] == '\uFFFD' ? 1 : 0;
        }
        if (twice >= LeastPlaces)
            return $"In {twice} places letters of UTF-8 stand as two or three of windows-1252.";
        return lost >= LeastPlaces ? $"In {lost} places a letter was lost: the text was decoded by a wrong table." : null;
    }

    static int Next(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(_signs);
        return at < 0 ? text.Length : from + at;
    }

    static readonly System.Buffers.SearchValues<char> _signs = System.Buffers.SearchValues.Create("ÃÂâÐÑ\uFFFD");

    /// <summary>The first byte of a letter of two or three bytes in UTF-8, read as windows-1252.</summary>
    static bool IsLead(char c) => c is 'Ã' or 'Â' or 'â' or 'Ð' or 'Ñ';

    /// <summary>A byte that follows one, read as windows-1252: signs that stand after no letter.</summary>
    static bool IsTrail(char c) => c is >= '\u0080' and <= '\u00BF' or '€' or '‚' or 'ƒ' or '„' or '†' or '‡'
        or 'ˆ' or '‰' or 'Š' or '‹' or 'Œ' or 'Ž' or '˜' or '™' or 'š' or '›' or 'œ' or 'ž' or 'Ÿ';
}
