using Stemma.Stories;

namespace Stemma.Training;

/// <summary>The plain twin of <see cref="ArticleStream"/>: for every article it goes through all stories and all earlier articles.</summary>
sealed class PlainStream(ClusteringOptions options)
{
    readonly StoryIndex _stories = new(options, new(), new(Alike));
    readonly HouseFooters _footers = new();
    readonly List<(ArticleId Article, uint[] Shingles)> _earlier = [];

    public StreamedArticle Add(Article article)
    {
        var words = WordSequence.Of(article.Text);
        var shingles = ShingleSet.Sorted(_footers.Body(article.Outlet?.Domain ?? article.Outlet?.Name, ShingleSet.InOrder(words)));
        ImmutableArray<SharedText> shared =
        [
            .. from other in _earlier
               let containment = ReuseIndex.Containment(
                   ShingleSet.Common(shingles, other.Shingles), shingles.Length, other.Shingles.Length)
               where containment >= ReuseIndex.LeastContainment
               orderby containment descending
               select new SharedText(other.Article, containment),
        ];
        _earlier.Add((article.Id, shingles));
        return new(_stories.Add(article, words), shared);
    }

    /// <summary>The stories that share most of the weightiest words, of two that share as much the newer.</summary>
    static List<OpenStory> Alike(IEnumerable<OpenStory> stories, uint[] words, float[] weights)
    {
        var keys = StoryPostings.Weightiest(words, weights);
        return
        [
            .. (from story in stories
               let overlap = keys.Words.Zip(keys.Weights).Where(key => story.Keys.Contains(key.First))
                   .Aggregate(0f, (sum, key) => sum + key.Second)
               where overlap > 0
               orderby overlap descending, story.Number descending
               select story).Take(StoryPostings.MostCandidates),
        ];
    }
}
