using Stemma.Intake;
using Stemma.Store;

namespace Stemma.Work;

/// <summary>Visits the feeds of a desk that are due, and fetches the pages that they name.</summary>
/// <remarks>What a feed names is kept before the feed is called visited, so that nothing is lost when the program is stopped.</remarks>
public sealed class FeedWatcher(Desk desk, HostDesk hosts, WatchOptions options, TimeProvider clock)
{
    /// <summary>So many parts of an index of sitemaps are watched at the most: the first ones.</summary>
    const int MostParts = 20;

    /// <summary>A feed unfolds to 16 MB at the most; the longest news sitemaps have 5.</summary>
    static readonly IntakeLimits _limits = IntakeLimits.Default with { DocumentBytes = 16 << 20 };

    /// <summary>Visits every feed that is due, hosts side by side.</summary>
    public async Task<ImmutableArray<FeedVisit>> VisitAsync(CancellationToken stop)
    {
        var visits = desk.Read(session => session.Feeds.Due()).Select(feed => VisitAsync(feed, stop));
        return [.. await Task.WhenAll(visits)];
    }

    async Task<FeedVisit> VisitAsync(WatchedFeed feed, CancellationToken stop)
    {
        var result = await hosts.FetchAsync(feed.Address, (feed.Tag, feed.Modified), stop);
        return result switch
        {
            FetchResult.Fetched fetched => Fetched(feed, fetched.Answer),
            FetchResult.NotModified => Kept(feed with { Failures = 0, Trouble = null, Next = clock.GetUtcNow() + options.Interval }, 0),
            FetchResult.Refused refused => Troubled(feed, refused.Reason, options.LongestWait),
            FetchResult.Failed failed => Troubled(feed, failed.Reason, failed.After),
            _ => throw new InvalidOperationException($"Nobody knows what {result} is."),
        };
    }

    FeedVisit Fetched(WatchedFeed feed, FetchedAnswer answer)
    {
        if (FeedListing.OfAnswer(answer.Block(), answer.Address, _limits) is not { } listing)
            return Troubled(feed, "it is no feed, no news sitemap and no list of feeds", null);
        var visited = feed with
        {
            Title = listing.Title,
            Tag = answer.Tag,
            Modified = answer.Modified,
            Failures = 0,
            Trouble = null,
            Next = clock.GetUtcNow() + options.Interval,
        };
        var items = listing.Items.Select(item => new FeedItem(item.Address, feed.Address, item.Title)
        {
            Publisher = item.Publisher,
            Published = item.Published,
        });
        return desk.Write(session =>
        {
            var named = (listing.IsSitemapIndex ? listing.Feeds.Take(MostParts) : listing.Feeds).Count(session.Feeds.Watch);
            var found = items.Count(session.Items.Add);
            session.Feeds.Visited(visited);
            return new FeedVisit(visited, found) { Named = named };
        });
    }

    /// <summary>Waits twice as long after each failure, and as long as the server asks.</summary>
    FeedVisit Troubled(WatchedFeed feed, string reason, TimeSpan? asked)
    {
        var wait = options.Interval * Math.Pow(2, Math.Min(feed.Failures, 20));
        wait = asked is { } after && after > wait ? after : wait;
        return Kept(feed with
        {
            Failures = feed.Failures + 1,
            Trouble = reason,
            Next = clock.GetUtcNow() + (wait < options.LongestWait ? wait : options.LongestWait),
        }, 0);
    }

    FeedVisit Kept(WatchedFeed feed, int found)
    {
        desk.Write(session => session.Feeds.Visited(feed));
        return new(feed, found);
    }
}

/// <summary>How the visit of a feed ended.</summary>
/// <param name="Found">How many pages it named that were not known.</param>
public sealed record FeedVisit(WatchedFeed Feed, int Found)
{
    /// <summary>How many feeds it named that were not watched.</summary>
    public int Named { get; init; }
}
