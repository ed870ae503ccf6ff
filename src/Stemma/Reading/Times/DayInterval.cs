namespace Stemma.Reading;

/// <summary>A half-open range of days: the end is the first day that is no longer in it.</summary>
public readonly record struct DayInterval
{
    /// <exception cref="ArgumentOutOfRangeException">The end does not come after the start.</exception>
    public DayInterval(DateOnly start, DateOnly end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, start);
        (Start, End) = (start, end);
    }

    public DateOnly Start { get; }
    public DateOnly End { get; }
    public int Days => End.DayNumber - Start.DayNumber;

    public static DayInterval Of(DateOnly day) => new(day, day.AddDays(1));

    public bool Contains(DayInterval other) => Start <= other.Start && other.End <= End;
    public bool Overlaps(DayInterval other) => Start < other.End && other.Start < End;

    /// <summary>ISO 8601, the end excluded: <c>2025-09-01/2025-10-01</c>.</summary>
    public override string ToString() => $"{Start:yyyy-MM-dd}/{End:yyyy-MM-dd}";
}
