namespace Stemma.Reading;

/// <summary>Years, decades and centuries: "2014", "490 BC", "the 1990s", "the '80s", "the 20th century".</summary>
static class YearMatcher
{
    /// <summary>In "2010-12" the second figure may be a month.</summary>
    const int LastMonth = 12;

    public static TimeDraft? At(LexedText text, int index) =>
        Decade(text, index) ?? CenturyOf(text, index) ?? AncientYear(text, index) ?? Year(text,
            index) ?? SpokenYear(text, index);

    /// <summary>The year that two digits stand for: 30 to 99 are of the last century.</summary>
    public static int Century(int digits) => digits < 30 ? 2000 + digits : 1900 + digits;

    /// <summary>Whether nothing but a mark of punctuation is glued to a figure.</summary>
    public static bool IsPlainFigure(LexedText text, int index)
    {
        var before = text.IsGlued(index) && !(text[index - 1].Kind == LexemeKind.Mark && Opens(text, index - 1));
        return !before && !(text.IsGlued(index + 1) && !Closes(text, index + 1));
    }

    /// <summary>1 for "AD", -1 for "BC"; null where neither stands here.</summary>
    public static int? Era(LexedText text, int index, out int end)
    {
        end = index + 1;
        if (text.IsWord(index, "bc", "b.c.") || text.IsWord(index, "bce", "b.c.e."))
            return -1;
        return text.IsWord(index, "ad", "a.d.") || text.IsWord(index, "ce", "c.e.") && text.IsCapital(index)
            ? 1 : null;
    }

    static bool Opens(LexedText text, int index) =>
        text.Text(index) is "(" or "[" or "“" or "\"" or "'" or "‘" || text.IsHyphen(index)
            || text.IsMark(index, '/');

    static bool Closes(LexedText text, int index) => text[index].Kind == LexemeKind.Mark && !IsUnitMark(text, index);

    static bool IsUnitMark(LexedText text, int index) =>
        text.Text(index) is "%" or "°" or "$" or "€" or "£" or "#" or "@" || text.IsMark(index, ':')
            && text.IsFigure(index + 1) && text.IsGlued(index + 1);

    static TimeDraft? Decade(LexedText text, int index)
    {
        var year = text.Whole(index);
        var length = text.Text(index).Length;
        if (year < 0 || year % 10 != 0 || !(length == 4 && year is > 1000 and < 2100 || length == 2 && year >= 20))
            return null;
        var end = text.IsMark(index + 1, '\'') || text.IsMark(index + 1, '’') ? index + 2 : index + 1;
        if (!text.IsWord(end, "s") || !text.IsGlued(end) || !text.IsGlued(index + 1))
            return null;
        var quoted = text.IsMark(index - 1, '\'') || text.IsMark(index - 1, '’') || text.IsMark(index - 1, '‘');
        if (length == 2 && !quoted && !text.IsWord(index - 1, "the") && !text.Is(index - 1, TermRole.Part)
            && !text.IsHyphen(index - 1))
            return null;
        var first = length == 2 && quoted && text.IsGlued(index) ? index - 1 : index;
        return new TimeDraft
        {
            First = first,
            End = end + 1,
            Shape = TimeShape.Decade,
            Number = (length == 2 ? Century(year) : year) / 10,
        };
    }

    static TimeDraft? CenturyOf(LexedText text, int index)
    {
        var number = CalendarMatcher.DayAt(text, index, out var end);
        if (number == 0 || !text.Is(end - 1, TermRole.Ordinal | TermRole.OrdinalSuffix))
            return null;
        var unit = text.IsHyphen(end) ? end + 1 : end;
        if (!text.IsWord(unit, "century"))
            return null;
        var era = Era(text, unit + 1, out var eraEnd);
        return new TimeDraft
        {
            First = index,
            End = era is null ? unit + 1 : eraEnd,
            Shape = TimeShape.Century,
            Number = (era ?? 1) * number,
        };
    }

    static TimeDraft? AncientYear(LexedText text, int index)
    {
        var year = text.Whole(index);
        if (year <= 0 || Era(text, index + 1, out var end) is not { } sign)
            return null;
        return new TimeDraft { First = index, End = end, Shape = TimeShape.Calendar, Year = sign * year };
    }

    static TimeDraft? Year(LexedText text, int index)
    {
        var year = text.Whole(index);
        if (text.Text(index).Length != 4 || year is < 1000 or > 2100 || !IsPlainFigure(text, index))
            return null;
        if (!YearContext.IsYear(text, index, year))
            return null;
        var draft = new TimeDraft { First = index, End = index + 1, Shape = TimeShape.Calendar, Year = year };
        return SplitYear(text, draft) ?? draft;
    }

    /// <summary>"Seventies", "nineteen-seventies", "noughties" after an article.</summary>
    public static TimeDraft? SpokenDecade(LexedText text, int index)
    {
        var place = text.IsWord(index, "eighteen", "nineteen") ? index + 1 : index;
        if (place > index && text.IsHyphen(place))
            place++;
        var decade = text.Text(place) is [_, _, _, _, ..] word ? Array.FindIndex(_decades, known =>
            text.IsWord(place, known)) : -1;
        if (decade < 0 || text.IsWord(index - 2, "low", "high") || text.IsWord(index - 2, "mid"))
            return null;
        var century = text.IsWord(index, "eighteen") ? 180 : decade == 0 ? 200 : 190;
        return new TimeDraft { First = index, End = place + 1, Shape = TimeShape.Decade, Number = century + decade };
    }

    static readonly string[] _decades =
        ["noughties", "tens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    /// <summary>"2015-16" and "2015/16": one year that starts in the first and ends in the second.</summary>
    static TimeDraft? SplitYear(LexedText text, TimeDraft draft)
    {
        var mark = draft.End;
        var isJoined = (text.IsHyphen(mark) || text.IsMark(mark, '/')) && text.IsGlued(mark)
            && text.IsGlued(mark + 1);
        if (!isJoined || text.Text(mark + 1).Length != 2 || text.Whole(mark + 1) != (draft.Year + 1) % 100)
            return null;
        return IsPlainFigure(text, mark + 1) ? draft with { End = mark + 2, Number = draft.Year + 1 } : null;
    }

    /// <summary>The last year of "1914-18"; null where none follows.</summary>
    public static TimeDraft? Next(LexedText text, TimeDraft draft)
    {
        var (mark, last) = (draft.End, text.Whole(draft.End + 1));
        var isYear = draft is { Shape: TimeShape.Calendar, Month: 0, Number: 0, Year: > 0 } && draft.End == draft.First + 1;
        var isJoined = text.IsHyphen(mark) && text.IsGlued(mark) && text.IsGlued(mark + 1) && text.Text(mark + 1).Length == 2;
        return isYear && isJoined && last > Math.Max(draft.Year % 100, LastMonth) && IsPlainFigure(text, mark + 1)
            ? draft with { First = mark + 1, End = mark + 2, Year = draft.Year / 100 * 100 + last }
            : null;
    }

    /// <summary>"Nineteen ninety-seven", as it is spoken on air.</summary>
    static TimeDraft? SpokenYear(LexedText text, int index)
    {
        if (!text.IsWord(index, "eighteen", "nineteen") || !text.Is(index + 1, TermRole.Cardinal))
            return null;
        var tens = text.Value(index + 1, TermRole.Cardinal);
        if (tens < 20)
            return null;
        var end = index + 2;
        var unit = text.IsHyphen(end) ? end + 1 : end;
        var ones = text.Is(unit, TermRole.Cardinal) && text.Value(unit, TermRole.Cardinal) < 10
            ? text.Value(unit, TermRole.Cardinal) : 0;
        var year = text.Value(index, TermRole.Cardinal) * 100 + tens + ones;
        return new TimeDraft
        {
            First = index,
            End = ones > 0
            ? unit + 1 : end,
            Shape = TimeShape.Calendar,
            Year = year
        };
    }
}
