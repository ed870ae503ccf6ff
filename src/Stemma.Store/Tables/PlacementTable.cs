using System.Text.Json;
using Stemma.Stories;

namespace Stemma.Store;

/// <summary>Which story each article belongs to, and why.</summary>
public sealed class PlacementTable
{
    readonly DeskSession _session;

    internal PlacementTable(DeskSession session) => _session = session;

    /// <summary>Where an article stands; null where it has no place (yet, or no more).</summary>
    public Placed? Find(ArticleId article) =>
        _session.One<Row>("select article, machine, story, score, evidence from placements where article = @Value", article)?.ToPlaced();

    /// <summary>What decided that each report of a story belongs to it.</summary>
    public ImmutableArray<Placed> OfStory(string story) =>
    [
        .. _session.Query<Row>(
            """
            select p.article, p.machine, p.story, p.score, p.evidence
            from placements p join articles a on a.id = p.article where p.story = @story order by a.position
            """,
            new { story }).Select(row => row.ToPlaced()),
    ];

    /// <summary>All places by article, without their evidence.</summary>
    public Dictionary<string, Placed> All() => _session
        .Query<BareRow>("select article, machine, story, score from placements", null)
        .ToDictionary(row => row.Article, row => new Placed(row.Machine, row.Story, new(new(row.Article), row.Score, [])));

    public void Set(Placed placed) => _session.Run(
        """
        insert into placements (article, machine, story, score, evidence) values (@Article, @Machine, @Story, @Score, @Evidence)
        on conflict (article) do update
        set machine = excluded.machine, story = excluded.story, score = excluded.score, evidence = excluded.evidence
        """,
        Row.Of(placed));

    /// <summary>Gives an article another story; what the machine found stays.</summary>
    public void Move(string article, string story) =>
        _session.Run("update placements set story = @story where article = @article", new { article, story });

    public void Remove(string article) => _session.Run("delete from placements where article = @article", new { article });

    sealed record BareRow(string Article, string Machine, string Story, double Score);

    sealed record Row(string Article, string Machine, string Story, double Score, string Evidence)
    {
        internal static Row Of(Placed placed) => new(
            placed.Membership.Article.Value,
            placed.Machine,
            placed.Story,
            placed.Membership.Score,
            JsonSerializer.Serialize(
                [.. placed.Membership.Evidence.Select(KeptEvidence.Of)], RowJson.Default.ImmutableArrayKeptEvidence));

        internal Placed ToPlaced()
        {
            var evidence = JsonSerializer.Deserialize(Evidence, RowJson.Default.ImmutableArrayKeptEvidence);
            return new(Machine, Story, new(new(Article), Score, [.. evidence.Select(kept => kept.ToEvidence())]));
        }
    }
}

/// <summary>The place of an article.</summary>
/// <param name="Machine">The story that the machine gave it.</param>
/// <param name="Story">The story it has when people's corrections are counted in.</param>
public sealed record Placed(string Machine, string Story, Membership Membership);

/// <summary>A reason, and the passage where it shows, as a column keeps them.</summary>
sealed record KeptEvidence(string Reason, string? Article, int Start, int End)
{
    internal static KeptEvidence Of(Evidence evidence) => new(
        evidence.Reason, evidence.Passage?.Article.Value, evidence.Passage?.Span.Start ?? 0, evidence.Passage?.Span.End ?? 0);

    internal Evidence ToEvidence() =>
        new(Reason, Article is null ? null : new Passage(new(Article), new(Start, End)));
}
