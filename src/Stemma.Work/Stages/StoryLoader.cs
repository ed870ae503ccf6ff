using Stemma.Reading;
using Stemma.Store;
using Stemma.Stories;

namespace Stemma.Work;

/// <summary>Makes the story of a desk whole again: its articles, read anew, why each belongs to it, and what people decided of them.</summary>
sealed class StoryLoader(Desk desk, ArticleReader reader)
{
    /// <exception cref="ArgumentException">The desk has no such story.</exception>
    internal (Story Story, ImmutableArray<Ruling> Rulings) Load(string id)
    {
        var (articles, placed, rulings) = desk.Read(session => (
            session.Articles.OfStory(id), session.Placements.OfStory(id), session.Corrections.Standing()));
        if (articles.IsEmpty)
            throw new ArgumentException($"The desk has no story {id}.", nameof(id));
        var members = articles.Select(kept => kept.Article.Id).ToHashSet();
        var story = Story.Of(articles.AsParallel().AsOrdered().Select(kept => reader.Read(kept.Article))) with
        {
            Id = id,
            Memberships = [.. placed.Select(place => place.Membership)],
        };
        return (story, [.. rulings.Where(ruling => ruling.Articles.Any(members.Contains))]);
    }
}
