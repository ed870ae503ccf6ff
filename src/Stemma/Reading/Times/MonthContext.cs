namespace Stemma.Reading;

/// <summary>Tells months from the words and names that are written like them.</summary>
static class MonthContext
{
    /// <summary>Whether the words around "May" or "March" show the month.</summary>
    public static bool ShowsMonth(LexedText text, int index)
    {
        if (!text.IsCapital(index) || text.IsHyphen(index + 1) && text.IsGlued(index + 1)
            && !text.IsFigure(index + 2))
            return false;
        if (text.Is(index - 1, TermRole.Direction | TermRole.Part | TermRole.Bound))
            return !StartsName(text, index + 1);
        return text.IsWord(index - 1, "of", "and") && IsMonthNear(text, index)
            || text.IsWord(index - 1, "of")
                && text.Is(index - 2, TermRole.Part | TermRole.Unit | TermRole.OrdinalSuffix | TermRole.Weekday)
            || text.IsWord(index - 1, "this", "each") || text.IsWord(index - 1, "every", "to")
                && IsMonthNear(text, index)
            || text.IsHyphen(index - 1) && text.Is(index - 2, TermRole.Part | TermRole.Month | TermRole.MonthShort)
            || text.IsWord(index + 1, "last", "this") || text.IsWord(index + 1, "next");
    }

    /// <summary>Whether "April", "June" or "August" is a person's or a company's name here.</summary>
    public static bool ShowsName(LexedText text, int index) =>
        !text.IsCapital(index) && text.IsWord(index, "august")
        || StartsName(text, index + 1) && !text.Is(index - 1, TermRole.Bound)
        || text.IsCapital(index - 1) && text[index - 1].Term == Term.None && !text.IsMark(index, ',')
            && !text.IsBreak(index - 1) && StartsSentence(text, index - 1) is false && StartsName(text, index + 1);

    static bool StartsSentence(LexedText text, int index) => text.IsBreak(index - 1) || text.IsMark(index - 1, '.');

    static bool StartsName(LexedText text, int index) =>
        text.IsCapital(index) && text[index].Term == Term.None && text[index].End - text[index].Start > 1;

    static bool IsMonthNear(LexedText text, int index)
    {
        // "Between March and May".
        if (text.Is(index - 2, TermRole.Month) && text.IsCapital(index - 2) && text.Is(index - 3, TermRole.Bound))
            return true;
        for (var place = index - 4; place <= index + 3; place++)
        {
            if (place != index && text.Is(place, TermRole.Month | TermRole.MonthShort)
                && !text.IsWord(place, "may", "march"))
                return true;
        }

        return false;
    }
}
