using System.Collections.Concurrent;

namespace Stemma.Work;

/// <summary>Asks hosts politely: by the rules that each has for robots, and never two requests at once or one upon the other.</summary>
public sealed class HostDesk(PageFetcher fetcher, WatchOptions options, TimeProvider clock) : IDisposable
{
    readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long the rules of a host are held to be what they were.</summary>
    static readonly TimeSpan _rulesLast = TimeSpan.FromHours(12);

    /// <summary>The same where the rules could not be had.</summary>
    static readonly TimeSpan _troubleLasts = TimeSpan.FromMinutes(10);

    public async Task<FetchResult> FetchAsync(Uri address, (string? Tag, string? Modified) seen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = _hosts.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => new());
        await host.Turn.WaitAsync(stop);
        try
        {
            if (clock.GetUtcNow() >= host.RulesUntil)
                await ReadRulesAsync(host, address, stop);
            if (!host.Rules.Allows(address))
                return host.Rules == RobotRules.Closed
                    ? new FetchResult.Failed("the robots.txt of its host cannot be had", _troubleLasts)
                    : new FetchResult.Refused("the robots.txt of its host forbids it");
            return await PacedAsync(host, address, seen, stop);
        }
        finally
        {
            host.Turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var host in _hosts.Values)
            host.Turn.Dispose();
    }

    async Task ReadRulesAsync(Host host, Uri address, CancellationToken stop)
    {
        var result = await PacedAsync(host, new(address, "/robots.txt"), default, stop);
        host.Rules = result switch
        {
            FetchResult.Fetched fetched => RobotRules.Parse(Encoding.UTF8.GetString(fetched.Answer.Body), options.Agent),
            FetchResult.Failed => RobotRules.Closed,
            _ => RobotRules.None,
        };
        host.RulesUntil = clock.GetUtcNow() + (result is FetchResult.Failed ? _troubleLasts : _rulesLast);
    }

    async Task<FetchResult> PacedAsync(Host host, Uri address, (string? Tag, string? Modified) seen, CancellationToken stop)
    {
        var wait = host.Next - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, stop);
        var result = await fetcher.FetchAsync(address, seen, stop);
        host.Next = clock.GetUtcNow() + (host.Rules.Pace is { } pace && pace > options.Pace ? pace : options.Pace);
        return result;
    }

    /// <summary>What is known of one host.</summary>
    sealed class Host
    {
        internal SemaphoreSlim Turn { get; } = new(1, 1);
        internal RobotRules Rules { get; set; } = RobotRules.None;
        internal DateTimeOffset RulesUntil { get; set; }
        internal DateTimeOffset Next { get; set; }
    }
}
