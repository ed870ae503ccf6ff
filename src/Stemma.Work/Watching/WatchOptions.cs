namespace Stemma.Work;

/// <summary>How feeds are watched. Each limit is far above what an honest server needs.</summary>
public sealed record WatchOptions
{
    public static WatchOptions Default { get; } = new();

    /// <summary>Whether addresses of this machine and its networks may be asked. Default no; tests say yes.</summary>
    public bool AllowsPrivate { get; init; }

    /// <summary>The time between two visits of a feed.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest time between two visits of a feed that fails.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The time between two requests to one host.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The time that one request may take, from the first byte to the last.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes of one answer, as they come.</summary>
    public long MostBytes { get; init; } = 16L << 20;

    public int MostRedirects { get; init; } = 5;

    /// <summary>A page that fails so often is given up.</summary>
    public int MostTries { get; init; } = 5;

    /// <summary>How long after a page was read it is looked at again, each in turn: what changed is a new version.</summary>
    public ImmutableArray<TimeSpan> Revisits { get; init; } = [TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    /// <summary>Who asks, as robots.txt names it: the word before the slash.</summary>
    public string Agent { get; init; } = "stemma/0.1 (news collation)";
}
