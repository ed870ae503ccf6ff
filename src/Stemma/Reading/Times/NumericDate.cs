namespace Stemma.Reading;

/// <summary>Dates in figures alone: "2024-09-05", "9/27/2024", "27.9.2024".</summary>
static class NumericDate
{
    public static TimeDraft? At(LexedText text, int index) => Joined(text, index) ?? Dotted(text, index);

    static TimeDraft? Joined(LexedText text, int index)
    {
        var mark = text.IsMark(index + 1, '/') ? '/' : '-';
        if (!IsJoined(text, index, mark) || !IsJoined(text, index + 2, mark) || text.IsGlued(index)
            && !YearMatcher.IsPlainFigure(text, index))
            return null;
        if (text.IsMark(index + 5, mark) && text.IsGlued(index + 5))
            return null;
        var (first, second, third) = (text.Whole(index), text.Whole(index + 2), text.Whole(index + 4));
        if (text.Text(index).Length == 4)
            return Draft(index, index + 5, first, second, third);
        var length = text.Text(index + 4).Length;
        if (length is not (2 or 4) || mark == '-' && length == 2)
            return null;
        var year = length == 2 ? YearMatcher.Century(third) : third;
        return first > 12 ? Draft(index, index + 5, year, second, first)
            : Draft(index, index + 5, year, first, second);
    }

    static bool IsJoined(LexedText text, int index, char mark) =>
        text.Whole(index) > 0 && text.IsMark(index + 1, mark) && text.IsGlued(index + 1)
        && text.Whole(index + 2) > 0 && text.IsGlued(index + 2);

    static TimeDraft? Dotted(LexedText text, int index)
    {
        var figure = text.Text(index);
        Span<Range> parts = stackalloc Range[4];
        if (figure.Length is < 6 or > 10 || figure.Split(parts, '.') != 3)
            return null;
        var (first, second, third) = (Figures.Whole(figure[parts[0]]), Figures.Whole(figure[parts[1]]),
            Figures.Whole(figure[parts[2]]));
        if (figure[parts[0]].Length == 4)
            return Draft(index, index + 1, first, second, third);
        if (figure[parts[2]].Length != 4 || figure[parts[0]].Length > 2)
            return null;
        return second > 12 ? Draft(index, index + 1, third, first, second)
            : Draft(index, index + 1, third, second, first);
    }

    static TimeDraft? Draft(int first, int end, int year, int month, int day) =>
        year is >= 1500 and <= 2200 && CalendarDays.IsDay(year, month, day)
            ? new TimeDraft
            {
                First = first,
                End = end,
                Shape = TimeShape.Calendar,
                Year = year,
                Month = month,
                Day = day
            }
            : null;
}
