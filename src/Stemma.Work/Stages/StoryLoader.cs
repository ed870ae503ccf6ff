using Stemma.Reading;
using Stemma.Store;
using Stemma.Stories;

namespace Stemma.Work;

/// <summary>Makes the story of a desk whole again: its articles, read anew, and why each belongs to it.</summary>
sealed class StoryLoader(Desk desk, ArticleReader reader)
{
    /// <exception cref="ArgumentException">The desk has no such story.</exception>
    internal Story Load(string id)
    {
        var (articles, placed) = desk.Read(session => (session.Articles.OfStory(id), session.Placements.OfStory(id)));
        if (articles.IsEmpty)
            throw new ArgumentException($"The desk has no story {id}.", nameof(id));
        return Story.Of(articles.AsParallel().AsOrdered().Select(kept => reader.Read(kept.Article))) with
        {
            Id = id,
            Memberships = [.. placed.Select(place => place.Membership)],
        };
    }
}
