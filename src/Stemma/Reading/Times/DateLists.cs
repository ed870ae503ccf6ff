namespace Stemma.Reading;

/// <summary>Dates that share a month or a year with their neighbours: "May 4 and 5", "6-7 January", "April and
/// June 1955".</summary>
static class DateLists
{
    /// <summary>The second day after a date: "March 5-9", "May 4 and 5"; null where none follows.</summary>
    public static TimeDraft? Next(LexedText text, TimeDraft draft)
    {
        if (draft is not { Shape: TimeShape.Calendar, Month: > 0, Day: > 0, Clock: null }
            || !text.Is(draft.First, TermRole.Month | TermRole.MonthShort))
            return null;
        var day = draft.Year == 0 ? AfterJoint(text, draft.End) : -1;
        if (day > 0 && text.IsWord(day, "the"))
            day++;
        if (day < 0 || text.Text(day).Length > 2 || text.Whole(day) is < 1 or > 31)
            return null;
        var end = text.Is(day + 1, TermRole.OrdinalSuffix) && text.IsGlued(day + 1) ? day + 2 : day + 1;
        var closes = text[end].Kind != LexemeKind.Word || text.Is(end, TermRole.Bound)
            || text.IsWord(end, "of", "at");
        if (!closes || text.IsMark(end, '%') || text.IsMark(end, ':') || text.Whole(day) <= draft.Day)
            return null;
        var year = text.IsMark(end, ',') ? end + 1 : end;
        return text.Text(year).Length == 4 && text.Whole(year) is >= 1000 and <= 2100 and var known
            ? draft with { First = day, Weekday = 0, End = year + 1, Day = text.Whole(day), Year = known }
            : draft with { First = day, End = end, Day = text.Whole(day), Weekday = 0 };
    }

    /// <summary>The first day of "6-7 January 1916" and "6 and 7 January".</summary>
    public static TimeDraft? First(LexedText text, int index)
    {
        var day = CalendarMatcher.DayAt(text, index, out var end);
        var second = day > 0 ? AfterJoint(text, end) : -1;
        if (second < 0 || CalendarMatcher.DayFirst(text, second) is not { Day: > 0, Month: > 0 } date
            || date.Day <= day)
            return null;
        return text.Is(second, TermRole.Month | TermRole.MonthShort)
            ? null : date with { First = index, End = end, Day = day, Weekday = 0 };
    }

    /// <summary>A month or day without a year takes that of the next, where one "and" or "to" stands
    /// between.</summary>
    public static List<TimeDraft> ShareYears(LexedText text, List<TimeDraft> drafts)
    {
        for (var place = drafts.Count - 2; place >= 0; place--)
        {
            var (draft, next) = (drafts[place], drafts[place + 1]);
            var lacksYear = draft is { Shape: TimeShape.Calendar, Year: 0, Month: > 0, Shift: null, YearShift: null };
            if (lacksYear && next is { Shape: TimeShape.Calendar, Year: > 0, Month: > 0 }
                && IsNear(text, draft.End, next.First))
                drafts[place] = draft with { Year = draft.Month <= next.Month ? next.Year : next.Year - 1 };
        }

        return drafts;
    }

    static int AfterJoint(LexedText text, int index)
    {
        var isHyphen = text.IsHyphen(index) && text.IsGlued(index) && text.IsGlued(index + 1);
        return isHyphen || text.IsWord(index, "and", "or") || text.IsWord(index, "to", "through") || text.IsMark(index, '&') ? index + 1 : -1;
    }

    static bool IsNear(LexedText text, int end, int first)
    {
        var joint = text.IsMark(end, ',') ? end + 1 : end;
        return first - joint <= 2 && AfterJoint(text, joint) > 0;
    }
}
