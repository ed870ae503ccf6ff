namespace Stemma.Reading;

/// <summary>So many of so many: "one in five adults", "nine out of 10", "three of every four", "six-in-ten", "one out of every three".</summary>
static class RatioMatcher
{
    public static NumberPhrase? At(LexedText text, int index)
    {
        var isOut = text.IsWord(index + 1, "out") && text.IsWord(index + 2, "of");
        var isOf = text.IsWord(index + 1, "of") && text.IsWord(index + 2, "every");
        var isHyphened = text.IsHyphen(index + 1) && text.IsWord(index + 2, "in") && text.IsHyphen(index + 3);
        if (Small(text, index, isOut ? 100 : 10) is not { } upper || !isOut && !isHyphened && !isOf && !text.IsWord(index + 1, "in"))
            return null;
        var place = isOut ? index + 3 : isHyphened ? index + 4 : index + 2;
        if (text.IsWord(place, "every", "each"))
            place++;
        if (NumberParser.At(text, place) is not { IsScaled: false } lower || lower.Value.Low % 1 != 0
            || lower.Value.Low <= upper || lower.Value.Low > 100 && !IsShareOf(text, upper, lower) || IsOther(text, lower))
            return null;
        return new NumberPhrase(index, lower.End, NumberInterval.Of(Figures.Normal(upper / lower.Value.Low))) { IsFraction = true };
    }

    /// <summary>"One in 200 women": what follows is many, and the number no year.</summary>
    static bool IsShareOf(LexedText text, decimal upper, NumberPhrase lower) => upper == 1
        && (Nouns.LooksPlural(text, lower.End) || Nouns.LooksPlural(text, lower.End + 1))
        && text.Whole(lower.First) is not (>= 1600 and <= 2100);

    static decimal? Small(LexedText text, int index, int limit)
    {
        var number = text.Is(index, TermRole.Cardinal) ? text.Value(index, TermRole.Cardinal) : text.Whole(index);
        return number > 0 && number < limit && !text.IsHyphen(index - 1) && !text.IsGlued(index) ? number : null;
    }

    /// <summary>"Three in two days", "one in 2019", "two in 5 km".</summary>
    static bool IsOther(LexedText text, NumberPhrase lower) =>
        Durations.UnitAt(text, lower.End) is not null || text.IsMark(lower.End, '%') || text.IsMark(lower.End, ':')
        || text.IsGlued(lower.End) && text[lower.End].Kind == LexemeKind.Word || Measures.TryMatch(text, lower.End, out _, out _);
}
