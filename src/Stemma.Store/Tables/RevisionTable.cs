namespace Stemma.Store;

/// <summary>What changed from version to version of the articles of stories, as it was found when they were collated.</summary>
public sealed class RevisionTable
{
    readonly DeskSession _session;

    internal RevisionTable(DeskSession session) => _session = session;

    /// <summary>Of the articles that a story has now, version by version.</summary>
    public ImmutableArray<KeptRevision> OfStory(string story) =>
    [
        .. _session.Query<(string Latest, string Article, long Claims, long Figures, long Noted)>(
            """
            select r.latest, r.article, r.claims, r.figures, r.noted from revisions r join articles a on a.id = r.article
            where r.story = @story order by r.latest, a.version
            """,
            new { story })
            .Select(row => new KeptRevision(new(row.Latest), new(row.Article), (int)row.Claims, (int)row.Figures) { IsNoted = row.Noted != 0 }),
    ];
}

/// <summary>A version of an article beside the one before it.</summary>
/// <param name="Latest">The version that counts now.</param>
/// <param name="After">The version that is spoken of.</param>
/// <param name="Claims">How many claims were made, dropped or changed.</param>
/// <param name="Figures">How many figures were changed.</param>
public sealed record KeptRevision(ArticleId Latest, ArticleId After, int Claims, int Figures)
{
    /// <summary>Whether it tells its readers that something was changed.</summary>
    public bool IsNoted { get; init; }

    /// <summary>Whether claims or figures were changed and nobody was told.</summary>
    public bool IsSilent => !IsNoted && Claims + Figures > 0;
}
