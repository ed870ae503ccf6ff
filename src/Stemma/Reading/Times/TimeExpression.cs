namespace Stemma.Reading;

/// <summary>An expression of time and what it means (TIMEX3 of ISO-TimeML).</summary>
public sealed record TimeExpression
{
    /// <summary>The whole phrase, without the preposition that binds it.</summary>
    public required TextSpan Span { get; init; }

    public required TimeKind Kind { get; init; }

    /// <summary>
    /// The TIMEX3 value: <c>2025-09</c>, <c>P20Y</c>, <c>2016-11-09T06:10</c>; null where the text has no date to
    /// anchor a relative expression.
    /// </summary>
    public required string? Value { get; init; }

    public TimeGranularity Granularity { get; init; }

    /// <summary>
    /// The days it may mean; null for sets, where there is no anchor, and for durations but those that start
    /// or end at a
    /// known day ("the next twelve months").
    /// </summary>
    public DayInterval? Days { get; init; }

    /// <summary>The time of day, where it is given.</summary>
    public ClockTime? Clock { get; init; }

    /// <summary>Which part of what <see cref="Value"/> names is meant: "early", "late", "the end of".</summary>
    public TimePart Part { get; init; }

    /// <summary>How the expression limits what it is said of: "by", "until", "since" …</summary>
    public TimeBound Bound { get; init; }

    /// <summary>The words that give the bound, as "by" or "until at least"; empty without one.</summary>
    public TextSpan BoundSpan { get; init; }

    /// <summary>"About", "around", "nearly".</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Whether the value depends on the date of publication ("on Friday", "last year").</summary>
    public bool IsRelative { get; init; }

    /// <summary>The phrase with the words that bind it.</summary>
    public TextSpan Phrase => BoundSpan.IsEmpty ? Span : Span.Cover(BoundSpan);
}

/// <summary>The types of TIMEX3.</summary>
public enum TimeKind
{
    Date,

    /// <summary>A time of day.</summary>
    Time,
    Duration,

    /// <summary>What comes again: "every Monday", "twice a year".</summary>
    Set,
}

/// <summary>How fine an expression of time is, from the finest to the coarsest.</summary>
public enum TimeGranularity
{
    Minute, Hour, PartOfDay, Day, Weekend, Week, Month, Season, Quarter, HalfYear, Year, Decade, Century, Indefinite,
}

/// <summary>How an expression of time limits what it is said of.</summary>
public enum TimeBound
{
    /// <summary>It happened, or happens, then.</summary>
    None,

    /// <summary>At the latest then, a deadline: "by", "no later than".</summary>
    By,

    /// <summary>It goes on to then: "until", "till", "through".</summary>
    Until,

    /// <summary>"Until at least".</summary>
    UntilAtLeast,

    /// <summary>It began then and goes on: "since", "from".</summary>
    Since,

    Before,
    After,

    /// <summary>Between now and then: "within the next twelve months".</summary>
    Within,
}
