using Stemma.Intake;
using Stemma.Store;

namespace Stemma.Work;

/// <summary>Fetches the pages that feeds have named: archives what came, reads the article from the archived bytes, keeps it.</summary>
public sealed class PageReceiver(Desk desk, HostDesk hosts, WatchOptions options, TimeProvider clock)
{
    /// <summary>So many pages are asked for side by side, each of another host.</summary>
    const int AtOnce = 16;
    const int Batch = 200;

    readonly CaptureArchive _archive = new(CaptureArchive.FolderOf(desk.Name));
    readonly ArticleIntake _intake = new(IntakeOptions.Default);
    readonly Lock _writing = new();

    /// <summary>Fetches what is due; what became of each page.</summary>
    public async Task<ImmutableArray<PageArrival>> ReceiveAsync(CancellationToken stop)
    {
        var arrivals = new List<PageArrival>();
        var due = desk.Read(session => session.Items.Due(Batch));
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (item, inner) =>
        {
            var result = await hosts.FetchAsync(item.Address, default, inner);
            lock (_writing)
                arrivals.Add(Keep(item, result));
        });
        return [.. arrivals.OrderBy(arrival => arrival.Item.Address.AbsoluteUri, StringComparer.Ordinal)];
    }

    PageArrival Keep(FeedItem item, FetchResult result) => result switch
    {
        FetchResult.Fetched fetched => Keep(item, fetched.Answer),
        FetchResult.Refused refused => GiveUp(item, refused.Reason),
        FetchResult.Failed failed when item.Tries + 1 < options.MostTries => TryAgain(item, failed),
        FetchResult.Failed failed => GiveUp(item, failed.Reason),
        _ => GiveUp(item, "it answers that nothing has changed, though nothing was known"),
    };

    /// <summary>The bytes first, then what they say: one transaction knows of both or of neither.</summary>
    PageArrival Keep(FeedItem item, FetchedAnswer answer)
    {
        var again = item.Tries < options.Revisits.Length ? clock.GetUtcNow() + options.Revisits[item.Tries] : (DateTimeOffset?)null;
        if (desk.Read(session => session.Archive.OfAddress(answer.Address)) is [.., { Article: { } known } last] && last.Digest == answer.Digest)
        {
            desk.Write(session => session.Items.Done(item.Address, again));
            return new(item, new(known, ArrivalKind.Known, 0), null);
        }

        var page = _archive.Add(answer, file => desk.Read(session => session.Archive.EndOf(file)));
        var (article, trouble) = Read(item, answer, page);
        return desk.Write(session =>
        {
            var arrival = article is null ? null : session.Articles.Add(article);
            session.Archive.Add(page with { Article = article?.Id });
            if (trouble is null)
                session.Items.Done(item.Address, again);
            else
                session.Items.GiveUp(item.Address, trouble);
            return new PageArrival(item, arrival, trouble);
        });
    }

    /// <summary>The article of an archived page, or why there is none.</summary>
    (Article? Article, string? Trouble) Read(FeedItem item, FetchedAnswer answer, ArchivedPage page)
    {
        using var record = new MemoryStream(_archive.Record(page)!);
        return _intake.Read(record, CapturedPassageFinder.NameOf(page)).FirstOrDefault() switch
        {
            IntakeResult.Accepted accepted => (Completed(accepted.Article, item, answer), null),
            IntakeResult.Rejected rejected => (null, rejected.Detail),
            _ => (null, "it is no page"),
        };
    }

    /// <summary>What the page does not say of itself, the feed may.</summary>
    static Article Completed(Article article, FeedItem item, FetchedAnswer answer)
    {
        var address = article.Address ?? answer.Address;
        var isNamed = article.Outlet is { } outlet && outlet.Name != outlet.Domain;
        return article with
        {
            Id = ArticleId.Of(address, article.Text),
            Address = address,
            Published = article.Published ?? item.Published,
            Outlet = isNamed || item.Publisher is null ? article.Outlet : new(item.Publisher, article.Outlet?.Domain ?? address.Host),
        };
    }

    PageArrival TryAgain(FeedItem item, FetchResult.Failed failed)
    {
        var wait = options.Interval * Math.Pow(2, item.Tries);
        wait = failed.After is { } asked && asked > wait ? asked : wait;
        var next = clock.GetUtcNow() + (wait < options.LongestWait ? wait : options.LongestWait);
        desk.Write(session => session.Items.TryAgain(item.Address, failed.Reason, next));
        return new(item, null, failed.Reason);
    }

    PageArrival GiveUp(FeedItem item, string reason)
    {
        desk.Write(session => session.Items.GiveUp(item.Address, reason));
        return new(item, null, reason);
    }
}

/// <summary>What became of a page.</summary>
/// <param name="Arrival">Null where no article came of it.</param>
/// <param name="Trouble">Why not; null where one did.</param>
public sealed record PageArrival(FeedItem Item, Arrival? Arrival, string? Trouble);
