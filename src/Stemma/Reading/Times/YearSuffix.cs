namespace Stemma.Reading;

/// <summary>The year after a month, a season, a quarter or a half: "of 2019", "last year", "of that year".</summary>
static class YearSuffix
{
    /// <summary>The expression with its year; null where none follows.</summary>
    public static TimeDraft? Apply(LexedText text, TimeDraft draft)
    {
        var place = text.IsWord(draft.End, "of", "in") || text.IsMark(draft.End, ',') ? draft.End + 1 : draft.End;
        if (text.IsWord(place, "fiscal"))
            place++;
        var year = text.Text(place).Length == 4 ? text.Whole(place) : -1;
        if (year is >= 1000 and <= 2100 && (YearMatcher.IsPlainFigure(text, place) || text.IsHyphen(place + 1)))
            return draft with { Year = year, End = place + 1 };
        if (YearMatcher.Era(text, place + 1, out var end) is { } sign && text.Whole(place) > 0)
            return draft with { Year = sign * text.Whole(place), End = end };
        if (text.IsWord(place, "nineteen") && YearMatcher.At(text, place) is { Year: > 0 } spoken)
            return draft with { Year = spoken.Year, End = spoken.End };
        return text.IsMark(draft.End, ',') ? null : Relative(text, draft, place);
    }

    /// <summary>"Last year", "this year", "next year", "that year", "the same year", "the year", "a year
    /// ago".</summary>
    static TimeDraft? Relative(LexedText text, TimeDraft draft, int place)
    {
        if (text.IsWord(place, "a") && text.IsWord(place + 1, "year") && text.IsWord(place + 2, "ago", "earlier"))
            return draft with { YearShift = -1, End = place + 3, Base = BaseOf(text, place + 2) };
        if (text.IsWord(place, "that", "the") && Unit(text, place + 1) is { } thatYear)
            return draft with { YearShift = 0, End = thatYear, Base = TimeBase.Reference };
        if (text.IsWord(place, "the") && text.IsWord(place + 1, "same") && Unit(text, place + 2) is { } sameYear)
            return draft with { YearShift = 0, End = sameYear, Base = TimeBase.Reference };
        var direction = text.IsWord(place, "the") ? place + 1 : place;
        if (!text.Is(direction, TermRole.Direction) || Unit(text, direction + 1) is not { } end)
            return null;
        return draft with
        {
            YearShift = text.Value(direction, TermRole.Direction),
            End = end,
            Base = Directions.Base(text, direction),
        };
    }

    static int? Unit(LexedText text, int index) =>
        text.IsWord(index, "year") && !text.IsHyphen(index + 1) ? index + 1 : null;

    static TimeBase BaseOf(LexedText text, int index) =>
        text.IsWord(index, "ago") ? TimeBase.Publication : TimeBase.Reference;
}
