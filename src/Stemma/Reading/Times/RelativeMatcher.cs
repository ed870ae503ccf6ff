using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Times told from another: "yesterday morning", "last week", "the following day", "this past
/// spring".</summary>
static class RelativeMatcher
{
    public static TimeDraft? At(LexedText text, int index)
    {
        if (text.Is(index, TermRole.Deictic))
            return Deictic(text, index);
        if (text.IsWord(index, "that"))
            return Same(text, index, text.IsWord(index + 1, "same") ? index + 2 : index + 1);
        if (text.IsWord(index, "the") && text.IsWord(index + 1, "same"))
            return Same(text, index, index + 2);
        if (text.IsWord(index, "the") && text.IsWord(index + 1, "day"))
            return DayBeside(text, index);
        if (text.IsWord(index, "the") && text.IsWord(index + 2, "after") && text.IsWord(index + 3, "next")
            && text.Is(index + 1, TermRole.Unit) && (TimeUnit)text.Value(index + 1, TermRole.Unit) >= TimeUnit.Weekend)
            return new TimeDraft
            {
                First = index,
                End = index + 4,
                Shape = TimeShape.Shift,
                Unit = (TimeUnit)text.Value(index + 1, TermRole.Unit),
                Shift = 2,
            };
        if (text.IsWord(index, "the") && text.IsWord(index + 1, "weekend"))
            return new TimeDraft { First = index, End = index + 2, Shape = TimeShape.Shift, Unit = TimeUnit.Weekend };
        var direction = text.IsWord(index, "the") ? index + 1 : index;
        if (direction > index && ThatQuarter(text, index, direction) is { } quarter)
            return quarter;
        return text.Is(direction, TermRole.Direction) && !IsVerb(text, direction) ? Directed(text, index, direction) : null;
    }

    /// <summary>"Will last three weeks", "due to last a month".</summary>
    static bool IsVerb(LexedText text, int index) => text.IsWord(index, "last")
        && (text.Token(index).Tag == PartOfSpeech.Verb || text.IsWord(index - 1, "to", "will") || text.IsWord(index - 1, "could", "would"));

    /// <summary>"The quarter", "the latest period": the one that the report is of.</summary>
    static TimeDraft? ThatQuarter(LexedText text, int first, int index)
    {
        var noun = text.IsWord(index, "latest") ? index + 1 : index;
        var isQuarter = text.IsWord(noun, "quarter") || noun > index && text.IsWord(noun, "period");
        return isQuarter && !text.IsHyphen(noun + 1) && !text.IsWord(noun + 1, "of", "century")
            ? new TimeDraft { First = first, End = noun + 1, Shape = TimeShape.Quarter, Number = 0 }
            : null;
    }

    static TimeDraft? Deictic(LexedText text, int index)
    {
        var isName = text.IsCapital(index)
            && (text.IsCapital(index - 1) && text.Text(index - 1) is not "A" || text.IsWord(index - 1, "the"));
        // "TODAY's Ana Holt": a show.
        isName |= text.Text(index) is "TODAY" && text.Text(index + 1) is "'" or "’" && text.IsCapital(index + 3);
        if (isName)
            return null;
        var isTonight = text.IsWord(index, "tonight", "tonite");
        var draft = new TimeDraft
        {
            First = index,
            End = index + 1,
            Shape = TimeShape.Shift,
            Unit = TimeUnit.Day,
            Shift = text.Value(index, TermRole.Deictic),
            DayPart = isTonight ? DayPart.Night : DayPart.None,
        };
        return draft;
    }

    /// <summary>"That day", "that same year", "the same month".</summary>
    static TimeDraft? Same(LexedText text, int first, int index)
    {
        var draft = new TimeDraft
        {
            First = first,
            End = index + 1,
            Shape = TimeShape.Shift,
            Shift = 0,
            Base = TimeBase.Reference,
        };
        if (text.Is(index, TermRole.DayPart) && DayParts.At(text, index) is { } part)
            return draft with { Unit = TimeUnit.Day, DayPart = part };
        if (text.Is(index, TermRole.Season) && !text.IsWord(index, "fall"))
            return draft with
            {
                Shape = TimeShape.Season,
                Number = text.Value(index, TermRole.Season),
                YearShift = 0,
                Shift = null
            };
        var unit = (TimeUnit)text.Value(index, TermRole.Unit);
        var isUnit = text.Is(index, TermRole.Unit) && unit is >= TimeUnit.Day and not TimeUnit.Night
            && !text.IsHyphen(index + 1);
        return isUnit ? draft with { Unit = unit } : null;
    }

    /// <summary>"The day before yesterday", "the day after tomorrow", "the day before".</summary>
    static TimeDraft? DayBeside(LexedText text, int index)
    {
        if (!text.IsWord(index + 2, "before", "after"))
            return null;
        var step = text.IsWord(index + 2, "before") ? -1 : 1;
        var draft = new TimeDraft
        {
            First = index,
            End = index + 3,
            Shape = TimeShape.Shift,
            Unit = TimeUnit.Day,
            Shift = step,
            Base = TimeBase.Reference,
        };
        if (text.Is(index + 3, TermRole.Deictic))
        {
            var shift = step + text.Value(index + 3, TermRole.Deictic);
            return draft with { End = index + 4, Shift = shift, Base = TimeBase.Publication };
        }

        return text[index + 3].Kind is LexemeKind.Mark or LexemeKind.Break ? draft : null;
    }

    static TimeDraft? Directed(LexedText text, int first, int direction)
    {
        var shift = text.Value(direction, TermRole.Direction);
        var noun = direction + 1;
        if (text.IsWord(direction, "this") && text.Is(noun, TermRole.Direction)
            && text.IsWord(noun, "past", "coming"))
            (shift, noun) = (text.Value(noun, TermRole.Direction), noun + 1);
        else if (text.IsWord(noun, "fiscal", "calendar"))
            noun++;
        var the = text.IsWord(first, "the");
        var draft = new TimeDraft
        {
            First = first,
            End = noun + 1,
            Shape = TimeShape.Shift,
            Shift = shift,
            Base = Directions.Base(text, direction),
        };
        if (text.IsCapital(first) && text.IsCapital(noun) && text[first - 1].Kind == LexemeKind.Mark
            && text.IsGlued(first))
            return null;
        if (Stretch(text, draft, direction, noun) is { } stretch)
            return stretch;
        var unit = text.Is(noun, TermRole.Unit) ? (TimeUnit)text.Value(noun, TermRole.Unit) : TimeUnit.Second;
        if (the && text.IsWord(direction, "last", "next") && unit == TimeUnit.Decade)
            return draft with { Shape = TimeShape.Stretch, Unit = unit, Amount = 1 };
        if (text.IsWord(direction, "past", the ? "coming" : "past") && unit >= TimeUnit.Week && unit != TimeUnit.Night)
            return draft with { Shape = TimeShape.Stretch, Unit = unit, Amount = 1 };
        if (text.Is(noun, TermRole.Unit) && !text.IsHyphen(noun + 1))
            return Unit(text, draft, the, direction);
        if (DayParts.At(text, noun) is { } part)
            return AtPart(draft with { DayPart = part }, text, direction, the);
        return text.IsWord(direction, "current", "recent") || text.IsWord(direction, "present")
            ? null : Named(text, draft, noun);
    }

    static TimeDraft? Unit(LexedText text, TimeDraft draft, bool the, int direction)
    {
        var noun = draft.End - 1;
        var unit = (TimeUnit)text.Value(noun, TermRole.Unit);
        if (unit == TimeUnit.Night)
            return AtPart(draft with { DayPart = DayPart.Night }, text, direction, the);
        if (unit < TimeUnit.Day || text.IsWord(direction, "recent") || text.IsMark(noun + 1, '’')
            && text.IsWord(direction, "present"))
            return null;
        if (unit == TimeUnit.Day && (text.IsWord(direction, "last", "this")
            || text.IsWord(direction, "past", "present")))
            return null;
        // "Next day" and "the next year" go on from the date spoken of; "next year" does not.
        var onwards = text.IsWord(direction, "next") && (the || unit == TimeUnit.Day);
        draft = draft with { Unit = unit, Base = onwards ? TimeBase.Onwards : draft.Base };
        return WithQuarter(text, draft) ?? draft;
    }

    /// <summary>"Last year's third quarter".</summary>
    static TimeDraft? WithQuarter(LexedText text, TimeDraft draft)
    {
        var end = draft.End;
        if (draft.Unit != TimeUnit.Year || !text.IsWord(end + 1, "s") || !text.IsGlued(end + 1))
            return null;
        return PeriodMatcher.At(text, end + 2) is
        {
            Year: 0, YearShift: null, Shape: TimeShape.Quarter
            or TimeShape.Half
        } quarter
            ? quarter with { First = draft.First, YearShift = draft.Shift, Base = draft.Base }
            : null;
    }

    static TimeDraft? AtPart(TimeDraft draft, LexedText text, int direction, bool the)
    {
        var onwards = text.IsWord(direction, "next") || text.IsWord(direction, "following", "previous");
        if (!text.IsWord(direction, "this", "last") && !onwards || the && !onwards)
            return null;
        return draft with { Unit = TimeUnit.Day, Base = onwards ? TimeBase.Onwards : TimeBase.Publication };
    }

    /// <summary>"Last Friday", "next March", "this Christmas", "last spring".</summary>
    static TimeDraft? Named(LexedText text, TimeDraft draft, int noun)
    {
        var named = CalendarMatcher.At(text, noun);
        if (named is { Shape: TimeShape.Weekday } or { Shape: TimeShape.Calendar, Year: 0, Month: > 0 })
            return named with { First = draft.First, Shift = draft.Shift, Base = draft.Base };
        if (text.Is(noun, TermRole.Season) && PeriodMatcher.At(text, noun) is { Year: 0 } season)
            return season with { First = draft.First, Shift = draft.Shift, Base = draft.Base };
        return Holidays.TryMatch(text, noun, out var holiday, out var end)
            ? draft with { Shape = TimeShape.Holiday, Number = holiday, End = end }
            : null;
    }

    /// <summary>"The past three months", "the next 12 to 18 months", "recent weeks", "the next few days".</summary>
    static TimeDraft? Stretch(LexedText text, TimeDraft draft, int direction, int noun)
    {
        if (text.IsWord(direction, "this", "current") || text.IsWord(direction, "latest", "present"))
            return null;
        var number = NumberParser.At(text, noun) ?? VagueNumbers.At(text, noun);
        if (number is null && !text.Is(noun, TermRole.Units))
            return null;
        var unit = number is { } counted ? Durations.UnitAt(text, Durations.RangeEnd(text, counted)) : noun;
        if (unit is not { } place || !text.Is(place, TermRole.Units | TermRole.Unit))
            return null;
        return draft with
        {
            Shape = TimeShape.Stretch,
            End = place + 1,
            Unit = (TimeUnit)text.Value(place, TermRole.Units | TermRole.Unit),
            Amount = number is { } amount && (!amount.IsVague || Durations.IsCouple(text, amount))
                ? amount.Value.Low
                : null,
        };
    }
}
