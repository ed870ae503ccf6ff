using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Numbers that count things or are a part of them: "2,500", "dozens of", "a third of", "both", "a
/// pair of".</summary>
static class CountMatcher
{
    /// <param name="range">The number that starts there, as <see cref="NumberRanges"/> reads it.</param>
    public static QuantityDraft? At(LexedText text, int index, NumberPhrase? range)
    {
        if (Pair(text, index) is { } pair)
            return pair;
        if (range is not { } number || NumberContext.IsNone(text, number)
            || !Counts(text, number))
            return null;
        var isSpelled = text.IsMark(index + 1, '/') && number.Value is { Low: > 0, High: < 1 };
        var isFactor = text.IsWord(index - 1, "of") && text.IsWord(index - 2, "factor");
        var kind = isFactor ? QuantityKind.Multiple : number.IsFraction || isSpelled ? QuantityKind.Fraction : QuantityKind.Count;
        var draft = Draft(index, number.End, number.Value, kind) with
        {
            IsVague = number.IsVague,
            IsFigures = number.IsFigures,
            IsScaled = number.IsScaled,
        };
        return Modifiers.After(text, number.End) is { } after
            ? draft with { Modifier = after.Modifier, End = after.End } : draft;
    }

    /// <summary>"Both", "the pair", "a pair of", "none of".</summary>
    static QuantityDraft? Pair(LexedText text, int index)
    {
        if (text.IsWord(index, "both") && !text.IsWord(index + 1, "in", "sides")
            && !text.IsWord(index + 1, "by", "as"))
            return IsBothAnd(text, index) ? null : Draft(index, index + 1, NumberInterval.Of(2), QuantityKind.Count);
        if (text.IsWord(index + 1, "pair")
            && (text.IsWord(index, "the") && !text.IsWord(index + 2, "of") || text.IsWord(index, "a")
            && text.IsWord(index + 2, "of")))
            return Draft(index, index + 2, NumberInterval.Of(2), QuantityKind.Count);
        if (text.IsWord(index, "the") && text.IsWord(index + 1, "trio") && !text.IsWord(index + 2, "of"))
            return Draft(index, index + 2, NumberInterval.Of(3), QuantityKind.Count);
        if (text.IsWord(index, "a") && text.IsWord(index + 1, "score") && text.IsWord(index + 2, "of") && Nouns.LooksPlural(text, index + 3)
            && !text.IsFigure(index + 3))
            return Draft(index, index + 2, NumberInterval.Of(20), QuantityKind.Count);
        return text.IsWord(index, "none") && IsNobody(text, index)
            ? Draft(index, index + 1, NumberInterval.Of(0), QuantityKind.Count)
            : null;
    }

    /// <summary>"None of the passengers", "none was hurt"; not "none of that".</summary>
    static bool IsNobody(LexedText text, int index) => text.IsWord(index + 1, "of")
        ? !text.IsWord(index + 2, "that", "this")
        : text.Token(index + 1).Tag is PartOfSpeech.Aux || text.Token(index + 1) is { Tag: PartOfSpeech.Verb, Form: WordForm.Past };

    /// <summary>How far after "both" its "and" may stand.</summary>
    const int LongestPair = 9;

    static bool EndsPair(LexedText text, int place) => text[place].Kind == LexemeKind.Mark && text.Text(place) is "," or "." or ";"
        || text.Token(place) is { Tag: PartOfSpeech.Aux } or { Tag: PartOfSpeech.Verb, Form: WordForm.Past or WordForm.Present };

    /// <summary>"Both London and Paris" counts nothing; "both men" does.</summary>
    static bool IsBothAnd(LexedText text, int index)
    {
        if (text.Token(index + 1) is { Tag: PartOfSpeech.Verb, Form: WordForm.Past })
            return true;
        for (var place = index + 1; place <= index + LongestPair && !EndsPair(text, place); place++)
        {
            if (text.IsWord(place, "and"))
                return true;
        }

        return !Nouns.LooksPlural(text, index + 1) && !Nouns.LooksPlural(text, index + 2)
            && !text.IsWord(index + 1, "of");
    }

    /// <summary>Words that look like numbers, but count nothing where they stand: "one another", "few",
    /// "couple".</summary>
    static bool Counts(LexedText text, NumberPhrase number)
    {
        var (first, end) = (number.First, number.End);
        if (number.IsVague)
            return VagueCounts(text, first, end);
        // "225.00 a day": money whose sign was lost.
        if (number.IsFigures && text.Text(first).Contains('.') && text.IsWord(end, "a", "per"))
            return false;
        // "A year or two": the two of what stands before.
        if (text.IsWord(first - 1, "or") && text.IsWord(first - 3, "a", "an") && end == first + 1)
            return false;
        if (text.IsWord(first, "one") && end == first + 1)
            return OneCounts(text, first);
        if (text.IsHyphen(end) && text.IsGlued(end)
            && (number.IsFigures ? text.IsWord(end + 1, "or") : text.IsWord(end + 1, "on", "to") || text.IsWord(end + 1, "and")))
            return false;
        return !number.IsFigures || !IsYearLike(text, number);
    }

    static bool OneCounts(LexedText text, int index)
    {
        if (StandsForNoun(text, index) || IsSomeTime(text, index) || text.IsWord(index + 1, "at") && text.IsWord(index + 2, "a"))
            return false;
        // "How one labels it", "one questions the rule": the verb of a pronoun.
        if (text.Text(index + 1) is [_, _, _, .., 's'] && (text.Token(index + 2).Tag is PartOfSpeech.Pron && text[index + 2].Kind == LexemeKind.Word
            || text.IsMark(index + 2, ',') && text.Text(index + 3) is "“" or "\""))
            return false;
        if (text.IsCapital(index) && text.Text(index + 1) is [_, _, .., 's'] && !text.IsWord(index + 1, "was") && text[index + 1].Kind == LexemeKind.Word
            && text.Is(index + 2, TermRole.Determiner))
            return false;
        if (text.Token(index).Tag == PartOfSpeech.Pron && !text.IsWord(index + 1, "of"))
            return false;
        if (text.IsWord(index + 1, "on") && text.IsWord(index + 2, "one") || text.IsWord(index - 1, "on") && text.IsWord(index - 2, "one"))
            return false;
        var isIdiom = text.IsWord(index - 1, "at") && text.IsWord(index + 1, "point") || text.IsWord(index + 1, "by")
            || text.IsWord(index + 1, "way") && text.IsWord(index + 2, "or");
        // "One to watch", "the only one actively advertising".
        var isDoer = text.Token(index + 1) is { Tag: PartOfSpeech.Verb, Form: WordForm.PresentParticiple }
            && (text.IsWord(index - 1, "be", "only") || text.IsWord(index - 1, "is", "was"));
        if (isDoer || text.IsWord(index + 1, "where") || text.IsWord(index + 1, "to", "free")
            || text.Token(index + 1).Tag == PartOfSpeech.Adv && text.Token(index + 2).Tag == PartOfSpeech.Verb)
            return false;
        if (isIdiom || text.Token(index + 1) is { Tag: PartOfSpeech.Aux } or { Tag: PartOfSpeech.Verb, Form: WordForm.Present })
            return false;
        // "One of monstrous fear", "the one of whom": nothing of which there are several.
        if (text.IsWord(index + 1, "of") && text.Token(index + 2).Tag == PartOfSpeech.Adj && text.Token(index + 3) is { Form: not WordForm.Plural } next
            && next.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && !Nouns.LooksPlural(text, index + 4) && !Nouns.LooksPlural(text, index + 3))
            return false;
        if (text.IsWord(index + 1, "of") && text.Token(index + 2) is { Tag: PartOfSpeech.Noun, Form: WordForm.Base } && !Nouns.LooksPlural(text, index + 2)
            && text[index + 3].Kind == LexemeKind.Mark && !text.IsHyphen(index + 3) && text.Text(index + 3) is not ("’" or "'"))
            return false;
        if (text.IsWord(index + 1, "of"))
            return !text.IsWord(index - 1, "the", "no") && !text.IsCapital(index - 1);
        var before = text.Is(index - 1, TermRole.Determiner | TermRole.Direction)
            || text.IsWord(index - 1, "no", "which")
            || text.IsHyphen(index - 1) || text.IsWord(index - 1, "any", "some");
        var after = text[index + 1].Kind != LexemeKind.Word || text.IsWord(index + 1, "another", "day")
            || text.IsWord(index + 1, "that", "who")
            || text.IsWord(index + 1, "is", "was") || text.IsWord(index + 1, "can", "side")
                || text.IsWord(index + 1, "time", "thing");
        return !before && !after;
    }

    /// <summary>"One weekday afternoon": which one is not told.</summary>
    static bool IsSomeTime(LexedText text, int index)
    {
        var last = text.Token(index + 1).Tag is PartOfSpeech.Noun or PartOfSpeech.Adj && text.Is(index + 2, TermRole.DayPart) ? index + 2 : index + 1;
        return text.Is(last, TermRole.DayPart) && !text.IsWord(last + 1, "of", "in");
    }

    /// <summary>"Markets, one he believes in", "from one about money to one over law", "one of a kind", "not a single one of".</summary>
    static bool StandsForNoun(LexedText text, int index) =>
        text.IsWord(index + 1, "with") || text.IsWord(index + 1, "he", "she") || text.IsWord(index + 1, "they", "we") || text.IsWord(index + 1, "i", "you")
        || text.IsWord(index + 1, "anothers") || text.IsWord(index - 1, "single", "similar") || text.IsWord(index - 1, "every", "each")
        || text.IsWord(index - 1, "only") && !text.IsWord(index - 2, "is", "was") && text.IsWord(index - 2, "the", "almost")
        || text.IsWord(index + 1, "in") && text.IsWord(index + 2, "which", "whom")
        || text.IsWord(index - 1, "like") && text.Token(index + 1) is { Tag: PartOfSpeech.Verb, Form: WordForm.PastParticiple }
        || text.IsWord(index + 1, "of") && text.IsWord(index + 2, "a") && text.IsWord(index + 3, "kind")
        || text.IsWord(index + 1, "of") && text.Token(index + 2) is { Tag: PartOfSpeech.Verb, Form: WordForm.PresentParticiple }
        || text.IsWord(index + 1, "heck", "hell") || text.IsWord(index + 1, "more") && text[index + 2].Kind != LexemeKind.Word
        || text.Token(index + 1).Tag == PartOfSpeech.Adj && text.IsWord(index + 2, "to", "that")
        || text.IsWord(index - 1, "including") && text.Token(index + 1) is { Tag: PartOfSpeech.Verb, Form: WordForm.PresentParticiple }
        || IsAfterAdjective(text, index) || IsSomebody(text, index)
        || (text.IsWord(index - 1, "to", "from") || text.IsWord(index - 1, "but", "as")) && text.Token(index + 1).Tag == PartOfSpeech.Adp
            && !text.IsWord(index + 1, "of", "in");

    /// <summary>"A low-trust one", "the smaller one": the noun was told before.</summary>
    static bool IsAfterAdjective(LexedText text, int index)
    {
        var opens = text.IsHyphen(index - 2) && text.IsGlued(index - 2) ? index - 4 : index - 2;
        return text.Is(opens, TermRole.Determiner) && !text.Is(index - 1, TermRole.Cardinal | TermRole.Ordinal | TermRole.Direction)
            && text.Token(index - 1).Tag is PartOfSpeech.Adj or PartOfSpeech.Noun && !text.IsWord(index + 1, "of")
            && text.Token(index + 1).Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj);
    }

    /// <summary>"One needs only to look": whoever it is.</summary>
    static bool IsSomebody(LexedText text, int index) => text.Token(index + 1) is { Tag: PartOfSpeech.Verb, Form: WordForm.Present }
        && text.Token(index).Relation == DependencyRelation.Nsubj && (text.IsCapital(index) || text.IsMark(index - 1, ','));

    static bool VagueCounts(LexedText text, int first, int end)
    {
        if (text.IsWord(first, "few"))
            return text.Is(end - 1, TermRole.Scale);
        if (text.IsWord(end - 1, "couple"))
            return false;
        if (text.IsWord(first, "tens", "handful"))
            return end > first + 1;
        // "He was a handful".
        if (text.IsWord(end - 1, "handful") && (text.IsWord(first - 1, "was", "is") || text.IsWord(first - 1, "be", "been")))
            return false;
        if (!text.IsWord(first, "scores") || end > first + 1)
            return true;
        if (text[first - 1].Kind == LexemeKind.Word && !text.IsWord(first - 1, "and"))
            return false;
        return text.Is(end, TermRole.PastVerb) || text.IsWord(end, "more", "are")
            || text.Text(end) is [_, _, .., 'e', 'd'];
    }

    /// <summary>A bare figure of four digits that could be a year counts only what stands right after it.</summary>
    static bool IsYearLike(LexedText text, NumberPhrase number)
    {
        var year = text.Text(number.First).Length == 4 && number.End == number.First + 1
            ? text.Whole(number.First) : -1;
        // "The 2016 contenders": a count of these years is written with a comma.
        return year is >= 1990 and <= 2035 || year is >= 1600 and <= 2100 && !Nouns.LooksPlural(text, number.End)
            && !Nouns.LooksPlural(text, number.End + 1);
    }

    static QuantityDraft Draft(int first, int end, NumberInterval value, QuantityKind kind) => new()
    {
        First = first,
        NumberFirst = first,
        NumberEnd = end,
        End = end,
        Kind = kind,
        Value = value,
    };
}
