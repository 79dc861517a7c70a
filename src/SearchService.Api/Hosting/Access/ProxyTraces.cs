namespace SearchService.Api.Hosting.Access;

/// <summary>
/// What a request shows of a proxy on its way. A proxy on this machine connects from a loopback address, so that the address
/// alone does not tell its visitors from a program on this machine.
/// </summary>
internal static class ProxyTraces
{
    /// <summary>Headers that proxies, load balancers and content networks add, by the beginning of their names.</summary>
    private static readonly string[] Beginnings =
    [
        "X-Forwarded", "Forwarded-", "X-Original-", "X-Originating-", "X-ProxyUser-", "X-Envoy-", "X-Cluster-", "X-Accel-", "X-ARR-",
        "X-SSL-", "X-Azure-", "X-AppEngine-", "X-Amz", "X-Vercel-", "X-Nf-", "Proxy-", "WL-Proxy-", "CF-", "CDN-", "CloudFront-",
        "Fastly-", "Akamai-", "Fly-", "Tailscale-", "Ngrok-",
    ];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Via", "Forwarded", "X-Real-IP", "X-Client-IP", "Client-IP", "True-Client-IP", "X-Remote-IP", "X-Remote-Addr", "X-Host", "X-Scheme",
        "X-URL-Scheme", "X-Varnish", "Front-End-Https", "Surrogate-Capability", "Max-Forwards",
    };

    /// <summary>
    /// Whether a proxy had a hand in the request. HTTP/1.0 counts as well: it is all that nginx shows with a <c>proxy_pass</c> and
    /// nothing else, and programs have spoken HTTP/1.1 for decades.
    /// </summary>
    public static bool IsIn(HttpRequest request) =>
        HttpProtocol.IsHttp10(request.Protocol) || request.Headers.Any(header => IsTrace(header.Key));

    private static bool IsTrace(string header) =>
        Names.Contains(header) || Array.Exists(Beginnings, beginning => header.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
