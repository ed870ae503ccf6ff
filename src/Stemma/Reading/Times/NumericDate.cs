namespace Stemma.Reading;

/// <summary>Dates in figures alone: "2024-09-05", "9/27/2024", "27.9.2024".</summary>
static class NumericDate
{
    public static TimeDraft? At(LexedText text, int index) =>
        Attacks(text, index) ?? Joined(text, index) ?? Dotted(text, index) ?? YearAndMonth(text, index) ?? DayAndMonth(text, index);

    /// <summary>"9/11", which means that day of 2001 wherever no year stands beside it.</summary>
    static TimeDraft? Attacks(LexedText text, int index)
    {
        var isDay = text.Text(index) is "9" && text.IsMark(index + 1, '/') && text.Text(index + 2) is "11" && IsJoined(text, index, '/');
        if (!isDay || text.IsMark(index - 1, '/') && text.IsGlued(index) || text.IsMark(index + 3, '/') || text.IsWord(index + 3, "of"))
            return null;
        return new TimeDraft { First = index, End = index + 3, Shape = TimeShape.Calendar, Year = 2001, Month = 9, Day = 11, IsName = true };
    }

    /// <summary>"2016-11", "11/2016".</summary>
    static TimeDraft? YearAndMonth(LexedText text, int index)
    {
        var mark = text.IsMark(index + 1, '/') ? '/' : '-';
        var isGlued = text.IsFigure(index + 2) && text.IsMark(index + 1, mark)
            && (mark == '/' || text.IsGlued(index + 1) || text.IsGlued(index + 2));
        if (!isGlued || !YearMatcher.IsPlainFigure(text, index) && text.IsGlued(index) || text.IsGlued(index + 3)
            && !YearMatcher.IsPlainFigure(text, index + 2) || text.IsMark(index + 3, mark) && text.IsGlued(index + 3))
            return null;
        var isYearFirst = text.Text(index).Length == 4;
        var (year, month) = isYearFirst ? (text.Whole(index), text.Whole(index + 2)) : (text.Whole(index + 2), text.Whole(index));
        if (text.Text(isYearFirst ? index + 2 : index).Length > 2 || year is < 1900 or > 2100 || month is < 1 or > 12
            || isYearFirst && month == (year + 1) % 100 || !isYearFirst && text.Text(index + 2).Length != 4)
            return null;
        return new TimeDraft { First = index, End = index + 3, Shape = TimeShape.Calendar, Year = year, Month = month };
    }

    /// <summary>"On 4/22", "since 22/04": only after a word that dates.</summary>
    static TimeDraft? DayAndMonth(LexedText text, int index)
    {
        var isDated = text.IsWord(index - 1, "on", "since") || text.IsWord(index - 1, "until", "before") || text.IsWord(index - 1, "after");
        var mark = text.IsMark(index + 1, '/') ? '/' : '-';
        if (!isDated || !IsJoined(text, index, mark) || text.IsGlued(index + 3) && !YearMatcher.IsPlainFigure(text, index + 2)
            || text.IsMark(index + 3, mark) || text[index + 3].Kind == LexemeKind.Word && text.Is(index + 3, TermRole.Units | TermRole.Counted))
            return null;
        var (first, second) = (text.Whole(index), text.Whole(index + 2));
        var (month, day) = first > 12 ? (second, first) : (first, second);
        return month is >= 1 and <= 12 && day is >= 1 and <= 31
            ? new TimeDraft { First = index, End = index + 3, Shape = TimeShape.Calendar, Month = month, Day = day }
            : null;
    }

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
