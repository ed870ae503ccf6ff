namespace Stemma;

/// <summary>When an article was published, as exactly as its source says.</summary>
/// <param name="Day">The day, in the zone that the source uses.</param>
/// <param name="Instant">The exact time with its zone; null where only the day is known.</param>
/// <param name="Basis">Who says so.</param>
public sealed record PublicationDate(DateOnly Day, DateTimeOffset? Instant, PublicationBasis Basis)
{
    /// <summary>ISO 8601: a plain date, or a date and time with its offset.</summary>
    public override string ToString() => Instant is { } instant
        ? instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Where a publication date is from.</summary>
public enum PublicationBasis
{
    /// <summary>The article, its page or its record says so, or the caller.</summary>
    Stated,

    /// <summary>The feed that carried it says so.</summary>
    Feed,

    /// <summary>Worked out from the other reports of its story.</summary>
    Inferred,
}
