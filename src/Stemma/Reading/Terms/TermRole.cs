namespace Stemma.Reading;

/// <summary>The parts a word may play in an expression of number or time; a word may have several ("second",
/// "may").</summary>
[Flags]
enum TermRole : long
{
    None = 0,
    Cardinal = 1 << 0,
    Scale = 1 << 1,

    /// <summary>A letter that is a scale only where it is glued to a figure: "5m", "20k".</summary>
    LetterScale = 1 << 2,
    Ordinal = 1 << 3,
    OrdinalSuffix = 1 << 4,
    Fraction = 1 << 5,
    Month = 1 << 6,
    MonthShort = 1 << 7,
    Weekday = 1 << 8,
    WeekdayShort = 1 << 9,

    /// <summary>Several of a weekday: "Mondays".</summary>
    Weekdays = 1 << 10,
    Unit = 1 << 11,
    Units = 1 << 12,
    Season = 1 << 13,
    DayPart = 1 << 14,
    Deictic = 1 << 15,
    Direction = 1 << 16,
    Part = 1 << 17,
    Meridiem = 1 << 18,
    Zone = 1 << 19,
    PastRef = 1 << 20,
    PresentRef = 1 << 21,
    FutureRef = 1 << 22,
    Frequency = 1 << 23,
    Bound = 1 << 24,
    Determiner = 1 << 25,

    /// <summary>A word that a bare year follows: "in", "since".</summary>
    BeforeYear = 1 << 26,

    /// <summary>A word after which a figure of four digits is no year: "about", "flight".</summary>
    NotBeforeYear = 1 << 27,

    /// <summary>What a figure of four digits counts: "people", "feet".</summary>
    Counted = 1 << 28,

    /// <summary>The last word of an address: "street".</summary>
    Way = 1 << 29,

    /// <summary>A verb that tells of the past and does not end in "-ed".</summary>
    PastVerb = 1L << 30,

    /// <summary>A verb that tells of what is to come: "will", "plans".</summary>
    FutureVerb = 1L << 31,

    /// <summary>"Noon", "midnight", in minutes.</summary>
    Noon = 1L << 32,
}
