using Stemma.Store;

namespace Stemma.Work;

/// <summary>Writes new places over the old ones, and says which stories that changes.</summary>
sealed class PlacementUpdate(DeskSession session, PlacingPlan plan)
{
    readonly Dictionary<string, Placed> _before = session.Placements.All();

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
            if (old is null || !IsSame(old, placed))
                session.Placements.Set(placed);
        }

        Settle(changed, after);
    }

    Dictionary<string, Placed> After()
    {
        var replaced = plan.Replay.Placements
            .Select(placement => new Placed(placement.Story, placement.Story, placement.Membership))
            .ToDictionary(placed => placed.Membership.Article.Value);
        var kept = session.Articles.CurrentThrough(plan.From).Where(_before.ContainsKey);
        return kept.Select(article => KeyValuePair.Create(article, _before[article])).Concat(replaced).ToDictionary();
    }

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
