namespace Stemma.Reading;

/// <summary>What the words of an expression of time say, before it is known which day the text was written.</summary>
sealed record TimeDraft
{
    /// <summary>The index of the first lexeme.</summary>
    public required int First { get; init; }

    /// <summary>The index after the last lexeme.</summary>
    public required int End { get; init; }

    public required TimeShape Shape { get; init; }

    /// <summary>A name of what happened that day rather than a date of the story ("9/11"): nothing else is reckoned from it.</summary>
    public bool IsName { get; init; }

    /// <summary>0 where no year is said; negative before Christ.</summary>
    public int Year { get; init; }

    /// <summary>1 to 12; 0 where none is said.</summary>
    public int Month { get; init; }

    /// <summary>1 to 31; 0 where none is said.</summary>
    public int Day { get; init; }

    /// <summary>1 to 7 from Monday; 0 where none is said.</summary>
    public int Weekday { get; init; }

    /// <summary>The number of the season, quarter, half, decade or century, or the row of the holiday.</summary>
    public int Number { get; init; }

    public TimeUnit Unit { get; init; }

    /// <summary>How many units; null where it is not said how many ("days").</summary>
    public decimal? Amount { get; init; }

    /// <summary>Units to shift the whole ("last" -1, "next" 1, "this" 0); null where the words do not say.</summary>
    public int? Shift { get; init; }

    /// <summary>Years to shift where the year alone is told so ("May last year").</summary>
    public int? YearShift { get; init; }

    public TimeBase Base { get; init; }
    public TimePart Part { get; init; }

    /// <summary>Whether the part is "the end of", "the beginning of": narrower than "late", "early".</summary>
    public bool IsEdge { get; init; }

    public DayPart DayPart { get; init; }
    public ClockTime? Clock { get; init; }

    /// <summary>What a day or week is told in, for <see cref="TimeShape.Nth"/> and <see cref="TimeShape.DayOfMonth"/>.</summary>
    public TimeDraft? Whole { get; init; }
    public bool IsApproximate { get; init; }

    /// <summary>The TIMEX3 value where the words alone give it ("now", "every Monday").</summary>
    public string? Literal { get; init; }
}

/// <summary>The shapes that expressions of time have.</summary>
enum TimeShape
{
    /// <summary>A year, a month or a day of the calendar, or what is said of one.</summary>
    Calendar,
    Weekday,

    /// <summary>A day by its number alone, or in a month told from another: "the 27th", "the 20th of next month".</summary>
    DayOfMonth,

    /// <summary>A weekday or week by its place in a longer stretch; the week of a day where the number is 0.</summary>
    Nth,
    Season,
    Quarter,
    Half,
    Decade,
    Century,
    Holiday,

    /// <summary>So many units from the base: "last week", "two days ago", "yesterday".</summary>
    Shift,

    /// <summary>"The past three months": a duration that ends or starts at the base.</summary>
    Stretch,
    Duration,
    Set,

    /// <summary>"Now", "recently", "the future".</summary>
    Indefinite,

    /// <summary>A time of day, or a part of one, whose day is to be found.</summary>
    Clock,
}

/// <summary>What a relative expression is reckoned from.</summary>
enum TimeBase
{
    /// <summary>When the text was written.</summary>
    Publication,

    /// <summary>The date that the text spoke of last.</summary>
    Reference,

    /// <summary>The date that the text spoke of last where it is past ("the next day" of a story), else the day of
    /// writing.</summary>
    Onwards,
}

/// <summary>The parts of a day, in the order of the table of terms.</summary>
enum DayPart
{
    None, Morning, Midday, Afternoon, Evening, Night, Daytime,
}
