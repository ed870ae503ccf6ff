using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>A person or a place in one story: who it is said to be, and what it said there.</summary>
/// <param name="Quotes">What a person said, the most changed first; empty for a place.</param>
public sealed record EntityInStory(StoryReport Story, StoryEntity Entity, ImmutableArray<QuoteLine> Quotes)
{
    /// <summary>By one of its names; null where the story has nobody and nothing of this name.</summary>
    public static EntityInStory? Find(StoryReport story, bool isPerson, string name)
    {
        ArgumentNullException.ThrowIfNull(story);
        var entities = isPerson ? story.Collation.People : story.Collation.Places;
        var entity = entities.FirstOrDefault(entity => entity.Name == name) ?? entities.FirstOrDefault(entity => entity.Variants.Contains(name));
        return entity is null ? null : new(
            story,
            entity,
            isPerson ? [.. story.ChangedQuotes.Concat(story.OtherQuotes).Where(quote => quote.Utterance.Speaker == entity.Id)] : []);
    }
}
