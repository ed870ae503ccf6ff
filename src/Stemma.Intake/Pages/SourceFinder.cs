using System.Net;

namespace Stemma.Intake;

/// <summary>Finds the range of a page's source that a block of text was read from: the text with its marks and entities.</summary>
/// <remarks>The parser says where the element began; from there the source is compared with the text, sign by sign.</remarks>
sealed class SourceFinder(string html, LeanPage page)
{
    /// <summary>How far from its element a text can begin: past the text of the elements that stand before it.</summary>
    const int Farthest = 50_000;

    /// <summary>The steps that one page may take, so that a page of one letter repeated costs no more than others.</summary>
    const int MostSteps = 4_000_000;

    const int LongestEntity = 32;

    int _steps;

    internal string Html => html;

    /// <param name="text">A block.</param>
    /// <param name="element">Where the element of its first words began, as the parser counts.</param>
    /// <returns>Null where the source has the text in another order, or cut by a script.</returns>
    internal TextSpan? Find(string text, int element)
    {
        var start = page.Source(element);
        if (start < 0)
            return null;
        var end = Math.Min(html.Length, start + Farthest);
        for (var at = start; at < end && _steps < MostSteps; at++)
        {
            at = SkipMarks(at);
            if (at >= html.Length)
                return null;
            if (!IsSpace(html[at]) && Match(at, text) is { } last)
                return new(at, last);
            _steps++;
        }
        return null;
    }

    /// <summary>One past the last sign, where the text stands here.</summary>
    int? Match(int at, string text)
    {
        var read = 0;
        while (true)
        {
            while (read < text.Length && IsSpace(text[read]))
                read++;
            if (read == text.Length)
                return at;
            _steps++;
            var next = SkipSpaceAndMarks(at);
            if (next >= html.Length || _steps > MostSteps)
                return null;
            var length = 1;
            var meaning = html[next] == '&' ? Entity(next, out length) : html.AsSpan(next, 1);
            foreach (var sign in meaning)
            {
                if (IsSpace(sign))
                    continue;
                if (read >= text.Length || text[read] != sign)
                    return null;
                read++;
                while (read < text.Length && IsSpace(text[read]))
                    read++;
            }
            at = next + length;
        }
    }

    /// <summary>What an entity means; the ampersand itself where it is none.</summary>
    ReadOnlySpan<char> Entity(int at, out int length)
    {
        length = 1;
        var rest = html.AsSpan(at, Math.Min(LongestEntity, html.Length - at));
        var end = rest.IndexOf(';');
        if (end < 2)
            return rest[..1];
        var entity = rest[..(end + 1)].ToString();
        var meaning = WebUtility.HtmlDecode(entity);
        length = meaning == entity ? 1 : entity.Length;
        return meaning == entity ? "&" : meaning;
    }

    int SkipSpaceAndMarks(int at)
    {
        for (var before = -1; at != before;)
        {
            before = at;
            while (at < html.Length && IsSpace(html[at]))
                at++;
            at = SkipMarks(at);
        }
        return at;
    }

    /// <summary>Goes past tags and comments, and past scripts and styles as a whole.</summary>
    int SkipMarks(int at)
    {
        while (at + 1 < html.Length && html[at] == '<' && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?'))
        {
            _steps++;
            var isComment = html.AsSpan(at).StartsWith("<!--");
            var close = isComment ? "-->" : Hidden(at) ?? ">";
            var end = html.IndexOf(close, at + 1, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                return html.Length;
            at = close.Length > 1 && !isComment ? html.IndexOf('>', end) + 1 : end + close.Length;
            if (at == 0)
                return html.Length;
        }
        return at;
    }

    /// <summary>The end of an element whose text nobody reads; null for any other.</summary>
    string? Hidden(int at)
    {
        var rest = html.AsSpan(at + 1);
        return rest.StartsWith("script", StringComparison.OrdinalIgnoreCase) ? "</script"
            : rest.StartsWith("style", StringComparison.OrdinalIgnoreCase) ? "</style"
            : rest.StartsWith("noscript", StringComparison.OrdinalIgnoreCase) ? "</noscript" : null;
    }

    static bool IsSpace(char c) => c <= ' ' || char.IsWhiteSpace(c) || CleanText.IsInvisible(c);
}
