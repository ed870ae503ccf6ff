using System.Net;

namespace Stemma.Web;

/// <summary>Where the desk is served, and to whom.</summary>
public sealed record ServeOptions
{
    public static ServeOptions Default { get; } = new();

    /// <summary>The address and port. Default: this machine alone, port 4180; port 0 takes a free one.</summary>
    public IPEndPoint Endpoint { get; init; } = new(IPAddress.Loopback, 4180);

    /// <summary>Names of the host by which it may be asked, besides those of this machine: another name is refused.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>Who corrections are by where nobody has logged in. Default "desk".</summary>
    public string Author { get; init; } = "desk";

    /// <summary>Who may come. Empty lets everybody in, and is only allowed for this machine alone.</summary>
    public ImmutableArray<ReaderToken> Readers { get; init; } = [];

    /// <summary>How often the desk is asked what is new. Default each second.</summary>
    public TimeSpan Watching { get; init; } = TimeSpan.FromSeconds(1);

    public bool IsLoopback => IPAddress.IsLoopback(Endpoint.Address);
}
