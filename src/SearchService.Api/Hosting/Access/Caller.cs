using System.Net;

namespace SearchService.Api.Hosting.Access;

/// <summary>Where a request comes from, and by which name it reached the service.</summary>
internal static class Caller
{
    /// <summary>An IPv6 customer has at least a network of this many bits, so that single addresses mean nothing.</summary>
    private const int NetworkBytes = 64 / 8;

    /// <summary>The headers in which a proxy says for whom it asks, the most usual first.</summary>
    private static readonly string[] AskedFor = ["X-Forwarded-For", "Forwarded", "X-Real-IP"];

    /// <summary>Whether nothing but this machine had a hand in the request: no network, and no proxy.</summary>
    public static bool IsThisMachine(HttpContext context) => IsLoopback(context) && !ProxyTraces.IsIn(context.Request);

    /// <summary>Whether the request asks for this machine by a name or address that means no other.</summary>
    /// <remarks>A request without a host, which HTTP/1.0 allows, comes from no browser.</remarks>
    public static bool AsksForThisMachine(HttpRequest request)
    {
        var host = HostOf(request);
        return host.Length == 0 || (IPAddress.TryParse(host, out var address) ? IPAddress.IsLoopback(address) : IsLocalhost(host));
    }

    /// <summary>
    /// Whether the request asks by a name that somebody else may make lead here (DNS rebinding): a browser then takes the
    /// service for a part of their site. An address is no such name, since a browser compares it with the address of the site.
    /// </summary>
    public static bool AsksByAnothersName(HttpRequest request)
    {
        var host = HostOf(request);
        return host.Length > 0 && !IPAddress.TryParse(host, out _) && !IsLocalhost(host);
    }

    /// <summary>
    /// Whether a browser sent the request for a page of another site: browsers send plain posts anywhere, and say from where
    /// (<c>Origin</c>, RFC 6454; <c>Sec-Fetch-Site</c>, Fetch Metadata).
    /// </summary>
    public static bool IsAnotherSite(HttpRequest request) =>
        (request.Headers.Origin is [{ } origin] && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        || request.Headers["Sec-Fetch-Site"] is ["cross-site" or "same-site"];

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

    /// <summary>The host that was asked for, without brackets and the dot that may end a full name.</summary>
    private static string HostOf(HttpRequest request) => request.Host.Host.Trim('[', ']').TrimEnd('.');

    /// <summary>Names that never leave the machine (RFC 6761, section 6.3).</summary>
    private static bool IsLocalhost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>A request over a Unix socket has no address.</summary>
    private static bool IsLoopback(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    /// <summary>What the nearest proxy wrote; all before that came from outside and may be made up.</summary>
    private static string LastForwarded(HttpRequest request)
    {
        var header = Array.Find(AskedFor, request.Headers.ContainsKey);
        var all = header is null ? "" : request.Headers[header].ToString();
        return all[(all.LastIndexOf(',') + 1)..].Trim();
    }
}
