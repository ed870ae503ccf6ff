using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Makes the value of an expression from its words, what it is reckoned from, and what binds it.</summary>
sealed class ExpressionWriter(LexedText text, TimeContext context, Tenses tenses)
{
    readonly DateResolver _dates = new(context);

    /// <summary>The expression; null where "soon" tells how a story went on.</summary>
    public TimeExpression? Write(TimeDraft draft, TimeDraft? before)
    {
        if (text.IsWord(draft.First, "soon") && tenses.At(draft.First, draft.End) <= 0)
            return null;
        if (draft is { Shape: TimeShape.Quarter, Number: 0 } && context.Quarter is null)
            return null;
        var bound = BoundMatcher.Before(text, draft.First, before);
        // "By today's standards": measured, and not bound.
        if (bound is { Bound: TimeBound.By } && text.Text(draft.End) is "'" or "’" && text.IsWord(draft.End + 1, "s"))
            bound = null;
        var tense = NeedsTense(draft) ? tenses.At(draft.First, draft.End) : 0;
        if (bound is { Bound: TimeBound.By } && (tense == 0 || IsDeadline(draft)) || IsOpenUntil(bound) || IsCalled(draft)
            || bound is { First: var start } && text.IsWord(start, "beginning", "starting"))
            tense = 1;
        // "Lowered its forecast to 60 deaths by August 4": the nearest one, though the verb is past.
        else if (tense < 0 && bound is { Bound: TimeBound.By } && draft is { Shape: TimeShape.Calendar, Month: > 0, Year: 0, Shift: null })
            tense = 0;
        var expression = Value(draft, tense);
        return Bounded(expression with { IsRelative = IsRelative(draft) }, bound, draft, tense);
    }

    /// <summary>"To be paid by Friday"; not "by Friday 30 were dead", and nothing that "had" been done by then.</summary>
    bool IsDeadline(TimeDraft draft)
    {
        if (draft.Shape != TimeShape.Weekday || text.IsCapital(draft.First - 1) || text.Text(draft.End) is not ("." or "," or ";"))
            return false;
        for (var index = draft.First - 1; index > draft.First - 12 && !text.IsBreak(index) && !text.IsMark(index, '.'); index--)
        {
            if (text.IsWord(index, "had"))
                return false;
        }

        return true;
    }

    /// <summary>"Until Tuesday" after a verb is to come, whatever its tense: "postponed until Tuesday"; not the end of "between Monday and Tuesday".</summary>
    bool IsOpenUntil(BoundMatch? bound) =>
        bound is { Bound: TimeBound.Until or TimeBound.UntilAtLeast, First: var first } && !text.IsWord(first, "and")
        && !text.IsBreak(first - 1) && !text.IsMark(first - 1, '.');

    /// <summary>"Called a strike for Friday", "announced a curfew from Monday": what is called is to come.</summary>
    bool IsCalled(TimeDraft draft)
    {
        const int Reach = 6;
        if (!text.IsWord(draft.First - 1, "for", "from") || text.Text(draft.End) is "'" or "’")
            return false;
        for (var index = draft.First - 2; index > draft.First - Reach - 2 && !text.IsBreak(index) && text[index].Kind == LexemeKind.Word; index--)
        {
            if (index == draft.First - 2 && text.Token(index).Lemma == "call")
                return false;
            if (text.Token(index) is { Tag: PartOfSpeech.Verb, Lemma: "call" or "announce" or "declare" or "order" or "impose" or "schedule" })
                return true;
        }

        return false;
    }

    TimeExpression Value(TimeDraft draft, int tense)
    {
        var empty = new TimeExpression
        {
            Span = text.Span(draft.First, draft.End),
            Kind = KindOf(draft),
            Value = draft.Literal,
            Granularity = draft.Unit.Granularity(),
            Part = draft.Part,
            IsApproximate = draft.IsApproximate,
        };
        switch (draft.Shape)
        {
            case TimeShape.Duration or TimeShape.Set:
                return empty;
            case TimeShape.Indefinite:
                return empty with { Granularity = TimeGranularity.Indefinite };
            case TimeShape.Stretch:
                return empty with { Value = draft.Unit.Period(draft.Amount), Days = StretchDays(draft) };
            case TimeShape.Calendar when draft.Year < 0:
                return empty with { Value = $"BC{-draft.Year:0000}", Granularity = TimeGranularity.Year };
            case TimeShape.Century when draft.Number < 0:
                return empty with { Value = null, Granularity = TimeGranularity.Century };
        }

        if (_dates.Resolve(draft, tense) is not { } date)
            return empty with { Value = null, Granularity = CoarseGranularity(draft), Clock = draft.Clock };
        if (!draft.IsName)
            context.Remember(draft.First, date, draft.Year > 0);
        return Dated(empty, draft, date);
    }

    TimeExpression Dated(TimeExpression expression, TimeDraft draft, ResolvedDate date)
    {
        var dated = expression with
        {
            Value = date.Value,
            Granularity = date.Granularity,
            Days = Limited(draft, Parts.Of(date, draft.Part, draft.IsEdge)),
        };
        if (draft.Clock is { } clock)
            return dated with
            {
                Value = $"{date.Value}T{ClockTime.Iso(clock.Start)}",
                Clock = clock,
                Granularity = TimeGranularity.Minute,
            };
        if (draft.DayPart == DayPart.None)
            return dated;
        return dated with
        {
            Value = date.Value + DayParts.Code(draft.DayPart),
            Clock = DayParts.Clock(draft.DayPart),
            Granularity = TimeGranularity.PartOfDay,
        };
    }

    /// <summary>"Earlier this week" ends today, "later this year" starts today.</summary>
    DayInterval Limited(TimeDraft draft, DayInterval days)
    {
        var isOpen = draft.Part != TimePart.Whole
            && (text.IsWord(draft.First, "earlier") || text.IsWord(draft.First, "later", "rest")
            || text.IsWord(draft.First + 1, "rest"));
        if (!isOpen || context.Published is not { } today || draft.Shape != TimeShape.Shift
            || draft.Base != TimeBase.Publication)
            return days;
        var whole = _dates.Resolve(draft, 0)!.Value.Days;
        if (!whole.Contains(DayInterval.Of(today)))
            return days;
        return draft.Part == TimePart.Start ? new(whole.Start, today.AddDays(1)) : new(today, whole.End);
    }

    DayInterval? StretchDays(TimeDraft draft)
    {
        // "The past year" is reckoned from the day of writing, whatever was told before.
        var today = draft.Base == TimeBase.Publication ? context.Published : null;
        if (draft.Amount is not { } amount || (today ?? context.Base(draft.Base)) is not { } start)
            return null;
        var other = Moved(start, draft.Unit, amount * (draft.Shift ?? 0));
        return other == start ? null : other < start ? new(other, start.AddDays(1)) : new(start, other.AddDays(1));
    }

    static DateOnly Moved(DateOnly start, TimeUnit unit, decimal amount)
    {
        var bounded = Math.Clamp(amount, -10_000, 10_000);
        return unit switch
        {
            < TimeUnit.Day => start,
            TimeUnit.Week or TimeUnit.Weekend => start.Shifted((int)(bounded * 7)),
            TimeUnit.Fortnight => start.Shifted((int)(bounded * 14)),
            TimeUnit.Month => start.ShiftedMonths((int)bounded),
            TimeUnit.Quarter => start.ShiftedMonths((int)(bounded * 3)),
            TimeUnit.Year => start.ShiftedMonths((int)(bounded * 12)),
            TimeUnit.Decade => start.ShiftedMonths((int)(bounded * 120)),
            TimeUnit.Century => start.ShiftedMonths((int)(bounded * 1200)),
            _ => start.Shifted((int)bounded),
        };
    }

    TimeExpression Bounded(TimeExpression expression, BoundMatch? bound, TimeDraft draft, int tense)
    {
        if (bound is not { } match)
            return expression;
        var bounded = expression with { Bound = match.Bound, BoundSpan = text.Span(match.First, match.End) };
        if (match.Bound != TimeBound.Within || draft.Shape != TimeShape.Duration
            || draft.Amount is not { } amount || tense < 0)
            return bounded;
        if (context.IsNarrative || context.Published is not { } today
            || Moved(today, draft.Unit, amount) is var last && last <= today)
            return bounded;
        return bounded with { Days = new DayInterval(today, last.AddDays(1)), IsRelative = true };
    }

    static bool NeedsTense(TimeDraft draft) => draft.Shape switch
    {
        TimeShape.Weekday or TimeShape.Season or TimeShape.Holiday or TimeShape.Nth or TimeShape.DayOfMonth => true,
        TimeShape.Calendar => draft.Year == 0,
        TimeShape.Shift => draft.Unit == TimeUnit.Weekend,
        TimeShape.Duration => true,
        _ => false,
    };

    static TimeKind KindOf(TimeDraft draft) => draft.Shape switch
    {
        TimeShape.Duration or TimeShape.Stretch => TimeKind.Duration,
        TimeShape.Set => TimeKind.Set,
        _ => draft.Clock is not null || draft.DayPart != DayPart.None ? TimeKind.Time : TimeKind.Date,
    };

    bool IsRelative(TimeDraft draft)
    {
        if (draft.Year != 0 || context.IsNarrative)
            return false;
        return draft.Shape is not (TimeShape.Duration or TimeShape.Set or TimeShape.Indefinite
            or TimeShape.Decade or TimeShape.Century);
    }

    static TimeGranularity CoarseGranularity(TimeDraft draft) => draft switch
    {
        { Clock: not null } => TimeGranularity.Minute,
        { DayPart: not DayPart.None } => TimeGranularity.PartOfDay,
        { Shape: TimeShape.Weekday or TimeShape.Holiday or TimeShape.DayOfMonth } or { Day: > 0 } =>
            TimeGranularity.Day,
        { Shape: TimeShape.Nth } => draft.Weekday > 0 ? TimeGranularity.Day : TimeGranularity.Week,
        { Shape: TimeShape.Calendar } => draft.Month > 0 ? TimeGranularity.Month : TimeGranularity.Year,
        { Shape: TimeShape.Season } => TimeGranularity.Season,
        { Shape: TimeShape.Quarter } => TimeGranularity.Quarter,
        { Shape: TimeShape.Half } => TimeGranularity.HalfYear,
        _ => draft.Unit.Granularity(),
    };
}
