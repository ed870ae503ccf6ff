namespace Stemma.Stories;

/// <summary>What a stream of articles is asked: the story of each, and the earlier ones whose text it shares. Each is read once.</summary>
/// <remarks>Not for several threads at once; both questions of one batch are answered side by side.</remarks>
public sealed class ArticleStream(StoryIndex stories, ReuseIndex reuse)
{
    /// <summary>Adds articles in the order of publication, and answers for each of them, in this order.</summary>
    public ImmutableArray<StreamedArticle> Add(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var words = new WordSequence[articles.Count];
        var shingles = new uint[articles.Count][];
        Parallel.For(0, articles.Count, i =>
        {
            words[i] = WordSequence.Of(articles[i].Text);
            shingles[i] = ShingleSet.InOrder(words[i]);
        });
        var placements = new Placement[articles.Count];
        var shared = new ImmutableArray<SharedText>[articles.Count];
        Parallel.Invoke(
            () =>
            {
                for (var i = 0; i < articles.Count; i++)
                    placements[i] = stories.Add(articles[i], words[i]);
            },
            () =>
            {
                for (var i = 0; i < articles.Count; i++)
                    shared[i] = reuse.Add(articles[i], shingles[i]);
            });
        return [.. placements.Select((placement, i) => new StreamedArticle(placement, shared[i]))];
    }
}

/// <summary>What became of one article of a stream.</summary>
public sealed record StreamedArticle(Placement Placement, ImmutableArray<SharedText> Shared);
