namespace Stemma.Reading;

/// <summary>What expressions of time are reckoned from: the day of writing, and the date that the text spoke
/// of last.</summary>
sealed class TimeContext(DateOnly? published, bool isNarrative)
{
    /// <summary>So many lexemes on, a day spoken of is no longer the day of a bare time of day.</summary>
    const int Memory = 160;

    /// <summary>So many lexemes on, a year long past no longer dates a month.</summary>
    const int Nearby = 20;

    DateOnly? _reference;
    DateOnly? _day;
    int _dayIndex;
    int _oldIndex = int.MinValue / 2;

    public DateOnly? Published => published;

    /// <summary>The index of the sentence in which a lexeme stands.</summary>
    public required Func<int, int> SentenceOf { get; init; }

    /// <summary>Whether a history comes down to the year of its writing.</summary>
    public bool ReachesToday { get; init; }

    /// <summary>Whether years long past are told more often than what is near.</summary>
    public bool TellsPast { get; init; }

    /// <summary>Whether the text tells a history: its dates follow each other and not the day of writing.</summary>
    public bool IsNarrative => isNarrative;

    /// <summary>The date spoken of last; the day of writing before there is one.</summary>
    public DateOnly? Reference => _reference ?? published;

    /// <summary>
    /// The day that an expression is reckoned from. Without a day of writing what is reckoned from it has none, even
    /// where the text spoke of a date: "next year" after "in September 2026" is not 2027.
    /// </summary>
    public DateOnly? Base(TimeBase start) => start switch
    {
        TimeBase.Reference => Reference,
        TimeBase.Onwards when _reference is { } day && (isNarrative || published is { } today && day <= today) => day,
        _ => isNarrative && published is not null && !ReachesToday ? Reference : published,
    };

    /// <summary>The day of a time of day that stands alone.</summary>
    public DateOnly? DayAt(int index) =>
        _day is not null && index - _dayIndex <= Memory ? _day : Reference is null ? null : published ?? _day;

    /// <summary>Whether the date spoken of last is a whole year or more: a month without a year is then of
    /// that year.</summary>
    public bool IsReferenceYear { get; private set; }

    /// <summary>Whether the date spoken of last is a day, or there is none but the day of writing.</summary>
    public bool IsReferenceDay { get; private set; } = true;

    /// <summary>The quarter that the text spoke of last, for "a year earlier" in reports of results.</summary>
    public ResolvedDate? Quarter { get; private set; }

    /// <summary>The date from which a month without a year is reckoned here, where it is not the day of
    /// writing.</summary>
    /// <param name="index">The lexeme where the month stands.</param>
    /// <param name="tense">Only what is past can belong to a year long past that was spoken of just before.</param>
    /// <param name="isDay">"In 1998 it sank. On 12 March the board met": after a mere year, only within its sentence is a day of it.</param>
    public DateOnly? LocalReference(int index, int tense, bool isDay)
    {
        var mayLeaveSentence = !isDay || published is null || !IsReferenceYear || TellsPast;
        var isNear = index - _oldIndex <= Nearby && (mayLeaveSentence || SentenceOf(index) == SentenceOf(Math.Max(0, _oldIndex)));
        return isNarrative || tense < 0 && isNear ? _reference : null;
    }

    public void Remember(int index, ResolvedDate date, bool hasYear)
    {
        var (days, granularity) = (date.Days, date.Granularity);
        if (granularity == TimeGranularity.Quarter)
            Quarter = date;
        if (granularity > TimeGranularity.Year)
            return;
        (_reference, IsReferenceYear) = (days.Start, granularity == TimeGranularity.Year);
        IsReferenceDay = granularity <= TimeGranularity.Day;
        if (granularity <= TimeGranularity.Day)
            (_day, _dayIndex) = (days.Start, index);
        if (hasYear)
            _oldIndex = published is { } day && Math.Abs(day.Year - days.Start.Year) <= 1 ? int.MinValue / 2 : index;
    }
}
