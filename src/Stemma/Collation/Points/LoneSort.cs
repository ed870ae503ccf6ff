using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>The sorts of values whose places in a report are told by evidence of their own.</summary>
enum LoneSort
{
    Count, Amount, Age, Day, Period,
}

static class LoneSorts
{
    /// <summary>The sort of a number or a date.</summary>
    public static LoneSort Of(Statement statement) => statement.Quantity?.Kind switch
    {
        QuantityKind.Count => LoneSort.Count,
        QuantityKind.Age => LoneSort.Age,
        null => statement.Time?.Granularity <= TimeGranularity.Week ? LoneSort.Day : LoneSort.Period,
        _ => LoneSort.Amount,
    };
}
