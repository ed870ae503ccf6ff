namespace Stemma.Intake;

/// <summary>A date as an input states it: the day, and the instant where a time of day stands with it.</summary>
readonly record struct StatedTime(DateOnly Day, DateTimeOffset? Instant)
{
    internal PublicationDate With(PublicationBasis basis) => new(Day, Instant, basis);

    /// <summary>ISO 8601, as far as it is known.</summary>
    public override string ToString() => With(PublicationBasis.Stated).ToString();

    /// <summary>Midnight in a record of others says only the day.</summary>
    internal StatedTime DayOnlyAtMidnight() =>
        Instant is { } instant && instant.TimeOfDay == TimeSpan.Zero ? this with { Instant = null } : this;
}
