using System.Net;
using System.Net.Sockets;

namespace Stemma.Work;

/// <summary>Whether an address lies in the open internet, so that a feed cannot send the program into the networks around it.</summary>
static class PublicAddress
{
    /// <summary>Networks of IPv4 that are not the open internet: loopback, private, link-local, shared, multicast, reserved.</summary>
    static readonly IPNetwork[] _closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>The part of IPv6 that is given out to the open internet, and what of it carries an IPv4 address or none.</summary>
    static readonly IPNetwork _open = IPNetwork.Parse("2000::/3");
    static readonly IPNetwork[] _tunnels = [IPNetwork.Parse("2002::/16"), IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32")];

    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? !_closed.Any(network => network.Contains(address))
            : _open.Contains(address) && !_tunnels.Any(network => network.Contains(address));
    }
}
