using Stemma.Store;
using Stemma.Stories;

namespace Stemma.Work;

/// <summary>Puts the articles of a desk into stories, as if all of them had come at once in the order of publication.</summary>
/// <remarks>
/// What an article joins depends on all that was published before it, so what comes late is placed by going back to the
/// last checkpoint before it and placing again what follows. Several programs may do so at one desk: the first one wins,
/// the other begins again.
/// </remarks>
public sealed class StoryPlacer
{
    const string PlacedFact = "placed";
    const string RuledFact = "ruled";

    /// <summary>Stands after every position.</summary>
    const string End = "~";

    readonly Desk _desk;
    readonly ClusteringOptions _options;
    readonly int _distance;

    public StoryPlacer(Desk desk, ClusteringOptions options)
        : this(desk, options, PlacingReplay.UsualDistance)
    {
    }

    /// <param name="distance">The articles between two checkpoints.</param>
    internal StoryPlacer(Desk desk, ClusteringOptions options, int distance) => (_desk, _options, _distance) = (desk, options, distance);

    /// <summary>Places what has no place yet, and moves what people have moved.</summary>
    public void Place()
    {
        while (_desk.Read(Plan) is { } plan)
        {
            _desk.Write(session =>
            {
                if (session.Facts.Number(PlacedFact) == plan.After)
                    Keep(session, plan);
            });
        }
    }

    /// <summary>Null where every article has its place.</summary>
    PlacingPlan? Plan(DeskSession session)
    {
        var (placed, last) = (session.Facts.Number(PlacedFact), session.Articles.LastNumber());
        var ruled = session.Corrections.LastChange();
        if (placed == last && session.Facts.Number(RuledFact) == ruled)
            return null;
        if (session.Articles.EarliestAfter(placed) is not { } earliest)
            return new(placed, last, ruled, End, End) { Replay = new(new(_options), _distance) };
        var checkpoint = session.Checkpoints.Before(earliest);
        if (checkpoint is not null && !IsKnown(checkpoint))
            checkpoint = null;
        var replay = Replay(session, checkpoint);
        if (checkpoint is not null && replay.HasUntoldMoves(session.Placements.All()))
            (checkpoint, replay) = (null, Replay(session, null));
        return new(placed, last, ruled, checkpoint is null ? "" : earliest, checkpoint?.Position ?? "") { Replay = replay };
    }

    PlacingReplay Replay(DeskSession session, Checkpoint? checkpoint)
    {
        var replay = new PlacingReplay(IndexOf(checkpoint), _distance);
        foreach (var (position, article) in session.Articles.After(checkpoint?.Position ?? ""))
            replay.Add(position, article);
        return replay;
    }

    /// <summary>A checkpoint of another version of the program is of no use: all is placed again.</summary>
    bool IsKnown(Checkpoint checkpoint)
    {
        try
        {
            IndexOf(checkpoint);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    StoryIndex IndexOf(Checkpoint? checkpoint)
    {
        if (checkpoint is null)
            return new(_options);
        using var stream = new MemoryStream(checkpoint.Snapshot);
        return StoryIndex.Read(stream, _options);
    }

    static void Keep(DeskSession session, PlacingPlan plan)
    {
        session.Checkpoints.RemoveFrom(plan.Earliest);
        foreach (var checkpoint in plan.Replay.Checkpoints.Where(kept => string.CompareOrdinal(kept.Position, plan.Earliest) >= 0))
            session.Checkpoints.Add(checkpoint);
        session.Checkpoints.Thin(PlacingReplay.MostCheckpoints);
        session.Facts.Set(PlacedFact, plan.Through);
        session.Facts.Set(RuledFact, plan.Ruled);
        new PlacementUpdate(session, plan).Write();
    }
}

/// <summary>What is to be written once articles have been placed.</summary>
/// <param name="After">The number of the last arrival that had its place before.</param>
/// <param name="Through">The number of the last arrival that has its place now.</param>
/// <param name="Ruled">The last change to what people have decided that is counted in.</param>
/// <param name="Earliest">Nothing before this position has changed.</param>
/// <param name="From">The position after which all was placed again.</param>
sealed record PlacingPlan(long After, long Through, long Ruled, string Earliest, string From)
{
    public required PlacingReplay Replay { get; init; }
}
