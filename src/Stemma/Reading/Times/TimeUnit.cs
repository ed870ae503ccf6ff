namespace Stemma.Reading;

/// <summary>The units in which time is told, in the order of the table of terms.</summary>
enum TimeUnit
{
    Second, Minute, Hour, Day, Weekend, Week, Fortnight, Month, Quarter, Year, Decade, Century, Millennium,
    Night, Evening, Morning, Afternoon, Summer, Winter, HalfYear,
}

/// <summary>What units are in TIMEX3 and on the calendar.</summary>
static class TimeUnits
{
    /// <summary>The value of so many of a unit: <c>P20Y</c>, <c>PT10H</c>; <c>X</c> for an amount that is not
    /// known.</summary>
    public static string Period(this TimeUnit unit, decimal? amount) => unit switch
    {
        TimeUnit.Second => "PT" + Number(amount) + "S",
        TimeUnit.Minute => Half(amount, 60) is { } seconds
            ? $"PT{(int)amount!}M{seconds}S" : "PT" + Number(amount) + "M",
        TimeUnit.Hour => Half(amount, 60) is { } minutes
            ? $"PT{(int)amount!}H{minutes}M" : "PT" + Number(amount) + "H",
        TimeUnit.Day => "P" + Number(amount) + "D",
        TimeUnit.Weekend => "P" + Number(amount) + "WE",
        TimeUnit.Week => "P" + Number(amount) + "W",
        TimeUnit.Fortnight => "P" + Number(amount * 2) + "W",
        TimeUnit.Month => "P" + Number(amount) + "M",
        TimeUnit.Quarter => "P" + Number(amount) + "Q",
        TimeUnit.Year => Half(amount, 12) is { } months ? $"P{(int)amount!}Y{months}M" : "P" + Number(amount) + "Y",
        TimeUnit.Decade => amount is null ? "PXDE" : "P" + Number(amount * 10) + "Y",
        TimeUnit.Century => amount is null ? "PXCE" : "P" + Number(amount * 100) + "Y",
        TimeUnit.Millennium => amount is null ? "PXML" : "P" + Number(amount * 1000) + "Y",
        TimeUnit.HalfYear => "P" + Number(amount * 6) + "M",
        _ => "P" + Number(amount) + PartCode(unit),
    };

    /// <summary>A half or a quarter in the next smaller unit, as TIMEX3 writes it; null where the amount is
    /// whole.</summary>
    static int? Half(decimal? amount, int smaller) =>
        amount > 1 && (amount.Value % 1) * smaller is var rest && rest > 0 && rest % 1 == 0 ? (int)rest : null;

    static string Number(decimal? amount) =>
        amount is { } value ? value.ToString("0.####", CultureInfo.InvariantCulture) : "X";

    static string PartCode(TimeUnit unit) => unit switch
    {
        TimeUnit.Night => "NI",
        TimeUnit.Evening => "EV",
        TimeUnit.Morning => "MO",
        TimeUnit.Afternoon => "AF",
        TimeUnit.Summer => "SU",
        _ => "WI",
    };

    public static TimeGranularity Granularity(this TimeUnit unit) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute => TimeGranularity.Minute,
        TimeUnit.Hour => TimeGranularity.Hour,
        TimeUnit.Day => TimeGranularity.Day,
        TimeUnit.Weekend => TimeGranularity.Weekend,
        TimeUnit.Week or TimeUnit.Fortnight => TimeGranularity.Week,
        TimeUnit.Month => TimeGranularity.Month,
        TimeUnit.Quarter => TimeGranularity.Quarter,
        TimeUnit.HalfYear => TimeGranularity.HalfYear,
        TimeUnit.Year => TimeGranularity.Year,
        TimeUnit.Decade => TimeGranularity.Decade,
        TimeUnit.Century or TimeUnit.Millennium => TimeGranularity.Century,
        TimeUnit.Summer or TimeUnit.Winter => TimeGranularity.Season,
        _ => TimeGranularity.PartOfDay,
    };
}
