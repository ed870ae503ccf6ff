namespace Stemma.Reading;

/// <summary>Finds the date of an expression on the calendar, from what it is reckoned from and the tense
/// beside it.</summary>
sealed class DateResolver(TimeContext context)
{
    /// <summary>The date; null where there is nothing to reckon it from, or no such day.</summary>
    /// <param name="tense">-1 for the past, 1 for what is to come, 0 where no verb tells.</param>
    public ResolvedDate? Resolve(TimeDraft draft, int tense) => draft.Shape switch
    {
        TimeShape.Calendar => Calendar(draft, tense),
        TimeShape.Weekday => Weekday(draft, tense),
        TimeShape.Season => Season(draft, tense),
        TimeShape.Quarter => Quarter(draft),
        TimeShape.Half => YearOf(draft) is { } year ? ResolvedDate.OfHalf(year, draft.Number) : null,
        TimeShape.Decade => ResolvedDate.OfDecade(draft.Number),
        TimeShape.Century => ResolvedDate.OfCentury(draft.Number),
        TimeShape.Holiday => Holiday(draft, tense),
        TimeShape.Nth => Nth(draft, tense),
        TimeShape.DayOfMonth => DayOfMonth(draft, tense),
        TimeShape.Shift => Shift(draft, tense),
        TimeShape.Clock => context.DayAt(draft.First) is { } day ? ResolvedDate.OfDay(day) : null,
        _ => null,
    };

    ResolvedDate? Calendar(TimeDraft draft, int tense)
    {
        if (draft.Year is < 0 or > CalendarDays.LastYear)
            return null;
        if (draft.Month == 0)
            return Year(draft);
        var year = YearOf(draft) ?? NearYear(draft, tense);
        if (year is not { } known || known is < 1 or > CalendarDays.LastYear)
            return null;
        if (draft.Day == 0)
            return ResolvedDate.OfMonth(known, draft.Month);
        return CalendarDays.IsDay(known, draft.Month, draft.Day)
            ? ResolvedDate.OfDay(new(known, draft.Month, draft.Day))
            : null;
    }

    static ResolvedDate Year(TimeDraft draft)
    {
        var year = ResolvedDate.OfYear(draft.Year);
        return draft.Number == 0
            ? year
            : year with
            {
                Value = $"{draft.Year:0000}/{draft.Number:0000}",
                Days = new(year.Days.Start, new(draft.Number + 1, 1, 1))
            };
    }

    /// <summary>The year that the words give; null where they give none.</summary>
    int? YearOf(TimeDraft draft)
    {
        if (draft.Year != 0)
            return draft.Year is > 0 and <= CalendarDays.LastYear ? draft.Year : null;
        return draft.YearShift is { } shift && context.Base(draft.Base) is { } start
            ? Math.Clamp(start.Year + shift, 1, CalendarDays.LastYear)
            : null;
    }

    /// <summary>The year of a month or day of the year: "last", "next", the weekday said with it, the tense,
    /// or the nearest.</summary>
    int? NearYear(TimeDraft draft, int tense)
    {
        var local = draft.Shift is null ? context.LocalReference(draft.First, tense, draft.Day > 0) : null;
        if ((local ?? context.Base(draft.Base)) is not { } start)
            return null;
        if (draft is { Weekday: > 0, Day: > 0 })
            return YearOfWeekday(draft, start) ?? start.Year;
        if (draft.Shift is { } shift)
            return start.Year + StepTo(draft, start, shift);
        return local is not null ? NextInStory(draft.Month, start) : Nearest(draft, start, tense);
    }

    /// <summary>"Last March" is before this month, "next March" after it.</summary>
    static int StepTo(TimeDraft draft, DateOnly start, int shift)
    {
        var isBefore = draft.Month < start.Month || draft.Month == start.Month && draft.Day > 0 && draft.Day < start.Day;
        var isHere = draft.Month == start.Month && (draft.Day == 0 || draft.Day == start.Day);
        return shift < 0 && !isBefore ? -1 : shift > 0 && (isBefore || isHere) ? 1 : 0;
    }

    /// <summary>The nearest, unless the tense speaks against it and it is more than two months away.</summary>
    static int Nearest(TimeDraft draft, DateOnly start, int tense)
    {
        const int Far = 61;
        var days = (draft.Month - start.Month) * 30.4 + (draft.Day > 0 ? draft.Day - start.Day : 0);
        var step = days > 183 ? -1 : days < -183 ? 1 : 0;
        var distance = days + step * 365;
        if (tense < 0 && distance > Far)
            step--;
        else if (tense > 0 && distance < -Far)
            step++;
        return start.Year + step;
    }

    /// <summary>A story goes on: "January" after December is of the next year, "June" after September of the same.</summary>
    int NextInStory(int month, DateOnly start)
    {
        var months = month - start.Month;
        return context.IsReferenceYear ? start.Year : start.Year + (months > 9 ? -1 : months < -5 ? 1 : 0);
    }

    static int? YearOfWeekday(TimeDraft draft, DateOnly start)
    {
        foreach (var step in (ReadOnlySpan<int>)[0, -1, 1, -2, 2, -3, 3])
        {
            var year = start.Year + step;
            if (CalendarDays.IsDay(year, draft.Month, draft.Day)
                && new DateOnly(year, draft.Month, draft.Day).IsoWeekday() == draft.Weekday)
                return year;
        }

        return null;
    }

    ResolvedDate? Weekday(TimeDraft draft, int tense)
    {
        var story = context.IsNarrative && draft.Shift is null ? context.Reference : null;
        if ((story ?? context.Base(draft.Base)) is not { } start)
            return null;
        var day = draft.Shift switch
        {
            < 0 => start.Shifted(-1).OnOrBefore(draft.Weekday),
            > 0 => start.Shifted(1).OnOrAfter(draft.Weekday),
            0 => tense < 0 ? start.OnOrBefore(draft.Weekday) : start.OnOrAfter(draft.Weekday),
            _ when context.IsNarrative => start.OnOrAfter(draft.Weekday),
            _ => tense > 0 ? start.OnOrAfter(draft.Weekday) : start.OnOrBefore(draft.Weekday),
        };
        return ResolvedDate.OfDay(day);
    }

    ResolvedDate? Nth(TimeDraft draft, int tense)
    {
        if (Resolve(draft.Whole!, tense) is not { } whole)
            return null;
        if (draft.Number == 0)
            return ResolvedDate.OfWeek(whole.Days.Start);
        if (draft.Weekday == 0)
        {
            var week = draft.Number < 0 ? whole.Days.End.Shifted(-1) : whole.Days.Start.Shifted(7 * (draft.Number - 1));
            return ResolvedDate.OfWeek(week);
        }

        var day = draft.Number < 0 ? whole.Days.End.Shifted(-1).OnOrBefore(draft.Weekday)
            : whole.Days.Start.OnOrAfter(draft.Weekday).Shifted(7 * (draft.Number - 1));
        return whole.Days.Contains(DayInterval.Of(day)) ? ResolvedDate.OfDay(day) : null;
    }

    /// <summary>The day of that number in the month told, or else the nearest on the side that the tense tells.</summary>
    ResolvedDate? DayOfMonth(TimeDraft draft, int tense)
    {
        var start = draft.Whole is { } whole ? Resolve(whole, tense)?.Days.Start : context.Base(TimeBase.Publication);
        if (start is not { } day)
            return null;
        var steps = draft.Whole is not null ? [0] : tense > 0 ? (ReadOnlySpan<int>)[0, 1, 2, 3] : tense < 0 ? [0, -1, -2, -3] : [0, 1, -1];
        foreach (var step in steps)
        {
            var month = day.MonthStart().ShiftedMonths(step);
            if (!CalendarDays.IsDay(month.Year, month.Month, draft.Number))
                continue;
            var found = new DateOnly(month.Year, month.Month, draft.Number);
            var isSide = draft.Whole is not null || tense == 0 || (tense > 0 ? found >= day : found <= day);
            if (isSide && (draft.Weekday == 0 || found.IsoWeekday() == draft.Weekday))
                return ResolvedDate.OfDay(found);
        }

        return null;
    }

    ResolvedDate? Season(TimeDraft draft, int tense)
    {
        if (YearOf(draft) is { } year)
            return ResolvedDate.OfSeason(year, draft.Number);
        if ((context.LocalReference(draft.First, tense, isDay: false) ?? context.Base(draft.Base)) is not { } start)
            return null;
        var first = Seasons.FirstMonth(draft.Number);
        // A winter is still on in January and February of the next year.
        var current = first == 12 && start.Month <= 2 ? start.Year - 1 : start.Year;
        if (draft.Shift is < 0 && start.Month <= first + 2 && current == start.Year || draft.Shift is null
            && tense < 0 && start.Month < first)
            current--;
        else if (draft.Shift is > 0 && start.Month >= first || draft.Shift is null && tense > 0
            && start.Month > first + 2)
            current++;
        return ResolvedDate.OfSeason(Math.Clamp(current, 1, CalendarDays.LastYear), draft.Number);
    }

    ResolvedDate? Quarter(TimeDraft draft)
    {
        if (draft.Number == 0)
            return context.Quarter;
        if (YearOf(draft) is { } year)
            return ResolvedDate.OfQuarter(year, draft.Number);
        if (context.Base(draft.Base) is not { } start)
            return null;
        // Results come a month or two after a quarter: the nearest is meant, counted from a month and a half before.
        var months = draft.Number * 3 - 1 - (start.Month - 2);
        var near = start.Year + (months > 6 ? -1 : months < -6 ? 1 : 0);
        return ResolvedDate.OfQuarter(Math.Clamp(near, 1, CalendarDays.LastYear), draft.Number);
    }

    ResolvedDate? Holiday(TimeDraft draft, int tense)
    {
        if (YearOf(draft) is { } year)
            return Holidays.Day(draft.Number, year) is { } day ? ResolvedDate.OfDay(day) : ResolvedDate.OfYear(year);
        if ((context.LocalReference(draft.First, tense, isDay: false) ?? context.Base(draft.Base)) is not { } start
            || Holidays.Day(draft.Number, start.Year) is not { } here)
            return null;
        var step = (draft.Shift ?? tense) switch
        {
            // "In his New Year's Day speech", sent on the last evening of the year in another zone.
            <= 0 when draft.Shift is null && start.AddDays(1) is var tomorrow && Holidays.Day(draft.Number, tomorrow.Year) == tomorrow =>
                tomorrow.Year - start.Year,
            < 0 when here > start => -1,
            > 0 when here < start => 1,
            0 when here.DayNumber - start.DayNumber > 183 => -1,
            0 when start.DayNumber - here.DayNumber > 183 => 1,
            _ => 0,
        };
        return Holidays.Day(draft.Number, start.Year + step) is { } near ? ResolvedDate.OfDay(near) : null;
    }

    ResolvedDate? Shift(TimeDraft draft, int tense)
    {
        // "Two years ago" is reckoned from the day of writing in a history, too.
        var isToday = draft is { Base: TimeBase.Publication, Amount: not null } or { Unit: TimeUnit.Day, Base: TimeBase.Publication }
            or { Unit: TimeUnit.Week, Base: TimeBase.Publication, Shift: 0 };
        var today = isToday ? context.Published : null;
        if ((today ?? context.Base(draft.Base)) is not { } start)
            return null;
        // "The same night" after a mere year is no day.
        if (draft is { Unit: TimeUnit.Day, Base: TimeBase.Reference, Shift: 0 } && !context.IsReferenceDay)
            return null;
        if (draft.Unit == TimeUnit.Weekend)
            return Weekend(draft, start, tense);
        if (draft is { Unit: TimeUnit.Year, Amount: 1, Shift: -1 } && context.Quarter is { } quarter)
            return UnitShift.From(quarter.Days.Start, TimeUnit.Quarter, -4);
        if (draft is { Unit: TimeUnit.Decade, Amount: not null })
            draft = draft with { Unit = TimeUnit.Year, Amount = draft.Amount * 10 };
        var amount = Math.Clamp((draft.Amount ?? 1) * (draft.Shift ?? 0), -20_000, 20_000);
        var date = UnitShift.From(start, draft.Unit, amount);
        // "Two days later" of a past event that would be to come is reckoned from another day than the last one told.
        return draft.Base == TimeBase.Reference && amount > 0 && context.Published is { } now && start <= now && date?.Days.Start > now
            ? null : date;
    }

    static ResolvedDate Weekend(TimeDraft draft, DateOnly start, int tense)
    {
        var saturday = start.WeekStart().Shifted(5);
        if (draft.Amount is { } amount)
            return ResolvedDate.OfWeekend(saturday.Shifted(7 * (int)(Math.Clamp(amount, 0,
                5000) * (draft.Shift ?? 0))));
        var isOver = start < saturday;
        var steps = draft.Shift switch
        {
            < 0 => -1,
            > 0 => 1,
            0 => isOver && tense < 0 ? -1 : 0,
            _ => isOver && tense <= 0 ? -1 : 0,
        };
        return ResolvedDate.OfWeekend(saturday.Shifted(7 * steps));
    }
}
