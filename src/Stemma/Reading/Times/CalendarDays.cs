namespace Stemma.Reading;

/// <summary>Steps on the calendar that stay on it.</summary>
static class CalendarDays
{
    public const int LastYear = 9998;

    /// <summary>1 to 7 from Monday.</summary>
    public static int IsoWeekday(this DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static DateOnly OnOrAfter(this DateOnly day, int weekday) =>
        day.Shifted((weekday - day.IsoWeekday() + 7) % 7);
    public static DateOnly OnOrBefore(this DateOnly day, int weekday) =>
        day.Shifted(-((day.IsoWeekday() - weekday + 7) % 7));
    public static DateOnly WeekStart(this DateOnly day) => day.OnOrBefore(1);
    public static DateOnly MonthStart(this DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>So many days on, or the first or last day that the calendar has.</summary>
    public static DateOnly Shifted(this DateOnly day, long days) => DateOnly.FromDayNumber(
        (int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber - 800));

    public static DateOnly ShiftedMonths(this DateOnly day, long months)
    {
        var month = Math.Clamp(day.Year * 12L + day.Month - 1 + months, 12, LastYear * 12L + 11);
        var (year, number) = ((int)(month / 12), (int)(month % 12) + 1);
        return new(year, number, Math.Min(day.Day, DateTime.DaysInMonth(year, number)));
    }

    /// <summary>The ISO 8601 week: <c>1998-W06</c>.</summary>
    public static string Week(this DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}";
    }

    public static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= LastYear && month is >= 1 and <= 12 && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
}
