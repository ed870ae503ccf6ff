using Stemma.Store;
using Stemma.Stories;

namespace Stemma.Work;

/// <summary>Places articles one after the other, and takes down now and then how clustering stands.</summary>
sealed class PlacingReplay(StoryIndex index, int distance)
{
    /// <summary>So many are kept: they reach back some thousands of articles.</summary>
    public const int MostCheckpoints = 8;

    /// <summary>A checkpoint is taken at the first change of day after so many articles.</summary>
    public const int UsualDistance = 500;

    const int DayLength = 10;

    readonly Dictionary<ArticleId, Placement> _placements = [];
    readonly Dictionary<ArticleId, Placement> _moved = [];
    readonly Dictionary<ArticleId, string> _standing = index.Standing().ToDictionary(pair => pair.Article, pair => pair.Story);
    readonly Queue<Checkpoint> _checkpoints = new();
    string _last = "";
    int _since;

    /// <summary>Where the articles that were placed anew stand in the end.</summary>
    public IReadOnlyCollection<Placement> Placements => _placements.Values;

    /// <summary>Where an article from before stands, if it was moved since; null where it was not.</summary>
    public Placement? Moved(ArticleId article) => _moved.GetValueOrDefault(article);

    /// <summary>
    /// Whether an article from before stood elsewhere at the beginning than the desk has it, and nobody has moved it since:
    /// where it belongs is known, but why is not.
    /// </summary>
    /// <param name="places">Where the desk has the articles.</param>
    public bool HasUntoldMoves(IReadOnlyDictionary<string, Placed> places) => _standing.Any(pair =>
        !_moved.ContainsKey(pair.Key) && places.TryGetValue(pair.Key.Value, out var placed) && placed.Machine != pair.Value);

    public IReadOnlyCollection<Checkpoint> Checkpoints => _checkpoints;

    public void Add(string position, Article article)
    {
        if (++_since > distance && !_last.AsSpan(0, DayLength).SequenceEqual(position.AsSpan(0, DayLength)))
            TakeDown();
        var placement = index.Add(article);
        _placements[article.Id] = placement;
        foreach (var change in placement.Changes)
        {
            foreach (var moved in change.Moved)
                Move(new(change.Kind == StoryChangeKind.Merged ? change.Story : change.Other, moved));
        }

        _last = position;
    }

    void Move(Placement placement)
    {
        var article = placement.Membership.Article;
        (_placements.ContainsKey(article) ? _placements : _moved)[article] = placement;
    }

    void TakeDown()
    {
        using var stream = new MemoryStream();
        index.Write(stream);
        _checkpoints.Enqueue(new(_last, stream.ToArray()));
        if (_checkpoints.Count > MostCheckpoints)
            _checkpoints.Dequeue();
        _since = 0;
    }
}
