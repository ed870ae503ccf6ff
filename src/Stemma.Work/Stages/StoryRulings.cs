using Stemma.Store;

namespace Stemma.Work;

/// <summary>Applies what people have decided about stories to where the machine has put the articles.</summary>
/// <param name="rulings">In the order in which they were made: the later one counts.</param>
/// <param name="current">The current version of an article that has been replaced; null where it has none.</param>
sealed class StoryRulings(ImmutableArray<Ruling> rulings, Func<ArticleId, ArticleId?> current)
{
    /// <summary>Every place under the rulings.</summary>
    internal Dictionary<string, Placed> Apply(Dictionary<string, Placed> machine)
    {
        var stories = machine.ToDictionary(pair => pair.Key, pair => pair.Value.Machine);
        foreach (var ruling in rulings)
        {
            if (ruling is Ruling.SameStory same && Find(stories, same.First) is { } first && Find(stories, same.Second) is { } second)
                Merge(stories, stories[first], stories[second]);
            else if (ruling is Ruling.OwnStory own)
                Part(stories, [.. own.Members.Select(member => Find(stories, member)).OfType<string>()]);
        }

        return machine.ToDictionary(pair => pair.Key, pair => pair.Value with { Story = stories[pair.Key] });
    }

    string? Find(Dictionary<string, string> stories, ArticleId article) =>
        stories.ContainsKey(article.Value) ? article.Value
        : current(article) is { } now && stories.ContainsKey(now.Value) ? now.Value : null;

    static void Merge(Dictionary<string, string> stories, string story, string other)
    {
        if (story == other)
            return;
        foreach (var (article, _) in stories.Where(pair => pair.Value == other).ToList())
            stories[article] = story;
    }

    static void Part(Dictionary<string, string> stories, ImmutableArray<string> members)
    {
        if (members.IsEmpty)
            return;
        var id = "s" + members[0][1..];
        while (stories.Any(pair => pair.Value == id && !members.Contains(pair.Key)))
            id += "x";
        foreach (var member in members)
            stories[member] = id;
    }
}
