using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Parts of one: "a third of", "two-thirds", "three quarters", "half of", "half the".</summary>
static class FractionMatcher
{
    public static NumberPhrase? At(LexedText text, int index)
    {
        if (SpokenFractions.At(text, index) is { IsScaled: true, Whole: 0 } scaled)
            return scaled.Phrase;
        if (text.IsWord(index, "half"))
            return Half(text, index, index);
        if (text.IsWord(index, "a", "one") && text.IsWord(index + 1, "half"))
            return Half(text, index, index + 1);
        var denominator = text.IsHyphen(index + 1) && text.IsGlued(index + 1) ? index + 2 : index + 1;
        if (!text.Is(denominator, TermRole.Fraction) || text.IsHyphen(denominator + 1))
            return null;
        var upper = text.IsWord(index, "a")
            ? 1 : text.Is(index, TermRole.Cardinal) ? text.Value(index, TermRole.Cardinal) : -1;
        var lower = text.Value(denominator, TermRole.Fraction);
        if (upper <= 0 || upper >= lower || !IsPart(text, upper, denominator))
            return null;
        return new NumberPhrase(index, denominator + 1,
            NumberInterval.Of((decimal)upper / lower))
        { IsFraction = true };
    }

    /// <summary>"A third" is a part before "of", after "by" and where it thinks, "a third man" is none; "two thirds" always is.</summary>
    static bool IsPart(LexedText text, int upper, int denominator)
    {
        if (text.Text(denominator) is [.., 's'])
            return upper > 1;
        return upper == 1 && !text.IsWord(denominator + 1, "one") && (text.IsWord(denominator + 1, "of") || text.IsWord(denominator - 2, "by")
            || text.IsWord(denominator - 1, "one")
            || text.Token(denominator + 1) is { Tag: PartOfSpeech.Verb, Form: WordForm.Base or WordForm.Present }
            || text.IsHyphen(denominator - 1) || text.IsWord(denominator - 2, "nearly", "almost")
            || text.IsWord(denominator - 2, "about", "than"));
    }

    static NumberPhrase? Half(LexedText text, int first, int half)
    {
        var next = half + 1;
        var isPart = text.IsWord(next, "of", "the") || text.IsWord(next, "its", "their")
            || text.IsWord(next, "his", "her")
            || text.IsWord(next, "our", "those") || text.IsWord(next, "that");
        return isPart && !text.IsHyphen(half + 1) && !text.Is(half - 1, TermRole.Ordinal)
            ? new NumberPhrase(first, half + 1, NumberInterval.Of(0.5m)) { IsFraction = true }
            : null;
    }
}
