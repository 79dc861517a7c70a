using System.Net.Sockets;
using System.Text;

namespace SearchService.Testing;

/// <summary>A request byte for byte as it goes over the wire, for what no HTTP client would send.</summary>
public static class RawRequest
{
    /// <param name="address">Where the service listens.</param>
    /// <param name="head">The request line and the headers, a line each, without a body; one of them closes the connection.</param>
    /// <returns>The status, and all that came.</returns>
    public static async Task<(int Status, string Answer)> SendAsync(Uri address, params string[] head)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var wire = client.GetStream();
        await wire.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", head) + "\r\n\r\n"));
        using var reader = new StreamReader(wire, Encoding.UTF8);
        var answer = await Wait.ForAsync($"the whole answer to {head[0]}", reader.ReadToEndAsync());
        return (int.Parse(answer.Split(' ', 3)[1], System.Globalization.CultureInfo.InvariantCulture), answer);
    }
}
