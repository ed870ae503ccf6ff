using Stemma.Reading;

namespace Stemma.Reports;

/// <summary>Dates as a person reads them.</summary>
static class ReadableDate
{
    static readonly string[] _months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    internal static string Of(DateOnly day) => $"{day.Day} {_months[day.Month - 1]} {day.Year}";

    internal static string Month(int year, int month) => $"{_months[month - 1]} {year}";

    /// <summary>The days of an interval, as finely as they are known.</summary>
    internal static string Of(DayInterval days, TimeGranularity precision) => precision switch
    {
        _ when days.Days == 1 => Of(days.Start),
        TimeGranularity.Month => Month(days.Start.Year, days.Start.Month),
        TimeGranularity.Year when IsYears(days, 1) => $"{days.Start.Year}",
        TimeGranularity.Decade when IsYears(days, 10) => $"{days.Start.Year}s",
        _ => Range(days.Start, days.End.AddDays(-1)),
    };

    /// <summary>Both days included.</summary>
    internal static string Range(DateOnly first, DateOnly last) => first.Year != last.Year
        ? IsYears(new(first, last.AddDays(1)), last.Year - first.Year + 1)
            ? $"{first.Year}–{last.Year}"
            : $"{Of(first)} – {Of(last)}"
        : first == last ? Of(first)
        : first.Month == last.Month ? $"{first.Day}–{Of(last)}"
        : $"{first.Day} {_months[first.Month - 1]} – {Of(last)}";

    static bool IsYears(DayInterval days, int years) =>
        days.Start is { Month: 1, Day: 1 } && days.End == new DateOnly(days.Start.Year, 1, 1).AddYears(years);
}
