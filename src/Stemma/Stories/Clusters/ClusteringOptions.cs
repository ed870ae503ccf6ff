namespace Stemma.Stories;

/// <summary>How reports are put together into stories.</summary>
public sealed record ClusteringOptions
{
    public static ClusteringOptions Default { get; } = new();

    /// <summary>The least likeness, from 0 to 1, at which a report joins a story. Default 0.3, tuned on dev sets only.</summary>
    public double Threshold { get; init; } = 0.3;

    /// <summary>How many days a story stays open after its last report. Default 8.</summary>
    public int OpenDays { get; init; } = 8;
}
