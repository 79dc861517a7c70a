using System.Net;

namespace SearchService.Archive.Settings;

/// <summary>Reads the settings of who may read, and of what stands before the service.</summary>
internal static class AccessValues
{
    /// <param name="value">As typed; empty where nothing is set.</param>
    /// <param name="urls">Where the service listens.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static ReadAccess Read(string value, string urls, List<string> faults)
    {
        switch (value)
        {
            case "":
                return IsLocal(urls) ? ReadAccess.Open : ReadAccess.Key;
            case "open":
                return ReadAccess.Open;
            case "key":
                return ReadAccess.Key;
            default:
                faults.Add($"{Setting.Read.Name} is '{value}': expected open or key.");
                return ReadAccess.Key;
        }
    }

    public static List<IPNetwork> Proxies(string value, List<string> faults)
    {
        var proxies = new List<IPNetwork>();
        foreach (var typed in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(typed, out var address))
            {
                proxies.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(typed, out var network))
            {
                proxies.Add(network);
            }
            else
            {
                faults.Add(
                    $"{Setting.Proxies.Name} holds '{typed}': expected an address such as 10.0.0.7, or a network such as 10.0.0.0/8.");
            }
        }

        return proxies;
    }

    /// <summary>Whether all addresses are such as no other machine reaches; '+', '*' and 0.0.0.0 stand for every address.</summary>
    private static bool IsLocal(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(url =>
            Uri.TryCreate(url, UriKind.Absolute, out var parsed)
            && (parsed.IsLoopback || parsed.Host == "unix"
                || (IPAddress.TryParse(parsed.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))));
}
