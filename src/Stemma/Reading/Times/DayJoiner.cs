namespace Stemma.Reading;

/// <summary>Joins a day and the time of day beside it: "5:30 a.m. on Thursday", "Friday morning", "the night
/// of 18 April".</summary>
static class DayJoiner
{
    /// <summary>The expression with what is joined to it.</summary>
    public static TimeDraft Join(LexedText text, TimeDraft draft)
    {
        if (draft.Clock is not null && draft.Shape == TimeShape.Clock)
            return WithDay(text, draft);
        return IsDay(draft with { DayPart = DayPart.None }) ? WithClock(text, draft) : draft;
    }

    /// <summary>"The morning of April 19", "early morning", "the early hours of Sunday", "overnight".</summary>
    public static TimeDraft? PartOfDay(LexedText text, int index)
    {
        if (text.IsWord(index, "overnight"))
        {
            var isName = text.IsCapital(index) && text.IsCapital(index + 1);
            return isName ? null
                : new TimeDraft { First = index, End = index + 1, Shape = TimeShape.Clock, DayPart = DayPart.Night };
        }

        var place = text.IsWord(index, "the") ? index + 1 : index;
        if (text.Is(place, TermRole.Part))
            place = text.IsHyphen(place + 1) ? place + 2 : place + 1;
        var part = text.IsWord(place, "hours") && place > index ? DayPart.Morning : DayParts.At(text, place);
        if (part is not { } known)
            return null;
        if (text.IsWord(place + 1, "hours"))
            place++;
        var draft = new TimeDraft { First = index, End = place + 1, Shape = TimeShape.Clock, DayPart = known };
        var day = text.IsWord(place + 1, "of", "on") || text.IsMark(place + 1, ',') ? place + 2 : place + 1;
        if (text.IsWord(day, "the"))
            day++;
        if (DayAt(text, day) is { } date)
            return date with { First = index, DayPart = known };
        return text.IsWord(index - 1, "in") && text.IsWord(index, "the") || text.IsWord(index, "mid") && place > index ? draft : null;
    }

    static bool IsDay(TimeDraft draft) =>
        draft.DayPart == DayPart.None && draft.Clock is null
        && (draft.Day > 0 || draft.Shape is TimeShape.Weekday or TimeShape.Holiday
            || draft is { Shape: TimeShape.Shift, Unit: TimeUnit.Day, Amount: null });

    static TimeDraft WithDay(LexedText text, TimeDraft clock)
    {
        var place = clock.End;
        if (text.IsWord(place, "in") && text.IsWord(place + 1, "the") && DayParts.At(text, place + 2) is not null)
            (place, clock) = (place + 3, clock with { End = place + 3 });
        if (text.IsMark(place, ','))
            place++;
        if (text.IsWord(place, "on"))
            place++;
        if ((DayAt(text, place) ?? PartOfNamedDay(text, place, clock)) is { } day)
            return day with { First = clock.First, Clock = clock.Clock, DayPart = DayPart.None };
        return clock;
    }

    /// <summary>"8.30am this morning", "10 p.m. last night"; not "6 o'clock last night", which tells its half of the day only so.</summary>
    static TimeDraft? PartOfNamedDay(LexedText text, int place, TimeDraft clock) =>
        RelativeMatcher.At(text, place) is { Shape: TimeShape.Shift, Unit: TimeUnit.Day, Amount: null } day
            && (clock.Clock?.Start < 720) == day.DayPart is DayPart.Morning ? day : null;

    static TimeDraft? DayAt(LexedText text, int place)
    {
        var day = RelativeMatcher.At(text, place) ?? CalendarMatcher.At(text, place);
        return day is not null && IsDay(day) ? day : null;
    }

    static TimeDraft WithClock(LexedText text, TimeDraft day)
    {
        var isName = text.IsCapital(day.End) && text.IsCapital(day.End + 1);
        var partAt = PartAfter(text, day.End);
        if (!isName && DayParts.At(text, partAt) is { } part)
            day = day with { End = partAt + 1, DayPart = part };
        var place = text.IsMark(day.End, ',') ? day.End + 1 : day.End;
        var isAt = text.IsWord(place, "at", "around");
        if (isAt)
            place++;
        place = Hedges.Skip(text, place, out var isApproximate);
        if (isAt && day.DayPart != DayPart.None && BareHour(text, place) is { } hour)
            return day with
            {
                End = place + 1,
                Clock = new ClockTime(Minute(hour, day.DayPart), Minute(hour, day.DayPart) + 1, null),
                DayPart = DayPart.None,
                IsApproximate = isApproximate || text.IsWord(place - 1, "around"),
            };
        if ((ClockMatcher.At(text, place) ?? ClockPhrases.At(text, place)) is not { } clock || place == day.End && text.IsFigure(place)
            && day.Day > 0 && day.Year == 0)
            return day;
        return day with
        {
            End = clock.End,
            Clock = clock.Clock,
            DayPart = DayPart.None,
            IsApproximate = isApproximate
        };
    }

    /// <summary>Where a part of the day may stand after a day: "Tuesday late-night", "Tuesday, early morning".</summary>
    static int PartAfter(LexedText text, int index)
    {
        if (!text.IsWord(index, "early", "late"))
            return index;
        return text.IsHyphen(index + 1) && text.IsGlued(index + 1) ? index + 2 : index + 1;
    }

    /// <summary>"This morning at 7" and nothing that is counted after it.</summary>
    static int? BareHour(LexedText text, int index)
    {
        var hour = text.Is(index, TermRole.Cardinal) ? text.Value(index, TermRole.Cardinal)
            : text.Text(index).Length <= 2 ? text.Whole(index) : -1;
        var closes = text[index + 1].Kind == LexemeKind.Break || text.Text(index + 1) is "." or "," or ";" or ")"
            || text.IsWord(index + 1, "and", "in");
        return hour is >= 1 and <= 12 && closes && !(text.IsMark(index + 1, '.') && text.IsGlued(index + 2)) ? hour : null;
    }

    static int Minute(int hour, DayPart part) =>
        hour % 12 * 60 + (part is DayPart.Afternoon or DayPart.Evening or DayPart.Night && hour != 12 ? 720 : 0);
}
