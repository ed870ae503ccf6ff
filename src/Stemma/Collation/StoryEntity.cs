using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>A person, organisation or place of a story, with its names and roles in all the reports.</summary>
public sealed record StoryEntity
{
    /// <summary><c>e1</c>, <c>e2</c> …, in the order of first mention.</summary>
    public required string Id { get; init; }

    public required NameKind Kind { get; init; }
    public required string Name { get; init; }
    public required ImmutableArray<string> Variants { get; init; }
    public required ImmutableArray<Mention> Mentions { get; init; }
    public ImmutableArray<StoryRole> Roles { get; init; } = [];
    public GeoPoint? Location { get; init; }
}

/// <summary>What reports say that somebody is, with the places where they say it.</summary>
public sealed record StoryRole(string Text, ImmutableArray<Mention> Mentions);
