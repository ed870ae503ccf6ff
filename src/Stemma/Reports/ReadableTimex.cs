namespace Stemma.Reports;

/// <summary>TIMEX3 dates as a person reads them.</summary>
static class ReadableTimex
{
    static readonly (string Code, string Words)[] _parts =
    [
        ("MO", "morning"), ("MI", "midday"), ("AF", "afternoon"), ("EV", "evening"), ("NI", "night"), ("DT", "by day"),
    ];

    static readonly (string Code, string Words)[] _seasons =
        [("SP", "spring"), ("SU", "summer"), ("FA", "autumn"), ("WI", "winter")];

    /// <summary>What it does not know it leaves as it is.</summary>
    internal static string Of(string text)
    {
        var split = text.IndexOf('T');
        var (date, time) = split > 0 ? (text[..split], text[(split + 1)..]) : (text, "");
        if (Day(date) is not { } shown)
            return text;
        if (time.Length == 0)
            return shown;
        var part = _parts.FirstOrDefault(part => part.Code == time).Words;
        return part is null ? $"{shown} {time}" : $"{shown}, {part}";
    }

    static string? Day(string date)
    {
        var parts = date.Split('-');
        if (parts is [{ Length: 3 } decade] && int.TryParse(decade, out _))
            return $"{decade}0s";
        if (parts[0].Length != 4 || !int.TryParse(parts[0], out var year) || year == 0)
            return null;
        return parts.Length switch
        {
            1 => date,
            2 => Month(year, parts[1]),
            3 when DateOnly.TryParseExact(date, "yyyy-MM-dd", out var day) => ReadableDate.Of(day),
            _ => null,
        };
    }

    static string? Month(int year, string part)
    {
        if (int.TryParse(part, out var month))
            return month is >= 1 and <= 12 ? ReadableDate.Month(year, month) : null;
        if (part.Length == 3 && part[0] == 'W' && int.TryParse(part[1..], out var week))
            return Week(year, week);
        if (part.Length == 2 && part[0] == 'Q')
            return $"{part} {year}";
        if (part is "H1" or "H2")
            return $"{(part == "H1" ? "first" : "second")} half of {year}";
        return _seasons.FirstOrDefault(season => season.Code == part).Words is { } words ? $"{words} {year}" : null;
    }

    static string? Week(int year, int week) => week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
        ? $"week of {ReadableDate.Of(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)))}"
        : null;
}
