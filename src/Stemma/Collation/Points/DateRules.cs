using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Compares two dates of the same thing, as half-open intervals of days.</summary>
static class DateRules
{
    /// <summary>Times of day that lie closer than this are one time, told roughly: reports round to the quarter hour.</summary>
    const int RoundingMinutes = 15;

    /// <summary>Both dates are anchored.</summary>
    public static PairVerdict Compare(TimeExpression first, TimeExpression second)
    {
        var (a, b) = (first.Days!.Value, second.Days!.Value);
        if (a == b)
            return CompareClocks(first, second);
        if (a.Contains(b) || b.Contains(a))
            return new(Verdict.Refine, "one date is finer than the other");
        if (a.Overlaps(b))
            return new(Verdict.Refine, "the dates overlap");
        if (IsBoundOf(first, a, b) || IsBoundOf(second, b, a))
            return new(Verdict.Refine, "a bound that the other date keeps");
        if (IsSameButForTheYear(first, second))
            return new(Verdict.Agree, "the same day and month, the year is not told");
        if (IsNear(first, a, b) || IsNear(second, b, a))
            return new(Verdict.Refine, "one date is approximate");
        return new(Verdict.Conflict, "the dates do not meet");
    }

    /// <summary>"9 January" may be read as of another year in each report; what is written is the same.</summary>
    static bool IsSameButForTheYear(TimeExpression first, TimeExpression second) =>
        (first.IsRelative || second.IsRelative)
        && first.Granularity is TimeGranularity.Day && second.Granularity is TimeGranularity.Day
        && (first.Days!.Value.Start, second.Days!.Value.Start) is var (a, b)
        && (a.Month, a.Day) == (b.Month, b.Day);

    /// <summary>"Two years ago" may be one and a half or two and a half: the unit beside an approximate date may be meant.</summary>
    static bool IsNear(TimeExpression time, DayInterval days, DayInterval other) =>
        time.IsApproximate && new DayInterval(days.Start.AddDays(-days.Days), days.End.AddDays(days.Days)).Overlaps(other);

    static PairVerdict CompareClocks(TimeExpression first, TimeExpression second)
    {
        if (first.Clock is not { } a || second.Clock is not { } b)
            return first.Clock is null && second.Clock is null
                ? new(Verdict.Agree, "the same date")
                : new(Verdict.Refine, "one gives the time of day");
        if (a.Start == b.Start && a.End == b.End)
            return new(Verdict.Agree, "the same time");
        if (a.Start < b.End && b.Start < a.End)
            return new(Verdict.Refine, "one time is finer than the other");
        return Math.Abs(a.Start - b.Start) <= RoundingMinutes || first.IsApproximate || second.IsApproximate
            ? new(Verdict.Refine, "the times are close")
            : new(Verdict.Conflict, "the times do not meet");
    }

    /// <summary>"Before May" and "in March" can both be so; "by May" and "in June" cannot.</summary>
    static bool IsBoundOf(TimeExpression bound, DayInterval limit, DayInterval other) => bound.Bound switch
    {
        TimeBound.By or TimeBound.Before or TimeBound.Until or TimeBound.Within => other.End <= limit.End,
        TimeBound.After or TimeBound.Since or TimeBound.UntilAtLeast => other.Start >= limit.Start,
        _ => false,
    };
}
