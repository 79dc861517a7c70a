using System.Net;
using System.Net.Sockets;

namespace SearchService.ReliabilityTests.Nodes;

/// <summary>
/// One address before all nodes of a cluster, as a name of several machines or a balancer is: it leads to any that answers.
/// </summary>
internal sealed class NodeDoor : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IReadOnlyList<int> _ports;
    private int _next;

    public NodeDoor(IReadOnlyList<int> ports)
    {
        _ports = ports;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = LeadAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The cluster is no longer needed.
        }
    }

    private async Task LeadAsync(TcpClient caller)
    {
        using (caller)
        {
            foreach (var port in Enumerable.Range(Interlocked.Increment(ref _next), _ports.Count).Select(at => _ports[at % _ports.Count]))
            {
                using var node = new TcpClient();
                try
                {
                    await node.ConnectAsync(IPAddress.Loopback, port);
                    var (here, there) = (caller.GetStream(), node.GetStream());
                    await Task.WhenAny(here.CopyToAsync(there), there.CopyToAsync(here));
                    return;
                }
                catch (Exception away) when (away is SocketException or IOException && !node.Connected)
                {
                    // Another one may be there.
                }
                catch (IOException)
                {
                    return;
                }
            }
        }
    }
}
