using Stemma.Store;

namespace Stemma.Work;

/// <summary>Writes how a desk stands as Prometheus reads it (text format 0.0.4).</summary>
public static class DeskMetrics
{
    static readonly StoryQuery _disputed = StoryQuery.All with { HasConflict = true };

    public static void Write(Desk desk, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var (name, help, value) in desk.Read(Of))
            output.Write(string.Create(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}\n"));
    }

    static ImmutableArray<(string Name, string Help, long Value)> Of(DeskSession session)
    {
        var feeds = session.Feeds.All();
        return
        [
            ("stemma_articles", "Articles, versions not counted.", session.Articles.Count()),
            ("stemma_arrivals", "The number of the last article that arrived.", session.Articles.LastNumber()),
            ("stemma_stories", "Stories.", session.Stories.Count(StoryQuery.All)),
            ("stemma_stories_disputed", "Stories whose reports contradict each other.", session.Stories.Count(_disputed)),
            ("stemma_stories_waiting", "Stories that are to be collated.", session.Stories.Stale().Length),
            ("stemma_changes", "The number of the last change.", session.Changes.Last()),
            ("stemma_feeds", "Feeds that are watched.", feeds.Length),
            ("stemma_feeds_failing", "Feeds whose last visit failed.", feeds.Count(feed => feed.Failures > 0)),
            ("stemma_pages_waiting", "Pages that are to be fetched.", session.Items.Count(ItemState.Open)),
            ("stemma_pages_given_up", "Pages that were given up.", session.Items.Count(ItemState.GivenUp)),
            ("stemma_corrections", "Corrections that hold.", session.Corrections.Standing().Length),
        ];
    }
}
