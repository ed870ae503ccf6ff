namespace Stemma.Reading;

/// <summary>Finds the day of writing in a dateline: "CAIRO, 3 May 2031 - ".</summary>
static class Datelines
{
    /// <summary>A dateline stands at the start of a text, or right under its title.</summary>
    const int LongestStart = 60;

    /// <summary>The names of a place and its country are shorter.</summary>
    const int LongestPlace = 6;

    /// <summary>The day; null where the text has no dateline, or one without a whole date.</summary>
    public static DateOnly? Day(LexedText text, List<TimeDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.First > LongestStart)
                return null;
            if (draft is { Shape: TimeShape.Calendar, Year: > 0, Month: > 0, Day: > 0 } && CalendarDays.IsDay(draft.Year, draft.Month, draft.Day)
                && StartsLine(text, draft.First) && EndsInDash(text, draft.End))
                return new(draft.Year, draft.Month, draft.Day);
        }

        return null;
    }

    /// <summary>A place written large, commas, and the start of a line before.</summary>
    static bool StartsLine(LexedText text, int index)
    {
        var start = index - 1;
        while (start >= 0 && index - start <= LongestPlace && (text.IsCapital(start) || text.IsMark(start, ',') || text.IsMark(start, '.')))
            start--;
        return start < index - 1 && text.IsCapital(start + 1) && (start < 0 || text.IsBreak(start));
    }

    /// <summary>A dash, or an agency in brackets and a dash.</summary>
    static bool EndsInDash(LexedText text, int index)
    {
        if (text.IsMark(index, '('))
        {
            while (index < text.Count && !text.IsMark(index, ')') && !text.IsBreak(index))
                index++;
            index++;
        }

        return text.IsMark(index, '-') || text.IsMark(index, '–') || text.IsMark(index, '—');
    }
}
