namespace Stemma.Reading;

/// <summary>Dates of the calendar: "September 5, 2024", "5 Sept", "Friday, Oct. 23", "2024-09-05", "the
/// 13th".</summary>
static class CalendarMatcher
{
    public static TimeDraft? At(LexedText text, int index)
    {
        if (text.Is(index, TermRole.Weekday | TermRole.WeekdayShort))
            return AfterWeekday(text, index);
        if (text.Is(index, TermRole.Month | TermRole.MonthShort))
            return MonthFirst(text, index);
        if (text.IsWord(index, "month") && text.IsWord(index + 1, "of") && MonthFirst(text, index + 2) is { Day: 0 } month)
            return month with { First = index };
        if (text.IsFigure(index) || text.Is(index, TermRole.Ordinal | TermRole.Cardinal))
            return NumericDate.At(text, index) ?? DayFirst(text, index) ?? DateLists.First(text,
                index) ?? YearMatcher.At(text, index);
        return null;
    }

    static TimeDraft? AfterWeekday(LexedText text, int index)
    {
        // "The Sunday Times".
        var isPaper = text.IsWord(index - 1, "the") && text.IsCapital(index + 1) && text[index + 1].Term == Term.None;
        // "On Fox News Sunday".
        var isShow = text.IsWord(index - 1, "news") && text.IsCapital(index - 1) && text.IsCapital(index - 2) && text.IsWord(index, "sunday");
        if (!IsWeekday(text, index) || isPaper || isShow)
            return null;
        var weekday = text.Value(index, TermRole.Weekday | TermRole.WeekdayShort);
        var end = text.Is(index, TermRole.Weekday) ? index + 1 : text.SkipStop(index + 1);
        var date = text.IsMark(end, ',') ? end + 1 : end;
        if (text.IsWord(date, "the"))
            date++;
        var draft = MonthFirst(text, date) ?? DayFirst(text, date) ?? NumericDate.At(text, date);
        if (draft is { Day: > 0 })
            return draft with { First = index, Weekday = weekday };
        return new TimeDraft { First = index, End = end, Shape = TimeShape.Weekday, Weekday = weekday };
    }

    /// <summary>A capital, for "sun" and "wed" are words; short forms need a stop or a figure after them,
    /// too.</summary>
    static bool IsWeekday(LexedText text, int index)
    {
        if (!text.IsCapital(index))
            return text.Is(index, TermRole.Weekday);
        if (text.Is(index, TermRole.Weekday))
            return true;
        return text.IsMark(index + 1, '.') || text.IsMark(index + 1, ',')
            && text.Is(index + 2, TermRole.Month | TermRole.MonthShort)
            || text.IsFigure(index + 1) || text.Is(index + 1, TermRole.Month | TermRole.MonthShort);
    }

    static TimeDraft? MonthFirst(LexedText text, int index)
    {
        if (!IsMonth(text, index))
            return null;
        var month = text.Value(index, TermRole.Month | TermRole.MonthShort);
        var after = text.Is(index, TermRole.MonthShort) ? text.SkipStop(index + 1) : index + 1;
        var draft = new TimeDraft { First = index, End = after, Shape = TimeShape.Calendar, Month = month };
        var day = text.IsWord(after, "the") || text.IsHyphen(after) && text.IsGlued(after + 1) ? after + 1 : after;
        if (DayAt(text, day, out var dayEnd) is { } number and > 0 && !IsCount(text, dayEnd))
            return WithYear(text, draft with { Day = number, End = dayEnd });
        draft = WithYear(text, draft);
        return draft.Year != 0 || draft.YearShift is not null || StandsAlone(text, index) ? draft : null;
    }

    static bool IsMonth(LexedText text, int index) =>
        text.Is(index, TermRole.Month) && (text.IsCapital(index) || !IsWordToo(text, index))
        || text.Is(index, TermRole.Month) && text.IsWord(index + 1, "the") && text.Is(index + 2, TermRole.Ordinal)
        || text.Is(index, TermRole.MonthShort) && IsShortMonth(text, index);

    /// <summary>A short form needs a stop, a day or a year beside it, or a word that shows a month before it.</summary>
    static bool IsShortMonth(LexedText text, int index)
    {
        var day = text.IsWord(index - 1, "of") ? index - 2 : text.IsHyphen(index - 1) ? index - 2 : index - 1;
        var isDay = text.IsFigure(day) || text.Is(day, TermRole.Ordinal | TermRole.OrdinalSuffix);
        if (!text.IsCapital(index))
            return isDay && (day == index - 1 || text.IsWord(index - 1, "of") || text.IsHyphen(index - 1) && text.IsGlued(index));
        return isDay || text.IsFigure(index + 1) || text.IsWord(index, "Sept", "Aug")
            || text.IsMark(index + 1, '.') && text.IsGlued(index + 1)
            || text.IsMark(index + 1, ',') && text.Text(index + 2).Length == 4 && text.Whole(index + 2) > 1000
            || (text.Is(index - 1, TermRole.Direction | TermRole.Part) || text.IsWord(index - 1, "in") || IsMonthOf(text, index))
                && !text.IsCapital(index + 1);
    }

    /// <summary>"The month of".</summary>
    public static bool IsMonthOf(LexedText text, int index) =>
        text.IsWord(index - 1, "of") && text.IsWord(index - 2, "month");

    static bool IsWordToo(LexedText text, int index) =>
        text.IsWord(index, "may", "march") || text.IsWord(index, "august");

    /// <summary>"May" and "March" are words, too, and "April", "June" and "August" names: then a word before
    /// must show it.</summary>
    static bool StandsAlone(LexedText text, int index)
    {
        if (text.Is(index, TermRole.MonthShort))
            return true;
        if (text.IsWord(index, "may", "march"))
            return MonthContext.ShowsMonth(text, index) || text.IsCapital(index) && IsMonthOf(text, index);
        if (text.IsWord(index, "april", "june") || text.IsWord(index, "august"))
            return !MonthContext.ShowsName(text, index);
        return true;
    }

    internal static TimeDraft? DayFirst(LexedText text, int index)
    {
        var day = DayAt(text, index, out var end);
        if (day == 0 || text.IsMark(index - 1, '$') && text.IsGlued(index))
            return null;
        if (text.IsWord(end, "of"))
            end++;
        if (text.IsWord(end, "the"))
            return null;
        if (text.IsHyphen(end) && text.IsGlued(end) && text.IsGlued(end + 1))
            end++;
        var isOrdinal = text.IsWord(end - 1, "of") && text.Is(end - 2, TermRole.Ordinal | TermRole.OrdinalSuffix);
        if (!IsMonth(text, end) && !(isOrdinal && text.Is(end, TermRole.Month))
            || text.IsWord(end, "may", "march") && !text.IsCapital(end) && !isOrdinal)
            return null;
        var month = text.Value(end, TermRole.Month | TermRole.MonthShort);
        var after = text.Is(end, TermRole.MonthShort) ? text.SkipStop(end + 1) : end + 1;
        var draft = new TimeDraft
        {
            First = index,
            End = after,
            Shape = TimeShape.Calendar,
            Month = month,
            Day = day
        };
        return WithYear(text, draft);
    }

    /// <summary>A day of the month in figures or as an ordinal; 0 where there is none.</summary>
    internal static int DayAt(LexedText text, int index, out int end)
    {
        end = index + 1;
        if (text.Is(index, TermRole.Ordinal) && text.Value(index, TermRole.Ordinal) is var ordinal and <= 31)
            return ordinal;
        var unit = text.IsHyphen(index + 1) ? index + 2 : index + 1;
        if (text.IsWord(index, "twenty", "thirty") && text.Is(unit, TermRole.Ordinal) && text.Value(unit, TermRole.Ordinal) < 10)
        {
            end = unit + 1;
            return text.Value(index, TermRole.Cardinal) + text.Value(unit, TermRole.Ordinal);
        }

        var day = text.Text(index).Length <= 2 ? text.Whole(index) : -1;
        if (day is < 1 or > 31)
            return 0;
        if (text.Is(end, TermRole.OrdinalSuffix) && text.IsGlued(end))
            end++;
        return day;
    }

    /// <summary>Whether what looked like a day counts something: "May 10 percent", "in June 20 people".</summary>
    static bool IsCount(LexedText text, int end) =>
        text.Is(end, TermRole.Scale) || text.IsMark(end, '%') || text.IsWord(end, "percent", "people")
        || text.IsMark(end, ':') && text.IsGlued(end) && text.IsFigure(end + 1)
        || text.Is(end, TermRole.Meridiem) || text.IsWord(end, "years") && text.IsWord(end + 1, "ago");

    static TimeDraft WithYear(LexedText text, TimeDraft draft)
    {
        var place = draft.End;
        if (text.IsMark(place, ',') || text.IsWord(place, "of", "in"))
            place++;
        else if (text.IsHyphen(place) && text.IsGlued(place) && text.IsGlued(place + 1))
            place++;
        else if (text.IsMark(place, '\'') || text.IsMark(place, '’'))
            return text.IsGlued(place + 1) ? ShortYear(text, draft, place + 1) : draft;
        if (text.IsWord(place, "last", "next") || text.IsWord(place, "this", "that")
            || text.IsWord(place, "the") && !text.IsFigure(place + 2)
            || text.IsWord(place, "nineteen"))
            return YearSuffix.Apply(text, draft) ?? draft;
        if (text.IsWord(place, "the") && text.IsWord(place + 1, "year"))
            place += 2;
        var year = text.Whole(place);
        if (year is < 1000 or > 2999 || text.Text(place).Length != 4)
            return Ancient(text, draft, place, year);
        return YearMatcher.IsPlainFigure(text, place) || text.IsHyphen(place + 1)
            ? draft with { Year = year, End = place + 1 }
            : draft;
    }

    static TimeDraft Ancient(LexedText text, TimeDraft draft, int place, int year) =>
        year > 0 && YearMatcher.Era(text, place + 1, out var end) is { } sign
            ? draft with { Year = sign * year, End = end }
            : draft;

    static TimeDraft ShortYear(LexedText text, TimeDraft draft, int place) =>
        text.Text(place).Length == 2 && text.Whole(place) is var year and >= 0
            ? draft with { Year = YearMatcher.Century(year), End = place + 1 }
            : draft;
}
