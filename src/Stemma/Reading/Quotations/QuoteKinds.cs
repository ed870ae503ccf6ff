using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Tells speech from names, titles and words that are only held at arm's length.</summary>
static class QuoteKinds
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _titleNouns = WordList
        .Words("title-nouns.tsv", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Direct or a fragment; null for what is no speech.</summary>
    public static QuotationKind? Of(Phrases phrases, QuotedPassage passage, TokenRange range, QuoteCredit credit)
    {
        var content = phrases.Analysis[passage.Content];
        var words = Words(content);
        if (IsGloss(phrases, range) || credit.Kind == CreditKind.None && IsName(phrases, content, range))
            return null;
        if (words > 3)
            return QuotationKind.Direct;
        var isWhole = credit.Kind is CreditKind.Beside or CreditKind.Shared && !char.IsLower(content[0])
            && content[^1] is ',' or '.' or '!' or '?' or '…';
        return isWhole ? QuotationKind.Direct : QuotationKind.Fragment;
    }

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
        return phrases.Is(last, "as") && phrases.IsAny(last - 1, "translates", "translated", "known", "translate")
            || phrases.Is(last, "for") && phrases.IsAny(last - 1, "Arabic", "Latin", "Hausa", "French", "Spanish", "short");
    }

    /// <summary>Every longer word is written large, and no sentence ends inside: the name of a song, a law, a campaign.</summary>
    static bool IsName(Phrases phrases, ReadOnlySpan<char> content, TokenRange range)
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
            if (word.Length > 3 && char.IsLower(word[0]))
                return false;
            large += word.Length > 0 && char.IsUpper(word[0]) ? 1 : 0;
            start = i + 1;
        }

        return large > 1 || large == 1 && phrases.IsCapital(range.Start + 1);
    }
}
