using Stemma.Store;

namespace Stemma.Work;

/// <summary>Writes new places over the old ones, and says which stories that changes.</summary>
sealed class PlacementUpdate(DeskSession session, PlacingPlan plan)
{
    readonly Dictionary<string, Placed> _before = session.Placements.All();

    readonly Dictionary<string, Placed> _replayed = plan.Replay.Placements.ToDictionary(
        placement => placement.Membership.Article.Value,
        placement => new Placed(placement.Story, placement.Story, placement.Membership));

    internal void Write()
    {
        var after = After();
        var changed = new HashSet<string>();
        foreach (var (article, old) in _before.Where(pair => after.GetValueOrDefault(pair.Key)?.Story != pair.Value.Story))
        {
            changed.Add(old.Story);
            if (!after.ContainsKey(article))
                session.Placements.Remove(article);
        }

        foreach (var (article, placed) in after)
        {
            var old = _before.GetValueOrDefault(article);
            if (old?.Story != placed.Story)
                changed.Add(placed.Story);
            if (HasNewReasons(article) && (old is null || !IsSame(old, placed)))
                session.Placements.Set(placed);
            else if (old?.Story != placed.Story)
                session.Placements.Move(article, placed.Story);
        }

        Settle(changed, after);
    }

    Dictionary<string, Placed> After()
    {
        var kept = session.Articles.CurrentThrough(plan.From).Where(_before.ContainsKey);
        var machine = kept.Select(article => KeyValuePair.Create(article, Standing(_before[article]))).Concat(_replayed).ToDictionary();
        return new StoryRulings(session.Corrections.Standing(), session.Articles.CurrentOf).Apply(machine);
    }

    /// <summary>An article from before, which what came after it may have moved to another story.</summary>
    Placed Standing(Placed before) =>
        plan.Replay.Moved(before.Membership.Article) is { } moved
            ? new(moved.Story, moved.Story, moved.Membership)
            : before;

    bool HasNewReasons(string article) =>
        _replayed.ContainsKey(article) || plan.Replay.Moved(new(article)) is not null;

    static bool IsSame(Placed left, Placed right) =>
        left.Story == right.Story && left.Machine == right.Machine && left.Membership.Score.Equals(right.Membership.Score);

    void Settle(HashSet<string> changed, Dictionary<string, Placed> after)
    {
        var alive = after.Values.Select(placed => placed.Story).ToHashSet();
        foreach (var story in changed.Order(StringComparer.Ordinal))
        {
            if (alive.Contains(story))
            {
                session.Stories.Revive(story);
                session.Stories.Touch(story);
            }
            else
            {
                session.Stories.Remove(story, Heir(story, after));
            }
        }
    }

    /// <summary>Where most of a story's reports stand now; null where none of them stands anywhere.</summary>
    string? Heir(string story, Dictionary<string, Placed> after) => _before
        .Where(pair => pair.Value.Story == story)
        .Select(pair => after.GetValueOrDefault(pair.Key) ?? after.GetValueOrDefault(session.Articles.CurrentOf(new(pair.Key))?.Value ?? ""))
        .OfType<Placed>()
        .CountBy(placed => placed.Story)
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => pair.Key)
        .FirstOrDefault();
}
