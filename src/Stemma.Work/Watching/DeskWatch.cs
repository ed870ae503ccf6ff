using Stemma.Store;

namespace Stemma.Work;

/// <summary>Watches the feeds of a desk: visits, fetches, keeps, collates, and waits for the next feed that is due.</summary>
public sealed class DeskWatch(Desk desk, DeskKeeper keeper, WorkLog log, TimeProvider clock)
{
    /// <summary>Lists may name lists: what is named deeper waits for the next round.</summary>
    const int MostDepth = 3;

    static readonly TimeSpan _shortestWait = TimeSpan.FromSeconds(1), _longestWait = TimeSpan.FromMinutes(1);

    /// <summary>Goes on until it is stopped.</summary>
    /// <param name="options">How polite it is.</param>
    /// <param name="afterRound">Called after every round.</param>
    /// <param name="stop">Ends it between two steps; nothing is lost.</param>
    public async Task RunAsync(WatchOptions options, Action afterRound, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(afterRound);
        using var fetcher = new PageFetcher(options, clock);
        using var hosts = new HostDesk(fetcher, options, clock);
        while (!stop.IsCancellationRequested)
        {
            await RoundAsync(hosts, options, stop);
            afterRound();
            await Task.Delay(NextWait(), clock, stop);
        }
    }

    /// <summary>One round: every feed that is due, every page that is to be fetched, every story that this changes.</summary>
    public async Task RoundAsync(WatchOptions options, CancellationToken stop)
    {
        using var fetcher = new PageFetcher(options, clock);
        using var hosts = new HostDesk(fetcher, options, clock);
        await RoundAsync(hosts, options, stop);
    }

    async Task RoundAsync(HostDesk hosts, WatchOptions options, CancellationToken stop)
    {
        var watcher = new FeedWatcher(desk, hosts, options, clock);
        var receiver = new PageReceiver(desk, hosts, options, clock);
        var visits = await VisitAsync(watcher, stop);
        for (var depth = 0; depth < MostDepth && visits.Any(visit => visit.Named > 0); depth++)
            visits = await VisitAsync(watcher, stop);
        while (await receiver.ReceiveAsync(stop) is { IsEmpty: false } arrivals)
        {
            foreach (var arrival in arrivals)
            {
                log.Write("page-fetched", ("page", arrival.Item.Address.AbsoluteUri), ("became", arrival.Arrival?.Kind.ToString()),
                    ("article", arrival.Arrival?.Article.Value), ("trouble", arrival.Trouble));
            }

            log.Write("stories-collated", ("stories", $"{keeper.Settle(null)}"));
        }
    }

    async Task<ImmutableArray<FeedVisit>> VisitAsync(FeedWatcher watcher, CancellationToken stop)
    {
        var visits = await watcher.VisitAsync(stop);
        foreach (var visit in visits)
            log.Write("feed-visited", ("feed", visit.Feed.Address.AbsoluteUri), ("found", $"{visit.Found}"), ("trouble", visit.Feed.Trouble));
        return visits;
    }

    TimeSpan NextWait()
    {
        var feeds = desk.Read(session => session.Feeds.All());
        var wait = feeds.IsEmpty ? _longestWait : feeds.Min(feed => feed.Next) - clock.GetUtcNow();
        return wait < _shortestWait ? _shortestWait : wait > _longestWait ? _longestWait : wait;
    }
}
