using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Something dated, of the story or of its background.</summary>
/// <param name="Days">The best date that the reports allow.</param>
/// <param name="Precision">How fine that date is.</param>
/// <param name="Label">What happened, in words of an article.</param>
/// <param name="Point">The id of the point it belongs to; null where it is none.</param>
/// <param name="Mentions">Where it is told.</param>
public sealed record TimelineEntry(
    DayInterval Days, TimeGranularity Precision, string Label, string? Point, ImmutableArray<Mention> Mentions);
