using System.Net;
using System.Net.Sockets;

namespace SearchService.Api.Hosting.Webhooks;

/// <summary>
/// Which addresses belong to the public internet (IANA's registries of special-purpose addresses): whoever may make a webhook shall not
/// reach machines behind the service's own wall by it.
/// </summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10",
            "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    public static bool Holds(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(Special, network => network.Contains(plain));
    }

    /// <summary>
    /// Connects to the first address of a host that answers; where only public ones may be, to none of a host that has another. What was
    /// looked at is what is connected to, so that a name cannot mean another machine a moment later.
    /// </summary>
    /// <exception cref="HttpRequestException">The host has an address that is not public.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, bool onlyPublic, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancellation);
        if (onlyPublic && addresses.FirstOrDefault(address => !Holds(address)) is { } closed)
        {
            throw new HttpRequestException($"{host.Host} has the address {closed}, which is not on the public internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
