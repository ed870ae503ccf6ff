namespace Stemma.Reading;

/// <summary>A date found for an expression: its TIMEX3 value, its days, and how fine it is.</summary>
readonly record struct ResolvedDate(string Value, DayInterval Days, TimeGranularity Granularity)
{
    public static ResolvedDate OfDay(DateOnly day) => new(Iso(day), DayInterval.Of(day), TimeGranularity.Day);

    public static ResolvedDate OfMonth(int year, int month) =>
        new($"{year:0000}-{month:00}", Months(new(year, month, 1), 1), TimeGranularity.Month);

    public static ResolvedDate OfYear(int year) =>
        new($"{year:0000}", Months(new(year, 1, 1), 12), TimeGranularity.Year);

    public static ResolvedDate OfSeason(int year, int season) => new(
        $"{year:0000}-{Seasons.Code(season)}", Months(new(year, Seasons.FirstMonth(season), 1), 3),
            TimeGranularity.Season);

    public static ResolvedDate OfQuarter(int year, int quarter) =>
        new($"{year:0000}-Q{quarter}", Months(new(year, quarter * 3 - 2, 1), 3), TimeGranularity.Quarter);

    public static ResolvedDate OfHalf(int year, int half) =>
        new($"{year:0000}-H{half}", Months(new(year, half * 6 - 5, 1), 6), TimeGranularity.HalfYear);

    public static ResolvedDate OfWeek(DateOnly day)
    {
        var monday = day.WeekStart();
        return new(monday.Week(), new(monday, monday.Shifted(7)), TimeGranularity.Week);
    }

    public static ResolvedDate OfWeekend(DateOnly day)
    {
        var saturday = day.WeekStart().Shifted(5);
        return new(saturday.Week() + "-WE", new(saturday, saturday.Shifted(2)), TimeGranularity.Weekend);
    }

    /// <summary>Null for decades that the calendar of <see cref="DateOnly"/> does not have.</summary>
    public static ResolvedDate? OfDecade(int decade) => decade is < 1 or > 998
        ? null
        : new($"{decade:000}", Months(new(decade * 10, 1, 1), 120), TimeGranularity.Decade);

    public static ResolvedDate? OfCentury(int century) => century is < 1 or > 98
        ? null
        : new($"{century - 1:00}", Months(new(Math.Max(1, century * 100 - 100), 1, 1), 1200),
            TimeGranularity.Century);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DayInterval Months(DateOnly start, int count) => new(start, start.ShiftedMonths(count));
}
