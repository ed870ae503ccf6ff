namespace Stemma.Stories;

/// <summary>What became of a story when later reports told more: another was merged into it, or a part split off.</summary>
/// <param name="Story">The story that goes on under its id.</param>
/// <param name="Other">Merged: the story that is no more, and is now <paramref name="Story"/>. Split: the new story.</param>
/// <param name="Moved">The reports that changed their story, with what now decides that they belong there.</param>
/// <param name="Evidence">Why.</param>
public sealed record StoryChange(
    StoryChangeKind Kind, string Story, string Other, ImmutableArray<Membership> Moved, ImmutableArray<Evidence> Evidence);

/// <summary>How a story changed.</summary>
public enum StoryChangeKind
{
    Merged,
    Split,
}
