using Stemma.Store;

namespace Stemma.Web;

/// <summary>An article with all that its page shows.</summary>
/// <param name="Versions">All that stood at its address, the oldest first.</param>
sealed record ShownArticle(KeptArticle Article, KeptStory? Story, ImmutableArray<KeptArticle> Versions, ImmutableArray<ArchivedPage> Captures)
{
    /// <summary>Null where the desk has no such article.</summary>
    internal static ShownArticle? Find(DeskSession session, string id)
    {
        if (session.Articles.Find(new(id)) is not { } article)
            return null;
        return new(
            article,
            session.Placements.Find(article.Article.Id) is { } placed ? session.Stories.Find(placed.Story) : null,
            article.Article.Address is { } address ? session.Articles.Versions(address) : [article],
            session.Archive.OfArticle(article.Article.Id));
    }
}
