namespace Stemma.Reading;

/// <summary>What comes again: "every Monday", "each year", "twice a week", "daily", "per month".</summary>
static class SetMatcher
{
    public static TimeDraft? At(LexedText text, int index)
    {
        if (text.IsWord(index, "every", "each"))
            return Every(text, index);
        if (text.IsWord(index, "per") && text.Is(index + 1, TermRole.Unit)
            && text.Value(index + 1, TermRole.Unit) >= (int)TimeUnit.Day)
            return Draft(index, index + 2, Unit(text, index + 1).Period(1), Unit(text, index + 1));
        if (text.Is(index, TermRole.Weekday) && PluralPart(text, index + 1) is { } part)
            return Draft(index, index + 2, $"XXXX-WXX-{text.Value(index, TermRole.Weekday)}{part}", TimeUnit.Week);
        if (text.Is(index, TermRole.Frequency))
            return Frequency(text, index);
        return text.Is(index, TermRole.Weekdays) && text.IsCapital(index) && !text.IsWord(index - 1, "the")
            ? Draft(index, index + 1, $"XXXX-WXX-{text.Value(index, TermRole.Weekdays)}", TimeUnit.Week)
            : null;
    }

    /// <summary>The next weekday of "every Tuesday, Thursday and Friday"; null where none follows.</summary>
    public static TimeDraft? Next(LexedText text, TimeDraft draft)
    {
        if (draft is not { Shape: TimeShape.Set, Literal: ['X', 'X', 'X', 'X', '-', 'W', 'X', 'X', ..] })
            return null;
        var noun = text.IsMark(draft.End, ',') ? draft.End + 1 : draft.End;
        if (text.IsWord(noun, "and", "or"))
            noun++;
        return noun > draft.End && text.Is(noun, TermRole.Weekday) ? Weekday(text, noun, noun) : null;
    }

    static TimeDraft? Every(LexedText text, int index)
    {
        var noun = index + 1;
        decimal amount = 1;
        if (text.IsWord(noun, "other"))
            (amount, noun) = (2, noun + 1);
        else if (text.IsWord(noun, "single"))
            noun++;
        else if (NumberParser.At(text, noun) is { } number && text.Is(number.End, TermRole.Units))
            (amount, noun) = (number.Value.Low, number.End);
        if (text.Is(noun, TermRole.Unit | TermRole.Units) && !text.IsHyphen(noun + 1))
            return Draft(index, noun + 1, Unit(text, noun).Period(amount), Unit(text, noun));
        if (text.Is(noun, TermRole.Weekday))
            return Weekday(text, index, noun);
        if (text.Is(noun, TermRole.Month) && text.IsCapital(noun))
            return Draft(index, noun + 1, $"XXXX-{text.Value(noun, TermRole.Month):00}", TimeUnit.Year);
        if (text.Is(noun, TermRole.Season))
            return Draft(index, noun + 1, "XXXX-" + Seasons.Code(text.Value(noun, TermRole.Season)), TimeUnit.Year);
        return DayParts.At(text, noun) is { } part
            ? Draft(index, noun + 1, "XXXX-XX-XX" + DayParts.Code(part), TimeUnit.Day)
            : null;
    }

    static TimeDraft Weekday(LexedText text, int index, int noun)
    {
        var value = $"XXXX-WXX-{text.Value(noun, TermRole.Weekday)}";
        return DayParts.At(text, noun + 1) is { } part
            ? Draft(index, noun + 2, value + DayParts.Code(part), TimeUnit.Week)
            : Draft(index, noun + 1, value, TimeUnit.Week);
    }

    /// <summary>"Nights", "mornings" after a weekday.</summary>
    static string? PluralPart(LexedText text, int index) => (TimeUnit)text.Value(index, TermRole.Units) switch
    {
        TimeUnit.Night => "TNI",
        TimeUnit.Evening => "TEV",
        TimeUnit.Morning => "TMO",
        TimeUnit.Afternoon => "TAF",
        _ => null,
    };

    /// <summary>"Daily" and its like in small letters: in capitals they are names of papers.</summary>
    static TimeDraft? Frequency(LexedText text, int index)
    {
        var isName = text.IsCapital(index)
            && (text.IsCapital(index + 1) || text.IsCapital(index - 1) || text.IsWord(index - 1, "the"));
        if (isName || text.IsWord(index, "annual", "yearly"))
            return null;
        var unit = (TimeUnit)text.Value(index, TermRole.Frequency);
        return Draft(index, index + 1, unit.Period(1), unit);
    }

    static TimeDraft Draft(int first, int end, string value, TimeUnit unit) => new()
    {
        First = first,
        End = end,
        Shape = TimeShape.Set,
        Literal = value,
        Unit = unit,
    };

    static TimeUnit Unit(LexedText text, int index) => (TimeUnit)text.Value(index, TermRole.Unit | TermRole.Units);
}
