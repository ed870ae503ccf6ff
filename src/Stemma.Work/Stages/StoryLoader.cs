using Stemma.Language;
using Stemma.Reading;
using Stemma.Store;
using Stemma.Stories;

namespace Stemma.Work;

/// <summary>Makes stories of a desk whole again: their articles, read anew, why each belongs there, and what people decided of them.</summary>
sealed class StoryLoader(Desk desk, ArticleReaders readers)
{
    /// <summary>The articles of a smaller story are read by one thread, for others read other stories meanwhile.</summary>
    const int LeastShared = 4;

    /// <summary>What the desk has of these stories, as of one moment; a story that is no more is left out.</summary>
    internal ImmutableArray<KeptReports> Fetch(IEnumerable<string> ids) => desk.Read(session =>
    {
        var rulings = session.Corrections.Standing();
        return ids.Select(id => new KeptReports(id, session.Articles.OfStory(id), session.Placements.OfStory(id), rulings))
            .Where(kept => !kept.Articles.IsEmpty).ToImmutableArray();
    });

    internal (Story Story, ImmutableArray<Ruling> Rulings) Read(KeptReports kept, AnalyzerConfiguration models)
    {
        var reader = readers[models];
        var articles = kept.Articles.Select(article => article.Article);
        var readings = kept.Articles.Length < LeastShared ? articles.Select(reader.Read) : articles.AsParallel().AsOrdered().Select(reader.Read);
        var members = articles.Select(article => article.Id).ToHashSet();
        var story = Story.Of(readings) with { Id = kept.Story, Memberships = [.. kept.Places.Select(place => place.Membership)] };
        return (story, [.. kept.Rulings.Where(ruling => ruling.Articles.Any(members.Contains))]);
    }
}

/// <summary>What a desk has of a story before anything is read.</summary>
/// <param name="Rulings">All that hold, in their order.</param>
sealed record KeptReports(string Story, ImmutableArray<KeptArticle> Articles, ImmutableArray<Placed> Places, ImmutableArray<Ruling> Rulings);
