namespace Stemma.Reading;

/// <summary>Days and weeks told by their place in a longer stretch: "the first Friday of July", "the last week of
/// May", "the 20th of next month", "the week of November 30", "Thursday the 21st".</summary>
static class NthMatcher
{
    public static TimeDraft? At(LexedText text, int index)
    {
        var place = text.IsWord(index, "the") ? index + 1 : index;
        if (text.IsWord(place, "week"))
            return WeekOf(text, index, place);
        if (text.Is(index, TermRole.Weekday))
            return WeekdayThe(text, index);
        var number = text.IsWord(place, "last") && place > index ? -1 : CalendarMatcher.DayAt(text, place, out _);
        if (number == 0)
            return null;
        if (number > 0)
            _ = CalendarMatcher.DayAt(text, place, out place);
        else
            place++;
        return Counted(text, index, place, number) ?? DayOf(text, index, place, number);
    }

    /// <summary>"The first Friday of July", "the third week of this month".</summary>
    static TimeDraft? Counted(LexedText text, int first, int unit, int number)
    {
        var isWeekday = text.Is(unit, TermRole.Weekday);
        if (number > 5 || !isWeekday && !text.IsWord(unit, "week") || Whole(text, unit + 1) is not { } whole)
            return null;
        return new TimeDraft
        {
            First = first,
            End = whole.End,
            Shape = TimeShape.Nth,
            Number = number,
            Weekday = isWeekday ? text.Value(unit, TermRole.Weekday) : 0,
            Whole = whole,
        };
    }

    /// <summary>"The 20th of next month", "the 31st of this month"; and "on the 27th" where nothing follows.</summary>
    static TimeDraft? DayOf(LexedText text, int first, int end, int number)
    {
        if (number < 1 || !text.Is(end - 1, TermRole.Ordinal | TermRole.OrdinalSuffix))
            return null;
        var draft = new TimeDraft { First = first, End = end, Shape = TimeShape.DayOfMonth, Number = number };
        if (Whole(text, end) is { Shape: TimeShape.Shift, Unit: TimeUnit.Month } month)
            return draft with { End = month.End, Whole = month };
        var isDated = text.IsWord(first - 1, "on") || text.IsWord(first, "the")
            && (text.IsWord(first - 1, "until", "by") || text.IsWord(first - 1, "for", "since"));
        var isAlone = number > 3 && isDated && Closes(text, end);
        return isAlone && text.Is(end - 1, TermRole.OrdinalSuffix) ? draft : null;
    }

    static bool Closes(LexedText text, int index) =>
        text[index].Kind == LexemeKind.Break || text[index].Kind == LexemeKind.Mark && !text.IsHyphen(index)
        || text.IsWord(index, "and", "but");

    /// <summary>"Thursday the 21st", "Saturday the second".</summary>
    static TimeDraft? WeekdayThe(LexedText text, int index)
    {
        if (!text.IsWord(index + 1, "the") || CalendarMatcher.DayAt(text, index + 2, out var end) is var day && day == 0
            || !text.Is(end - 1, TermRole.Ordinal | TermRole.OrdinalSuffix) || text.IsWord(end, "of")
            || text.Is(end, TermRole.Month | TermRole.MonthShort) || !Closes(text, end) && !text.Is(end, TermRole.Bound))
            return null;
        return new TimeDraft
        {
            First = index,
            End = end,
            Shape = TimeShape.DayOfMonth,
            Number = day,
            Weekday = text.Value(index, TermRole.Weekday),
        };
    }

    /// <summary>"The week of November 30", "the week beginning 4 February".</summary>
    static TimeDraft? WeekOf(LexedText text, int first, int week)
    {
        var isStart = text.IsWord(week + 1, "beginning", "starting") || text.IsWord(week + 1, "commencing");
        if (!text.IsWord(week + 1, "of") && !isStart)
            return null;
        var place = isStart && text.IsWord(week + 2, "on") ? week + 3 : week + 2;
        if (text.IsWord(place, "the"))
            place++;
        return CalendarMatcher.At(text, place) is { Day: > 0 } day
            ? new TimeDraft { First = first, End = day.End, Shape = TimeShape.Nth, Whole = day }
            : null;
    }

    static TimeDraft? Whole(LexedText text, int index)
    {
        var place = text.IsWord(index, "of", "in") ? index + 1 : index;
        var bare = text.IsWord(place, "the") ? place + 1 : place;
        if (text.IsWord(bare, "month") && bare > place && place > index)
            return new TimeDraft { First = place, End = bare + 1, Shape = TimeShape.Shift, Unit = TimeUnit.Month, Shift = 0 };
        var whole = RelativeMatcher.At(text, place) ?? (place > index ? CalendarMatcher.At(text, place) : null);
        return whole switch
        {
            { Shape: TimeShape.Shift, Unit: TimeUnit.Month or TimeUnit.Year, Amount: null } => whole,
            { Shape: TimeShape.Calendar, Day: 0 } => whole,
            _ => null,
        };
    }
}
