namespace Stemma.Reading;

/// <summary>Times of day: "6.10am", "06:00 GMT", "5:30 p.m. local time", "noon", "0600 GMT".</summary>
static class ClockMatcher
{
    public static TimeDraft? At(LexedText text, int index)
    {
        if (text.IsFigure(index))
            return WithHour(text, index);
        if (text.Is(index, TermRole.Noon))
            return Noon(text, index);
        return text.Is(index, TermRole.Cardinal) ? InWords(text, index) : null;
    }

    static TimeDraft? Noon(LexedText text, int index)
    {
        var isName = text.IsWord(index - 1, "high") || text.IsCapital(index) && text.IsCapital(index - 1);
        return isName ? null : Draft(index, index + 1, text.Value(index, TermRole.Noon), null);
    }

    static TimeDraft? WithHour(LexedText text, int index)
    {
        var isOpen = text.IsMark(index - 1, '@') || text.IsHyphen(index - 1) && text.IsGlued(index - 1);
        if (text.IsGlued(index) && !isOpen && !YearMatcher.IsPlainFigure(text, index))
            return null;
        if (Minutes(text, index, out var end) is not { } clock)
            return null;
        var (hour, minute, isClock) = clock;
        var meridiem = text.IsMark(end, '-') ? end + 1 : end;
        if (ClockPhrases.MeridiemAt(text, meridiem, out var meridiemEnd) is { } half && hour is >= 1 and <= 12
            && IsMeridiem(text, meridiem))
        {
            hour = hour % 12 + half / 60;
            (end, isClock) = (meridiemEnd, true);
        }
        else if ((text.IsWord(end, "o") && text.IsWord(end + 2, "clock") || text.IsWord(end, "oclock")) && hour <= 12)
        {
            (end, isClock) = (text.IsWord(end, "o") ? end + 3 : end + 1, true);
        }

        else if (hour is >= 1 and <= 12 && PartAfter(text, end) is { } part)
        {
            hour = part is DayPart.Afternoon or DayPart.Evening ? hour % 12 + 12 : hour;
            (end, isClock) = (end + 3, true);
        }

        var zone = ZoneAt(text, end, out var zoneEnd);
        if (!isClock && zone is null || hour > 24 || minute > 59)
            return null;
        return Draft(index, zone is null ? end : zoneEnd, hour * 60 + minute, zone);
    }

    /// <summary>"In the morning" after an hour.</summary>
    static DayPart? PartAfter(LexedText text, int index) =>
        text.IsWord(index, "in") && text.IsWord(index + 1, "the") ? DayParts.At(text, index + 2) : null;

    /// <summary>"Am" alone is a verb, and "a.m." and "pm" are not.</summary>
    static bool IsMeridiem(LexedText text, int index) =>
        text.IsGlued(index) || !text.IsWord(index, "am") || !text.IsWord(index - 2, "i");

    /// <summary>Hour and minute, and whether their form alone makes them a time of day.</summary>
    static (int Hour, int Minute, bool IsClock)? Minutes(LexedText text, int index, out int end)
    {
        end = index + 1;
        var figure = text.Text(index);
        if (figure.IndexOf('.') is var point and > 0)
        {
            var isClock = figure.Length - point == 3 && point <= 2 && Figures.Whole(figure[(point + 1)..]) < 60;
            return isClock ? (Figures.Whole(figure[..point]), Figures.Whole(figure[(point + 1)..]),
                IsCalledAt(text, index)) : null;
        }

        var hour = text.Whole(index);
        if (hour < 0)
            return null;
        if (figure.Length <= 2 && text.IsMark(end, ':') && text.IsGlued(end) && text.IsGlued(end + 1)
            && text.Text(end + 1).Length == 2)
            return Colon(text, hour, ref end);
        if (figure.Length == 4)
        {
            var hasHours = text.IsWord(end, "hours", "hrs") && figure[0] is '0' or '1' or '2'
                && text.IsWord(index - 1, "at");
            end += hasHours ? 1 : 0;
            return (hour / 100, hour % 100, hasHours);
        }

        return figure.Length <= 2 && hour <= 24 ? (hour, 0, false) : null;
    }

    static (int, int, bool)? Colon(LexedText text, int hour, ref int end)
    {
        var first = end - 1;
        var minute = text.Whole(end + 1);
        end += 2;
        if (text.IsMark(end, ':') && text.IsGlued(end) && text.IsFigure(end + 1) && text.IsGlued(end + 1))
            end += 2;
        // A bare "01:05" at the end of a line is the length of a film.
        var isLength = text.IsMark(end, '-') && !text.IsFigure(end + 1)
            || text.IsBreak(end) && !text.Is(first - 1, TermRole.Bound | TermRole.BeforeYear) && !text.IsWord(first - 1, "at", "to");
        var isClock = hour < 24 && minute is >= 0 and < 60 && !isLength;
        return minute < 0 ? null : (hour, minute, isClock);
    }

    /// <summary>"Called at 6.13": only where the text writes another time so with "am" or "pm".</summary>
    static bool IsCalledAt(LexedText text, int index) =>
        text.IsWord(index - 1, "at") && text.HasDottedClock && !text.Is(index + 1, TermRole.Scale)
            && !text.IsMark(index + 1, '%')
        && !text.IsWord(index + 1, "percent", "points");

    static string? ZoneAt(LexedText text, int index, out int end)
    {
        end = index + 1;
        if (text.IsMark(index, '(') && text.Is(index + 1, TermRole.Zone) && text.IsMark(index + 2, ')'))
        {
            end = index + 3;
            return text.Text(index + 1).ToString();
        }

        if (text.Is(index, TermRole.Zone) && text.IsCapital(index) && char.IsUpper(text.Text(index)[^1]))
            return text.Text(index).ToString();
        if (text.IsWord(index, "local") && text.IsWord(index + 1, "time"))
        {
            end = index + 2;
            return "local time";
        }

        var isNamed = text.IsCapital(index) && text.IsWord(index + 1, "time") && text[index].Term == Term.None;
        end = index + 2;
        return isNamed ? text.Text(index).ToString() + " time" : null;
    }

    /// <summary>"Six o'clock", "ten in the morning".</summary>
    static TimeDraft? InWords(LexedText text, int index)
    {
        var hour = text.Value(index, TermRole.Cardinal);
        if (hour is < 1 or > 12)
            return null;
        if (text.IsWord(index + 1, "o") && text.IsWord(index + 3, "clock"))
            return Draft(index, index + 4, hour * 60, null);
        return null;
    }

    static TimeDraft Draft(int first, int end, int minute, string? zone) => new()
    {
        First = first,
        End = end,
        Shape = TimeShape.Clock,
        Clock = new ClockTime(minute, minute + 1, zone),
    };
}
