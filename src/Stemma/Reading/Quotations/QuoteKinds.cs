using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Tells speech from names, titles and words that are only held at arm's length.</summary>
static class QuoteKinds
{
    /// <summary>A longer end of a line is more than a name, in characters.</summary>
    const int LongestSignature = 60;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _titleNouns = WordList
        .Words("title-nouns.tsv", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Direct or a fragment; null for what is no speech.</summary>
    /// <param name="phrases">The phrases of the article.</param>
    /// <param name="passage">What stands between the marks.</param>
    /// <param name="range">Its tokens with the marks.</param>
    /// <param name="credit">What credits it.</param>
    /// <param name="calls">Whether the cue says how somebody is called: "Sleepy Joe" is then no title.</param>
    public static QuotationKind? Of(Phrases phrases, QuotedPassage passage, TokenRange range, QuoteCredit credit, bool calls)
    {
        var content = phrases.Analysis[passage.Content];
        var words = Words(content);
        if (IsBroken(phrases.Analysis.Text, passage) || IsCode(phrases.Analysis.Text, passage) || IsByname(phrases, range)
            || IsGloss(phrases, range) || IsCredit(phrases, range, words)
            || credit.Kind == CreditKind.Within && !calls && words is > 1 and < 6 && IsName(phrases, content, range) && !IsLikened(phrases, range)
            || (calls ? IsNamed(phrases, range) : MayBeName(phrases, range, credit)) && IsName(phrases, content, range))
            return null;
        if (words > 3)
            return QuotationKind.Direct;
        var isWhole = credit.Kind is CreditKind.Beside or CreditKind.Shared && !char.IsLower(content[0])
            && content[^1] is ',' or '.' or '!' or '?' or '…';
        return isWhole ? QuotationKind.Direct : QuotationKind.Fragment;
    }

    /// <summary>"Turning her into the “Grey Lady of the Docks”", "as a “Second Norby”": what somebody is said to be, not what is called so.</summary>
    static bool IsLikened(Phrases phrases, TokenRange range)
    {
        var before = phrases.IsAny(range.Start - 1, "a", "an", "the") ? range.Start - 2 : range.Start - 1;
        return phrases.IsAny(before, "into", "as", "like", "become", "becomes", "became", "becoming");
    }

    /// <summary>"Told “Late Tide” on Sunday": who was told.</summary>
    static bool IsTold(Phrases phrases, TokenRange range) => phrases.IsAny(range.Start - 1, "told", "tells", "telling")
        || phrases.Is(range.Start - 1, "the") && phrases.IsAny(range.Start - 2, "told", "tells", "telling");

    /// <summary>What a cue holds is said, whatever it looks like; "in “The Long Tide,” Holt says", "on Norby's “Late Tide”" it is not.</summary>
    static bool MayBeName(Phrases phrases, TokenRange range, QuoteCredit credit) => credit.Kind is CreditKind.None or CreditKind.Shared
        || phrases.IsAny(range.Start - 1, "on", "in", "about") || phrases.IsPossessiveMark(range.Start - 1)
        || IsNamed(phrases, range) || IsTold(phrases, range) || phrases.Is(range.End, "by");

    /// <summary>"“Tides” actress Ana Holt": what somebody is known from.</summary>
    static bool IsCredit(Phrases phrases, TokenRange range, int words) => words < 4 && phrases.IsCapital(range.Start + 1)
        && phrases.Tag(range.End) == PartOfSpeech.Noun && !phrases.IsCapital(range.End) && phrases.IsCapital(range.End + 1)
        && NameWords.IsRole(phrases.Folded(range.End));

    /// <summary>"As part of “Operation Gull”": a name, though a verb that calls stands before.</summary>
    static bool IsNamed(Phrases phrases, TokenRange range) =>
        phrases.IsAny(range.Start - 1, "of", "for", "during", "under", "on", "in", "about", "what")
        || phrases.IsPossessiveMark(range.Start - 1);

    /// <summary>"“….” Ana Holt, Harbour Post": a name ends the line, and no verb.</summary>
    public static bool IsSigned(string text, QuotedPassage passage)
    {
        var rest = passage.IsClosed && passage.Paragraph.End > passage.Outer.End
            ? text.AsSpan(passage.Outer.End..passage.Paragraph.End).Trim() : [];
        if (rest.Length is < 5 or > LongestSignature || !char.IsUpper(rest[0]) || rest[^1] is '.' or '!' or '?' or '”' or '"')
            return false;
        foreach (var word in rest.Split(' '))
        {
            if (rest[word] is [var first, ..] and not ("of" or "the" or "and") && !char.IsUpper(first))
                return false;
        }

        return true;
    }

    /// <summary>"Ray “the Gull” Holt".</summary>
    static bool IsByname(Phrases phrases, TokenRange range) => range.Count < 7 && phrases.IsCapital(range.Start + 1)
        && phrases.Tag(range.Start - 1) == PartOfSpeech.Propn
        && phrases.Tag(range.End) == PartOfSpeech.Propn
        && phrases.IsCapital(range.Start - 1) && phrases.IsCapital(range.End) && NameWords.IsGiven(phrases.Folded(range.Start - 1));

    /// <summary>"the end."Holt goes on."Then": marks of which the opening one was a closing one; or letters read in the wrong encoding.</summary>
    static bool IsBroken(string text, QuotedPassage passage)
    {
        var (start, end) = (passage.Outer.Start, passage.Outer.End);
        var opensGlued = start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '!' or '?');
        return opensGlued && end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '"' or '[')
            || text.AsSpan(start, end - start).Contains('Ã');
    }

    /// <summary>"{"slot":"top"}": what a page says to its machine, a mark right against another.</summary>
    static bool IsCode(string text, QuotedPassage passage) => passage.Outer.Start > 0 && text[passage.Outer.Start - 1] is ':' or '{' or '=' or '['
        && !text.AsSpan(passage.Content.Start, passage.Content.Length).ContainsAny(' ', '\n');

    /// <summary>Runs of letters and digits between blanks.</summary>
    static int Words(ReadOnlySpan<char> content)
    {
        var (count, inside) = (0, false);
        foreach (var letter in content)
        {
            var isWord = !char.IsWhiteSpace(letter);
            if (isWord && !inside)
                count++;
            inside = isWord;
        }

        return count;
    }

    /// <summary>What a name means, or what something is called: "which translates as …", "known as …", "titled …".</summary>
    static bool IsGloss(Phrases phrases, TokenRange range)
    {
        var last = range.Start - 1;
        if (phrases.IsComma(last))
            last--;
        if (_titleNouns.Contains(phrases.Text(last)))
            return true;
        // "What is called “slow news”", "a film called “Tide”".
        if (phrases.Is(last, "called") && (phrases.IsAny(last - 1, "is", "are", "was", "were", "so", ",") || phrases.Tag(last - 1) == PartOfSpeech.Noun))
            return true;
        return phrases.Is(last, "as") && phrases.IsAny(last - 1, "translates", "translated", "known", "translate")
            || phrases.Is(last, "for") && phrases.IsAny(last - 1, "Arabic", "Latin", "Hausa", "French", "Spanish", "short");
    }

    /// <summary>Every longer word is written large, and no sentence ends inside: the name of a song, a law, a campaign.</summary>
    public static bool IsName(Phrases phrases, ReadOnlySpan<char> content, TokenRange range)
    {
        content = content.TrimEnd(".,");
        if (content.IsEmpty || content[^1] is '!' or '?')
            return false;
        var start = 0;
        var large = 0;
        for (var i = 0; i <= content.Length; i++)
        {
            if (i < content.Length && !char.IsWhiteSpace(content[i]))
                continue;
            var word = content[start..i];
            if (word.Length > 3 && char.IsLower(word[0]) && word is not ("from" or "with" or "into" or "over"))
                return false;
            large += word.Length > 0 && char.IsUpper(word[0]) ? 1 : 0;
            start = i + 1;
        }

        return large > 1 || large == 1 && (phrases.IsCapital(range.Start + 1) || char.IsAsciiDigit(content[0]));
    }
}
