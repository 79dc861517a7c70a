using System.Security.Cryptography;
using System.Text;
using SearchService.OpenSearch.Connection;

namespace SearchService.Testing;

/// <summary>
/// Where the variable <c>ARCHIVES_ON_CLUSTER</c> is the address of an OpenSearch cluster, the index of every archive of the tests lies
/// there, each under a name of its own: so one cluster serves the tests that were written for the embedded engine. What they left there
/// is taken away with the folder that they lay in.
/// </summary>
public static class ArchivesOnCluster
{
    private static readonly Lock Writing = new();
    private static readonly Dictionary<string, string> Used = new(StringComparer.Ordinal);

    /// <summary>Null where archives lie in folders.</summary>
    public static Uri? Url { get; } =
        Environment.GetEnvironmentVariable("ARCHIVES_ON_CLUSTER") is { Length: > 0 } url ? new Uri(url) : null;

    /// <summary>The settings that both programs need for an archive; none where it lies in its folder.</summary>
    /// <param name="index">The folder of its index; the same one gives the same archive.</param>
    public static IReadOnlyList<(string Name, string Value)> SettingsFor(string index)
    {
        if (Url is not { } url)
        {
            return [];
        }

        var folder = Path.GetFullPath(index);
        var name = "test" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)).AsSpan(0, 16));
        lock (Writing)
        {
            Used[folder] = name;
        }

        return
        [
            ("SEARCH_ENGINE", "opensearch"), ("SEARCH_ENGINE_URL", url.AbsoluteUri), ("SEARCH_ENGINE_ARCHIVE", name),
            ("SEARCH_ENGINE_SHARDS", "2"),
        ];
    }

    /// <summary>Takes away the archives whose folders lie in one that is no longer needed.</summary>
    internal static void Clear(string folder)
    {
        List<string> names;
        lock (Writing)
        {
            var gone = Used.Keys.Where(index => index.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToList();
            names = gone.ConvertAll(index => Used[index]);
            gone.ForEach(index => Used.Remove(index));
        }

        foreach (var name in names)
        {
            TestCluster.Clear(new ClusterAddress(Url!) { Archive = name });
        }
    }
}
