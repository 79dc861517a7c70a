using System.Net;
using System.Net.Sockets;
using SearchService.Archive.Settings;

namespace SearchService.Api.Hosting;

/// <summary>Finds out whether the service can listen where it shall, before it begins with anything.</summary>
internal static class ListeningProbe
{
    /// <summary>What keeps it from listening, in a sentence; null where nothing does, or only the server itself can tell.</summary>
    public static string? Fault(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe)
            {
                continue;
            }

            if (AddressOf(address.Host) is not { } own)
            {
                return $"{Setting.Urls.Name} is {urls}, and {address.Host} is a name: the service listens on addresses. Name one of this "
                    + $"machine, such as http://127.0.0.1:{address.Port}, or http://+:{address.Port} for all of them.";
            }

            if (address.Port != 0 && Try(own, address.Port) is { } refused)
            {
                return refused switch
                {
                    SocketError.AddressAlreadyInUse =>
                        $"{Setting.Urls.Name} is {urls}, and another program listens on port {address.Port}: stop it, or name another "
                        + $"port, such as {Setting.Urls.Name}=http://localhost:{address.Port + 1}.",
                    SocketError.AddressNotAvailable =>
                        $"{Setting.Urls.Name} is {urls}, and this machine does not have the address {address.Host}: name one that it "
                        + $"has, or http://+:{address.Port} for all of them.",
                    _ => $"{Setting.Urls.Name} is {urls}, and this user may not listen on port {address.Port}: name one from 1024 on.",
                };
            }
        }

        return null;
    }

    /// <summary>
    /// Null for any other name: the server would take it for all addresses of the machine, which is more than whoever wrote it asked for.
    /// </summary>
    private static IPAddress? AddressOf(string host) =>
        host is "*" or "+" ? IPAddress.Any
        : host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address
        : null;

    private static SocketError? Try(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return null;
        }
        catch (SocketException refused) when (refused.SocketErrorCode
            is SocketError.AddressAlreadyInUse or SocketError.AccessDenied or SocketError.AddressNotAvailable)
        {
            return refused.SocketErrorCode;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
