using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>One story collated: who reports it, what is agreed and disputed, who said what, what happened when.</summary>
public sealed record StoryCollation(Story Story, Lineage Lineage)
{
    public required string Title { get; init; }
    public ImmutableArray<Point> Points { get; init; } = [];
    public ImmutableArray<Utterance> Utterances { get; init; } = [];
    public ImmutableArray<StoryEntity> People { get; init; } = [];
    public ImmutableArray<StoryEntity> Organizations { get; init; } = [];
    public ImmutableArray<StoryEntity> Places { get; init; } = [];
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>What the reports agree on of the event itself.</summary>
    public StoryFacts Facts { get; init; } = new();
    public ImmutableArray<Gap> Gaps { get; init; } = [];
}
