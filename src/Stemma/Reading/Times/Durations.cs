namespace Stemma.Reading;

/// <summary>A number of units of time: "three days", "two-decade", "a year and a half", "eight to 10 seconds",
/// "months".</summary>
static class Durations
{
    /// <summary>The amount and unit that start at a number, an article or a unit; null where there is none.</summary>
    public static Duration? At(LexedText text, int index)
    {
        if (text.Is(index, TermRole.Units))
            return Bare(text, index);
        if (text.IsWord(index, "half") && HalfUnit(text, index) is { } halved)
            return new(index, halved + 1, UnitOf(text, halved), NumberInterval.Of(0.5m));
        if (text.IsWord(index, "all", "another") && WholeUnit(text, index) is { } whole)
            return new(index, whole + 1, UnitOf(text, whole), NumberInterval.Of(1));
        if ((NumberParser.At(text, index) ?? VagueNumbers.At(text, index)) is { } number)
            return IsShow(text, number) ? null : Counted(text, number);
        return text.IsWord(index, "a", "an") ? AfterArticle(text, index) : null;
    }

    /// <summary>"On “60 Minutes”", "told 48 Hours": the name of a show, written large among small words.</summary>
    static bool IsShow(LexedText text, NumberPhrase number) => number.IsFigures && text.Is(number.End, TermRole.Units)
        && text.IsCapital(number.End) && !text.IsCapital(number.End + 1) && !text.IsCapital(number.First - 1) && !text.IsBreak(number.First - 1)
        && text.IsWord(number.End, "minutes", "hours");

    /// <summary>"Half an hour", "half-hour", "a half hour"; not "half days" and no part of a year that is told otherwise.</summary>
    static int? HalfUnit(LexedText text, int index)
    {
        var unit = text.IsWord(index + 1, "a", "an") || text.IsHyphen(index + 1) && text.IsGlued(index + 1) ? index + 2 : index + 1;
        var isWhole = text.IsWord(index + 1, "a", "an") || UnitOf(text, unit) is TimeUnit.Hour or TimeUnit.Year;
        return isWhole && text.Is(unit, TermRole.Unit) ? unit : null;
    }

    /// <summary>"All day", "all week", "another month".</summary>
    static int? WholeUnit(LexedText text, int index)
    {
        var unit = text.IsWord(index, "all") && text.IsHyphen(index + 1) && text.IsGlued(index + 1) ? index + 2 : index + 1;
        if (text.IsWord(unit, "business"))
            unit++;
        if (!text.Is(unit, TermRole.Unit) || text.IsHyphen(unit + 1) || text.IsWord(unit, "second", "quarter"))
            return null;
        var isSpan = UnitOf(text, unit) is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year;
        return isSpan && !text.IsWord(index - 1, "at") && (text.IsWord(index, "all") || !text.IsWord(unit, "day")) ? unit : null;
    }

    /// <summary>The index of the unit after a number, over a hyphen and over words such as "more" and
    /// "full".</summary>
    public static int? UnitAt(LexedText text, int index)
    {
        var place = text.IsHyphen(index) && text.IsGlued(index) ? index + 1 : index;
        if (text.IsWord(place, "of"))
            place++;
        if (IsBetween(text, place) && !text.Is(place, TermRole.Unit | TermRole.Units))
            place++;
        return text.Is(place, TermRole.Unit | TermRole.Units) ? place : null;
    }

    /// <summary>The index after "to 18" in "12 to 18 months"; after the number where no second one follows.</summary>
    public static int RangeEnd(LexedText text, NumberPhrase number) => RangeOf(text, number).End;

    static bool IsBetween(LexedText text, int index) =>
        text.Text(index) is "more" or "full" or "consecutive" or "straight" or "additional" or "whole" or "long"
            or "working" or "trading" or "further" or "business" or "previous" or "preceding" or "remaining";

    static NumberPhrase RangeOf(LexedText text, NumberPhrase number)
    {
        if (text.IsHyphen(number.End) && text.IsGlued(number.End) && text.IsWord(number.End + 1, "to", "or"))
            number = number with { End = number.End + 1 };
        var isRange = text.IsWord(number.End, "to", "or") || text.IsHyphen(number.End)
            && text.IsGlued(number.End + 1) || text.IsWord(number.End, "and") && text.IsWord(number.First - 1, "between");
        if (!isRange || NumberParser.At(text, number.End + 1) is not { IsFraction: false } second)
            return number;
        return second.Value.Low > number.Value.Low
            ? number with { End = second.End, Value = new(number.Value.Low, second.Value.Low) }
            : number;
    }

    static Duration? Counted(LexedText text, NumberPhrase number)
    {
        if (text.IsMark(number.First - 1, '$') || number.IsScaled && number.Value.High > 1_000_000)
            return null;
        var range = RangeOf(text, number);
        if (UnitAt(text, range.End) is not { } unit || text.IsWord(unit, "quarters", "quarter")
            && (text.IsHyphen(unit - 1) || IsPart(text, unit, range)))
            return null;
        var isHyphened = text.IsHyphen(unit - 1);
        if (!text.Is(unit, TermRole.Units) && !isHyphened && range.Value.High != 1 && !IsLooseUnit(text, unit))
            return null;
        if (IsAge(text, unit + 1) || text.IsWord(unit, "second") && !isHyphened)
            return null;
        var duration = new Duration(number.First, unit + 1, UnitOf(text, unit),
            range.Value)
        { IsVague = number.IsVague && !IsCouple(text, number) };
        return WithRest(text, duration);
    }

    /// <summary>"Three quarters of the crew" are a part; "three quarters of growth" are nine months.</summary>
    static bool IsPart(LexedText text, int unit, NumberPhrase number) => number.Value.High <= 3 && text.IsWord(unit + 1, "of")
        && (text.Is(unit + 2, TermRole.Determiner) && !text.Is(unit + 3, TermRole.Unit) || Nouns.LooksPlural(text, unit + 2));

    /// <summary>"A couple of" counts two, where other vague words count no number.</summary>
    public static bool IsCouple(LexedText text, NumberPhrase number) =>
        text.IsWord(number.End - 1, "couple") || text.IsWord(number.End - 2, "couple");

    /// <summary>"Six year", "two day": some write the plural without its ending.</summary>
    static bool IsLooseUnit(LexedText text, int unit) =>
        UnitOf(text, unit) is TimeUnit.Year or TimeUnit.Day or TimeUnit.Hour or TimeUnit.Month or TimeUnit.Week
        or TimeUnit.Minute;

    static bool IsAge(LexedText text, int index)
    {
        var place = text.IsHyphen(index) ? index + 1 : index;
        return text.IsWord(place, "old", "olds") || text.IsWord(index, "of") && text.IsWord(index + 1, "age");
    }

    /// <summary>"And a half", "and three months", "2 hours 10 minutes".</summary>
    static Duration WithRest(LexedText text, Duration duration)
    {
        var end = duration.End;
        var half = text.IsWord(end + 1, "a") ? end + 2 : end + 1;
        if (text.IsWord(end, "and") && text.IsWord(half, "half"))
            return duration with { End = half + 1, Amount = NumberInterval.Of(duration.Amount.Low + 0.5m) };
        var second = text.IsWord(end, "and") || text.IsMark(end, ',') ? end + 1 : text.IsFigure(end) ? end : -1;
        if (second < 0 || NumberParser.At(text, second) is not { } number || UnitAt(text, number.End) is not { } unit)
            return duration;
        var smaller = UnitOf(text, unit);
        return smaller < duration.Unit && !duration.IsVague && duration.Amount.IsExact && !IsAge(text, unit + 1)
            ? duration with { End = unit + 1, Rest = (smaller, number.Value.Low) }
            : duration;
    }

    static Duration? AfterArticle(LexedText text, int index)
    {
        var unit = IsBetween(text, index + 1) ? index + 2 : index + 1;
        if (!text.Is(unit, TermRole.Unit) || text.IsWord(unit, "second") || text.IsWord(unit, "sec") && text.IsCapital(unit)
            || UnitOf(text, unit) is TimeUnit.Weekend or TimeUnit.Night)
            return null;
        if (text.IsHyphen(unit + 1) && !text.IsWord(unit + 2, "long") || text.IsWord(unit, "quarter")
            && (text.IsWord(unit + 1, "of") || text.IsWord(index - 1, "by") || text.IsWord(index - 1, "about", "nearly")
                || text.IsWord(index - 1, "only", "than")))
            return null;
        return WithRest(text, new(index, unit + 1, UnitOf(text, unit), NumberInterval.Of(1)));
    }

    /// <summary>"Months", "decades": as many as nobody says.</summary>
    static Duration? Bare(LexedText text, int index)
    {
        var isLong = text.IsHyphen(index + 1) && text.IsWord(index + 2, "long");
        if (text.IsHyphen(index - 1) && !isLong || text.IsHyphen(index + 1) && !isLong || text.IsWord(index + 1, "of") && text.Is(index + 2, TermRole.Month))
            return null;
        if (text.IsWord(index + 1, "of") && text.IsWord(index + 2, "age"))
            return null;
        return new Duration(index, isLong
            ? index + 3 : index + 1, UnitOf(text, index), new(2, 9))
        { IsVague = true, IsBare = true };
    }

    /// <summary>The name of a unit as quantities carry it: <c>year</c>, <c>month</c>.</summary>
    public static string UnitName(TimeUnit unit) => unit.ToString().ToLowerInvariant();

    static TimeUnit UnitOf(LexedText text, int index) => (TimeUnit)text.Value(index, TermRole.Unit | TermRole.Units);
}
