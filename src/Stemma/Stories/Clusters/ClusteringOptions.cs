namespace Stemma.Stories;

/// <summary>How reports are put together into stories.</summary>
public sealed record ClusteringOptions
{
    public static ClusteringOptions Default { get; } = new();

    /// <summary>
    /// What is added to the likeness before a report joins a story: above 0 more reports join, below 0 more stories open.
    /// </summary>
    public double Leniency { get; init; }

    /// <summary>
    /// How many days a story stays open after its last report. Default two years; a stream of a whole day's news wants 30,
    /// for what is open is kept in memory.
    /// </summary>
    public int OpenDays { get; init; } = 730;
}
