using System.Buffers;

namespace Stemma.Stories;

/// <summary>Reads what a single line says of its article's source: datelines, bylines, copyright and "original source".</summary>
static class CreditLines
{
    /// <summary>A dateline stands so near to the start of its paragraph.</summary>
    const int LongestDateline = 80;

    /// <summary>A longer line is prose.</summary>
    const int LongestLine = 400;

    /// <summary>The name of a newsroom has so many words.</summary>
    const int MostWords = 4;

    static readonly SearchValues<char> _nameLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz &-");

    static readonly SearchValues<string> _pictures = SearchValues.Create(
        ["photo", "image", "picture", "caption", "getty", "video", "file -", "file/", "footage"],
        StringComparison.OrdinalIgnoreCase);

    static readonly SearchValues<string> _links = SearchValues.Create(
        ["original source", "originally published", "originally appeared", "full article", "full story", "original article",
            "source:", "sources:", "first appeared on", "first published"],
        StringComparison.OrdinalIgnoreCase);

    static readonly SearchValues<string> _rights =
        SearchValues.Create(["copyright", "©", "(c) 20", "all rights reserved"], StringComparison.OrdinalIgnoreCase);

    /// <summary>"OSLO (AP) —", "(Reuters) -", "BERLIN, Sept 9 (dpa) -" at the start of a paragraph.</summary>
    public static SourceMention? Dateline(string text, TextSpan line, SourceTable sources)
    {
        var open = text.IndexOf('(', line.Start, Math.Min(line.Length, LongestDateline));
        if (open < 0 || !IsPlaceAndDay(text.AsSpan(line.Start, open - line.Start)))
            return null;
        var close = text.IndexOf(')', open, Math.Min(line.End - open, LongestDateline));
        if (close < 0 || line.End - close < 40)
            return null;
        var name = new TextSpan(open + 1, close);
        if (SourceMention.Find(text, name, sources) is [var first, ..])
            return first.Span.Start == open + 1 ? first : null;
        var isDateline = open > line.Start && text.AsSpan(close + 1).TrimStart(' ') is ['—' or '–' or '-', ..];
        return isDateline && UnknownSource(text, name) is { } unknown ? new(unknown, name) : null;
    }

    /// <summary>Whether only the words of a place and a day stand here: each begins large, or is a figure or short.</summary>
    static bool IsPlaceAndDay(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(",.—–-/*");
            if (word.Length > 4 && char.IsLower(word[0]))
                return false;
        }

        return true;
    }

    /// <summary>What a line that is no prose credits; null where it credits nobody.</summary>
    public static (NewsSource Source, CreditForm Form, string Reason)? Read(string text, TextSpan line, SourceTable sources)
    {
        var words = text.AsSpan(line.Start, line.Length);
        if (line.Length is 0 or > LongestLine || words.ContainsAny(_pictures))
            return null;
        if (words.ContainsAny(_links))
            return After(text, new(line.Start + words.IndexOfAny(_links), line.End), sources) is { } named
                ? (named, CreditForm.Link, "names where the original stands")
                : null;
        var mentions = SourceMention.Find(text, line, sources);
        if (mentions.Count == 0)
            return Unlisted(words, sources);
        if (words.ContainsAny(_rights))
            return (mentions[0].Source, CreditForm.Text, "copyright line");
        return IsByline(text, line, mentions) ? (mentions[0].Source, CreditForm.Text, "credit line") : null;
    }

    /// <summary>What the form of a line credits where no table knows the name.</summary>
    static (NewsSource Source, CreditForm Form, string Reason)? Unlisted(ReadOnlySpan<char> line, SourceTable sources)
    {
        if (IsReutersSignOff(line) && sources.ByName("Reuters") is { } reuters)
            return (reuters, CreditForm.Text, "signed off as the agency does");
        if (line.ContainsAny(_rights) && UnlistedSources.HolderOf(line) is { } holder)
            return (holder, CreditForm.Text, "copyright line");
        return UnlistedSources.OfByline(line) is { } newsroom ? (newsroom, CreditForm.Text, "credit line") : null;
    }

    static NewsSource? After(string text, TextSpan rest, SourceTable sources) =>
        SourceMention.Find(text, rest, sources) is [var first, ..]
            ? first.Source
            : UnlistedSources.AfterLink(text.AsSpan(rest.Start, rest.Length));

    /// <summary>A newsroom that no table holds, named where only a source can stand: a few words that begin large.</summary>
    static NewsSource? UnknownSource(string text, TextSpan span)
    {
        var name = text.AsSpan(span.Start, span.Length).Trim(" .*");
        var words = name.Count(' ') + 1;
        if (name.Length is < 2 or > 40 || words > MostWords || name.ContainsAnyExcept(_nameLetters))
            return null;
        foreach (var range in name.Split(' '))
        {
            if (name[range].IsEmpty || !char.IsUpper(name[range][0]) && name[range] is not ("of" or "the" or "and"))
                return null;
        }

        return new(SourceTable.IdOf(name.ToString()), name.ToString(), IsAgency: true);
    }

    static bool IsReutersSignOff(ReadOnlySpan<char> line) =>
        line.Contains("Reporting by", StringComparison.Ordinal) && line.TrimStart("( ").StartsWith("Reporting by", StringComparison.Ordinal)
        && (line.Contains("diting by", StringComparison.Ordinal) || line.Contains("riting by", StringComparison.Ordinal));

    /// <summary>A line of names, days and figures that holds a sign: "By Ada Lund, AP", "Afp September 09, 2024".</summary>
    static bool IsByline(string text, TextSpan line, List<SourceMention> mentions)
    {
        if (line.Length > 100 || mentions.Any(mention => !mention.Source.IsAgency))
            return false;
        var first = mentions[0].Span;
        var before = text.AsSpan(line.Start, first.Start - line.Start).Trim(" -–—(*|");
        var after = text.AsSpan(mentions[^1].Span.End, line.End - mentions[^1].Span.End).Trim(" -–—).*|");
        var isBy = before.StartsWith("By", StringComparison.OrdinalIgnoreCase)
            || before.StartsWith("From", StringComparison.OrdinalIgnoreCase);
        return (before.IsEmpty || isBy && IsNames(before[2..])) && IsNames(after);
    }

    static bool IsNames(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(",.;:—–-|");
            if (word.Length > 0 && char.IsLower(word[0]) && word is not ("and" or "in" or "the" or "via" or "at" or "am" or "pm"))
                return false;
        }

        return true;
    }
}
