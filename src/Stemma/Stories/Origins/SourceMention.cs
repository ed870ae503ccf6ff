using Stemma.Language;

namespace Stemma.Stories;

/// <summary>The name or sign of a known newsroom or agency in a text.</summary>
readonly record struct SourceMention(NewsSource Source, TextSpan Span)
{
    /// <summary>The longest name of a source has so many words.</summary>
    const int MostWords = 6;

    /// <summary>The names in a part of a text, in order; the longest where several begin at one place.</summary>
    public static List<SourceMention> Find(string text, TextSpan part, SourceTable sources)
    {
        var mentions = new List<SourceMention>();
        for (var start = part.Start; start < part.End; start++)
        {
            if (!CharKinds.IsWord(text[start]) || start > 0 && CharKinds.IsWord(text[start - 1]))
                continue;
            if (!char.IsLower(text[start]) && At(text, new(start, part.End), sources) is { } mention)
            {
                mentions.Add(mention);
                start = mention.Span.End - 1;
            }
            else if (text[start] is 'd' or 'a' or 'r' && At(text, new(start, part.End), sources) is { } small)
            {
                mentions.Add(small); // "dpa", and sites such as "apnews.com"
                start = small.Span.End - 1;
            }
        }

        return mentions;
    }

    static SourceMention? At(string text, TextSpan rest, SourceTable sources)
    {
        var (start, limit) = (rest.Start, rest.End);
        SourceMention? longest = null;
        var end = start;
        for (var word = 0; word < MostWords && end < limit; word++)
        {
            while (end < limit && (CharKinds.IsWord(text[end]) || text[end] is '-' or '&' || IsInsideSite(text, end)))
                end++;
            if (Named(text.AsSpan(start, end - start), sources) is { } source)
                longest = new(source, new(start, end));
            if (end >= limit || text[end] != ' ')
                break;
            end++;
        }

        return longest;
    }

    static NewsSource? Named(ReadOnlySpan<char> name, SourceTable sources) =>
        sources.ByName(name)
        ?? (name.Contains('.') && !name.Contains(' ') ? sources.BySite(name.ToString().ToLowerInvariant()) : null);

    static bool IsInsideSite(string text, int place) =>
        text[place] == '.' && place > 0 && place + 1 < text.Length
        && char.IsLetterOrDigit(text[place - 1]) && char.IsLetter(text[place + 1]);
}
