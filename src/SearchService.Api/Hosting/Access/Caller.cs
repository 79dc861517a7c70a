using System.Net;

namespace SearchService.Api.Hosting.Access;

/// <summary>Where a request comes from.</summary>
internal static class Caller
{
    private const string ForwardedFor = "X-Forwarded-For";
    private const string Forwarded = "Forwarded";

    /// <summary>An IPv6 customer has at least a network of this many bits, so that single addresses mean nothing.</summary>
    private const int NetworkBytes = 64 / 8;

    /// <summary>Whether nothing but this machine had a hand in the request: no network, and no proxy.</summary>
    public static bool IsThisMachine(HttpContext context) => IsLoopback(context) && !IsForwarded(context.Request);

    /// <summary>
    /// Whether a page of another site can have sent the request from a browser on this machine. Without a key nothing
    /// else would keep it out: browsers send plain posts anywhere, and a site's name may be made to lead to this machine.
    /// </summary>
    public static bool IsAnotherSite(HttpRequest request)
    {
        var host = request.Host.Host;
        if (host.Length > 0 && !IPAddress.TryParse(host.Trim('[', ']'), out _) && host != "localhost" && !host.EndsWith(".localhost", StringComparison.Ordinal))
        {
            return true;
        }

        return request.Headers.Origin is [{ } origin] && origin != $"{request.Scheme}://{request.Host}";
    }

    /// <summary>Who shares one limit: an address, or a network of IPv6. A proxy on this machine says for whom it asks.</summary>
    public static string Group(HttpContext context)
    {
        var name = IsLoopback(context) ? LastForwarded(context.Request) : context.Connection.RemoteIpAddress!.ToString();
        if (!IPAddress.TryParse(name, out var address))
        {
            return name;
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }

    /// <summary>A request over a Unix socket has no address.</summary>
    private static bool IsLoopback(HttpContext context) => context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static bool IsForwarded(HttpRequest request) => request.Headers.ContainsKey(ForwardedFor) || request.Headers.ContainsKey(Forwarded);

    /// <summary>What the nearest proxy wrote; all before that came from outside and may be made up.</summary>
    private static string LastForwarded(HttpRequest request)
    {
        var all = request.Headers[request.Headers.ContainsKey(ForwardedFor) ? ForwardedFor : Forwarded].ToString();
        return all[(all.LastIndexOf(',') + 1)..].Trim();
    }
}
