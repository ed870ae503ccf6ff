namespace Stemma.Reading;

/// <summary>Goes so many units from a day; the result is as fine as the unit.</summary>
static class UnitShift
{
    public static ResolvedDate? From(DateOnly start, TimeUnit unit, decimal amount)
    {
        var whole = (int)decimal.Round(amount, MidpointRounding.AwayFromZero);
        return unit switch
        {
            < TimeUnit.Day => ResolvedDate.OfDay(start.Shifted(unit == TimeUnit.Hour ? (int)(amount / 24) : 0)),
            TimeUnit.Day or TimeUnit.Night => ResolvedDate.OfDay(start.Shifted(whole)),
            TimeUnit.Week => ResolvedDate.OfWeek(start.Shifted((int)(amount * 7))),
            TimeUnit.Fortnight => ResolvedDate.OfWeek(start.Shifted((int)(amount * 14))),
            TimeUnit.Month when amount % 1 == 0 => Month(start.MonthStart().ShiftedMonths(whole)),
            TimeUnit.Month => Month(start.Shifted((int)(amount * 30)).MonthStart()),
            TimeUnit.Quarter => Quarter(start.MonthStart().ShiftedMonths(whole * 3)),
            TimeUnit.HalfYear => Month(start.MonthStart().ShiftedMonths(whole * 6)),
            TimeUnit.Year when amount % 1 != 0 => Month(start.MonthStart().ShiftedMonths((int)(amount * 12))),
            TimeUnit.Year => ResolvedDate.OfYear(start.ShiftedMonths(whole * 12).Year),
            TimeUnit.Decade when Math.Abs(amount) == 1 => ResolvedDate.OfDecade(start.Year / 10 + whole),
            TimeUnit.Decade => amount == 0
                ? ResolvedDate.OfDecade(start.Year / 10)
                : ResolvedDate.OfYear(start.ShiftedMonths((int)(amount * 120)).Year),
            TimeUnit.Century => ResolvedDate.OfCentury(start.Year / 100 + 1 + whole),
            TimeUnit.Summer or TimeUnit.Winter => ResolvedDate.OfYear(start.ShiftedMonths(whole * 12).Year),
            _ => null,
        };
    }

    static ResolvedDate Month(DateOnly day) => ResolvedDate.OfMonth(day.Year, day.Month);
    static ResolvedDate Quarter(DateOnly day) => ResolvedDate.OfQuarter(day.Year, (day.Month + 2) / 3);
}
