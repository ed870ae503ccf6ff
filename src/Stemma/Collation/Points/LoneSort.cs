using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>The sorts of values whose places in a report are told by evidence of their own.</summary>
enum LoneSort
{
    Count, Amount, Age, Day, Period, Place,
}

static class LoneSorts
{
    /// <summary>The sort of a number, a date or a place.</summary>
    public static LoneSort Of(Statement statement) => statement.Kind is PointKind.Place ? LoneSort.Place : statement.Quantity?.Kind switch
    {
        QuantityKind.Count => LoneSort.Count,
        QuantityKind.Age => LoneSort.Age,
        null => statement.Time?.Granularity <= TimeGranularity.Week ? LoneSort.Day : LoneSort.Period,
        _ => LoneSort.Amount,
    };
}
