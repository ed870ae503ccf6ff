namespace Stemma.Reading;

/// <summary>Times of day in words: "half past eight", "a quarter to seven", "ten past 9 in the evening", "seven thirty
/// p.m.".</summary>
static class ClockPhrases
{
    public static TimeDraft? At(LexedText text, int index) => Beside(text, index) ?? Spoken(text, index);

    /// <summary>So many minutes past or to an hour.</summary>
    static TimeDraft? Beside(LexedText text, int index)
    {
        var place = text.IsWord(index, "a") && text.IsWord(index + 1, "quarter") ? index + 1 : index;
        var isHalf = text.IsWord(place, "half");
        var isQuarter = text.IsWord(place, "quarter");
        var minutes = isHalf ? 30 : isQuarter ? 15 : Number(text, place, 59, out place) ?? 0;
        place = isHalf || isQuarter ? place + 1 : place;
        var isCounted = text.IsWord(place, "minutes", "mins");
        place = isCounted ? place + 1 : place;
        var isTo = text.IsWord(place, "to");
        if (minutes == 0 || !isTo && !text.IsWord(place, "past") || isTo && !isQuarter && !isCounted)
            return null;
        if (Number(text, place + 1, 12, out var end) is not { } hour || !isHalf && !isQuarter && !isCounted && minutes % 5 != 0)
            return null;
        if (text.IsHyphen(end) || text.IsMark(end, '%') || text.Is(end, TermRole.Scale))
            return null;
        return Draft(text, index, end, hour * 60 + (isTo ? -minutes : minutes));
    }

    /// <summary>"Seven p.m.", "seven thirty p.m.", "seven thirty-five pm".</summary>
    static TimeDraft? Spoken(LexedText text, int index)
    {
        if (!text.Is(index, TermRole.Cardinal) || Number(text, index, 12, out var end) is not { } hour)
            return null;
        var minute = text.Is(end, TermRole.Cardinal) && text.Value(end, TermRole.Cardinal) >= 5
            ? Number(text, end, 59, out end) ?? 0 : 0;
        var isMorning = text.IsWord(end, "am");
        var isPart = text.IsWord(end, "in") && text.IsWord(end + 1, "the") && DayParts.At(text, end + 2) is not null
            && (minute > 0 || text.IsWord(index - 1, "at", "to"));
        if (!isPart && MeridiemAt(text, end, out _) is null || isMorning && text.IsWord(index - 1, "i"))
            return null;
        return Draft(text, index, end, hour * 60 + minute);
    }

    /// <summary>0 for "a.m.", 720 for "p.m.", also where a space stands in it; null where neither stands.</summary>
    public static int? MeridiemAt(LexedText text, int index, out int end)
    {
        end = index + 1;
        if (text.Is(index, TermRole.Meridiem))
            return text.Value(index, TermRole.Meridiem) * 60;
        if (!text.IsWord(index, "a", "p"))
            return null;
        var place = text.SkipStop(index + 1);
        if (!text.IsWord(place, "m"))
            return null;
        end = text.IsMark(place + 1, '.') && text.IsGlued(place + 1) ? place + 2 : place + 1;
        return text.IsWord(index, "p") ? 720 : 0;
    }

    static TimeDraft Draft(LexedText text, int first, int end, int minute)
    {
        if (text.IsWord(end, "o") && text.IsWord(end + 2, "clock"))
            end += 3;
        var late = 0;
        if (MeridiemAt(text, end, out var meridiemEnd) is { } half)
            (late, end) = (half, meridiemEnd);
        else if (text.IsWord(end, "in") && text.IsWord(end + 1, "the") && DayParts.At(text, end + 2) is { } part)
            (late, end) = (part is DayPart.Afternoon or DayPart.Evening or DayPart.Night ? 720 : 0, end + 3);
        var start = (minute + 720) % 720 + late;
        return new TimeDraft
        {
            First = first,
            End = end,
            Shape = TimeShape.Clock,
            Clock = new ClockTime(start, start + 1, null),
        };
    }

    static int? Number(LexedText text, int index, int most, out int end)
    {
        end = index + 1;
        var number = text.Is(index, TermRole.Cardinal) ? text.Value(index, TermRole.Cardinal) : text.Whole(index);
        if (text.Is(index, TermRole.Cardinal) && number is >= 20 and < 60)
        {
            var unit = text.IsHyphen(end) && text.IsGlued(end) ? end + 1 : end;
            if (text.Is(unit, TermRole.Cardinal) && text.Value(unit, TermRole.Cardinal) is > 0 and < 10 and var small)
                (number, end) = (number + small, unit + 1);
        }

        return number > 0 && number <= most ? number : null;
    }
}
