namespace Stemma.Reading;

/// <summary>The days that a part of a stretch is taken to be.</summary>
static class Parts
{
    /// <summary>"Early" is the first third; "the beginning of" a year is its first month, of anything less its
    /// first quarter.</summary>
    public static DayInterval Of(ResolvedDate date, TimePart part, bool isEdge)
    {
        var days = date.Days;
        if (part == TimePart.Whole || days.Days < 3)
            return days;
        if (date.Granularity == TimeGranularity.Year)
            return OfYear(days.Start, part, isEdge);
        var share = isEdge ? Math.Max(1, days.Days / 4) : Math.Max(1, days.Days / 3);
        return part switch
        {
            TimePart.Start => new(days.Start, days.Start.AddDays(share)),
            TimePart.End => new(days.End.AddDays(-share), days.End),
            _ => new(days.Start.AddDays((days.Days - share) / 2), days.End.AddDays(-((days.Days - share) / 2))),
        };
    }

    static DayInterval OfYear(DateOnly start, TimePart part, bool isEdge)
    {
        var (first, count) = (part, isEdge) switch
        {
            (TimePart.Start, true) => (0, 1),
            (TimePart.Middle, true) => (5, 2),
            (TimePart.End, true) => (11, 1),
            (TimePart.Start, _) => (0, 4),
            (TimePart.Middle, _) => (4, 4),
            _ => (8, 4),
        };
        return new(start.AddMonths(first), start.AddMonths(first + count));
    }
}
