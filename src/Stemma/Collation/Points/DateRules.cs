using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Compares two dates of the same thing, as half-open intervals of days.</summary>
static class DateRules
{
    /// <summary>"On Friday" of a report that is so many days older or younger is hardly read as of the same week.</summary>
    const int MostDaysBetweenReports = 5;

    /// <summary>"Since 2004" is no bound of what happened many years later.</summary>
    const int MostDaysSince = 366;

    const int MinutesOfDay = 24 * 60;

    /// <summary>Times of day that lie closer than this are one time, told roughly: reports round to the quarter hour.</summary>
    const int RoundingMinutes = 15;

    /// <summary>Both dates are anchored. Null where they do not meet, and yet may be meant for one day.</summary>
    public static PairVerdict? Compare(Statement first, Statement second)
    {
        if (AreOneTimeOfDay(first, second))
            return new(Verdict.Refine, "the same time of day, told on two days");
        if (AreOtherLimits(first, second))
            return new(Verdict.Conflict, "the limits differ");
        var verdict = Compare(first.Time!, second.Time!);
        return verdict.Verdict is Verdict.Conflict && MayBeOneDay(first, second) ? null : verdict;
    }

    /// <summary>A page that is published again says "on Friday" of an older week; "two days later" hangs on what the text told before.</summary>
    static bool MayBeOneDay(Statement first, Statement second) =>
        first.IsNarrative || second.IsNarrative
        || ((NamesNoDay(first) || NamesNoDay(second)) && first.Time!.Days != second.Time!.Days)
        || (first.Time!.IsRelative && second.Time!.IsRelative && first.Told is { } a && second.Told is { } b
            && (Math.Abs(a.DayNumber - b.DayNumber) > MostDaysBetweenReports
                || first.Wording == second.Wording
                || (a != b && IsDay(first.Time) && IsDay(second.Time)
                    && first.Time.Days!.Value.Start.DayOfWeek == second.Time.Days!.Value.Start.DayOfWeek)));

    /// <summary>"At 6 p.m." has its day from the text around it, which may mean another.</summary>
    static bool NamesNoDay(Statement statement) =>
        statement.Time is { IsRelative: true, Clock: not null } && !statement.NamesDay;

    static bool IsDay(TimeExpression time) => time.Granularity <= TimeGranularity.Day;

    /// <summary>"About 11:20 p.m." has the day of its report, which may be the day after; "Saturday night" has its own.</summary>
    static bool AreOneTimeOfDay(Statement first, Statement second) =>
        !(first.NamesDay && second.NamesDay)
        && first.Time is { IsRelative: true, Clock: { } a, Days: { } one } && second.Time is { IsRelative: true, Clock: { } b, Days: { } other }
        && one != other && Math.Abs(one.Start.DayNumber - other.Start.DayNumber) <= 1
        && Math.Abs(a.Start - b.Start) is var apart
        && Math.Min(apart, MinutesOfDay - apart) <= (first.Time.IsApproximate || second.Time.IsApproximate ? 2 : 1) * RoundingMinutes;

    /// <summary>"By 30 November" and "by 6 December", while both lie ahead; "from Sunday" and "from Wednesday".</summary>
    static bool AreOtherLimits(Statement first, Statement second) =>
        first.Time!.Bound == second.Time!.Bound && first.Time.Granularity == second.Time.Granularity
        && first.Time.Bound is TimeBound.By or TimeBound.Before or TimeBound.Until or TimeBound.Since
        && !first.Time.IsApproximate && !second.Time.IsApproximate
        && first.Time.Days is { } a && second.Time.Days is { } b && !a.Overlaps(b)
        && (first.Time.Bound is TimeBound.Since || (a.Start > first.Told && b.Start > second.Told));

    internal static PairVerdict Compare(TimeExpression first, TimeExpression second)
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
        time.IsApproximate
        && other.Start.DayNumber < days.End.DayNumber + days.Days && days.Start.DayNumber - days.Days < other.End.DayNumber;

    static PairVerdict CompareClocks(TimeExpression first, TimeExpression second)
    {
        if (first.Clock is not { } a || second.Clock is not { } b)
            return first.Clock is null && second.Clock is null
                ? new(Verdict.Agree, "the same date")
                : new(Verdict.Refine, "one gives the time of day");
        if (a.Start == b.Start && a.End == b.End)
            return first.Bound == second.Bound ? new(Verdict.Agree, "the same time") : new(Verdict.Refine, "at a time, and after or before it");
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
        TimeBound.Since => other.Start >= limit.Start && other.Start.DayNumber - limit.End.DayNumber <= MostDaysSince,
        TimeBound.After or TimeBound.UntilAtLeast => other.Start >= limit.Start,
        _ => false,
    };
}
