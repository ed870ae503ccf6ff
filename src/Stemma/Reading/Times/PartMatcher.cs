namespace Stemma.Reading;

/// <summary>Parts of a stretch of time: "late 2025", "the end of next year", "mid-June", "year-end", "earlier
/// this week".</summary>
static class PartMatcher
{
    public static TimeDraft? At(LexedText text, int index)
    {
        if (text.IsWord(index, "year", "month") && End(text, index) is { } yearEnd)
            return yearEnd;
        var part = text.IsWord(index, "the") ? index + 1 : index;
        if (text.IsWord(part, "very"))
            part++;
        if (text.IsWord(part, "rest"))
            return Rest(text, index, part);
        if (!text.Is(part, TermRole.Part))
            return null;
        return EdgeOf(text, index, part) ?? Adjective(text, index, part);
    }

    /// <summary>"The rest of the year", "the rest of this week".</summary>
    static TimeDraft? Rest(LexedText text, int first, int rest) =>
        text.IsWord(rest + 1, "of") && Whole(text, rest + 2) is { Shape: TimeShape.Shift, Part: TimePart.Whole, Shift: 0 } whole
            ? whole with { First = first, Part = TimePart.End }
            : null;

    /// <summary>"The end of 2026", "the beginning of October", "the latter part of the year".</summary>
    static TimeDraft? EdgeOf(LexedText text, int first, int part)
    {
        if (!text.IsWord(part + 1, "of"))
        {
            var isStretch = text.IsWord(part + 1, "part", "days") || text.IsWord(part + 1, "months", "hours")
                || text.IsWord(part + 1, "half");
            return isStretch && text.IsWord(part + 2, "of") && Whole(text, part + 3) is { } whole
                ? Cut(whole, first, text, part, false)
                : null;
        }

        if (text.IsWord(part, "early", "late") || text.IsWord(part, "earlier", "later"))
            return null;
        return Whole(text, part + 2) is { } edge ? Cut(edge, first, text, part, true) : null;
    }

    /// <summary>"Early October", "mid-1996", "late last week", "later this year", "early on Sunday", "late in
    /// 1957".</summary>
    static TimeDraft? Adjective(LexedText text, int first, int part)
    {
        if (text.Text(part) is not ("early" or "late" or "mid" or "earlier" or "later" or "Early" or "Late"
            or "Mid" or "Earlier" or "Later"))
            return null;
        var place = text.IsHyphen(part + 1) && text.IsGlued(part + 1) ? part + 2 : part + 1;
        if (text.IsWord(place, "on", "in"))
            place++;
        if (text.IsWord(place, "morning", "evening") || text.IsWord(place, "afternoon"))
            return null;
        if (text.IsWord(part, "late") && first == part && text.IsWord(first - 1, "the")
            && !text.IsHyphen(part + 1) && text.IsCapital(place)
            && !text.Is(place, TermRole.Month | TermRole.Weekday))
            return null;
        return Whole(text, place) is { } inner && inner.Part == TimePart.Whole
            ? Cut(inner, first, text, part, false) : null;
    }

    static TimeDraft Cut(TimeDraft whole, int first, LexedText text, int part, bool isEdge) => whole with
    {
        First = first,
        Part = (TimePart)text.Value(part, TermRole.Part),
        IsEdge = isEdge,
    };

    /// <summary>What a part may be of: a date, a relative time, a period, "the year", "the month".</summary>
    static TimeDraft? Whole(LexedText text, int index)
    {
        var bare = text.IsWord(index, "the") ? index + 1 : index;
        var draft = RelativeMatcher.At(text, index) ?? CalendarMatcher.At(text, bare) ?? PeriodMatcher.At(text,
            bare) ?? EdgeOfYear(text, bare);
        if (draft is not null)
            return draft;
        if (YearMatcher.At(text, bare) is { } year)
            return year;
        var isUnit = text.Is(bare, TermRole.Unit) && bare > index
            && text.Value(bare, TermRole.Unit) is >= (int)TimeUnit.Week and <= (int)TimeUnit.Century;
        if (!isUnit || text.IsHyphen(bare + 1))
            return text.Is(bare, TermRole.Season) && !text.IsCapital(bare)
                ? new TimeDraft
                {
                    First = bare,
                    End = bare + 1,
                    Shape = TimeShape.Season,
                    Number = text.Value(bare, TermRole.Season)
                }
                : null;
        return new TimeDraft
        {
            First = index,
            End = bare + 1,
            Shape = TimeShape.Shift,
            Shift = 0,
            Unit = (TimeUnit)text.Value(bare, TermRole.Unit),
        };
    }

    static TimeDraft? EdgeOfYear(LexedText text, int index)
    {
        var year = text.Text(index).Length == 4 ? text.Whole(index) : -1;
        return year is >= 1000 and <= 2100 && YearMatcher.IsPlainFigure(text, index)
            ? new TimeDraft { First = index, End = index + 1, Shape = TimeShape.Calendar, Year = year }
            : null;
    }

    /// <summary>"Year-end", "year's end", "month's end".</summary>
    static TimeDraft? End(LexedText text, int index)
    {
        var place = index + 1;
        if (text.IsGlued(place) && text.IsWord(place + 1, "s") && text.IsGlued(place + 1))
            place += 2;
        else if (text.IsHyphen(place))
            place++;
        if (!text.IsWord(place, "end"))
            return null;
        var unit = text.IsWord(index, "year") ? TimeUnit.Year : TimeUnit.Month;
        return new TimeDraft
        {
            First = index,
            End = place + 1,
            Shape = TimeShape.Shift,
            Shift = 0,
            Unit = unit,
            Part = TimePart.End,
            IsEdge = true,
        };
    }
}
