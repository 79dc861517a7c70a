using System.Diagnostics.Metrics;

namespace SearchService.Indexing.Storage.Engine;

/// <summary>
/// What is looked at in the index, counted since the process began: the work of queries, posts and starts, as it does not depend on the
/// machine. Safe for use by many threads at once.
/// </summary>
public static class IndexWork
{
    /// <summary>The meter of the counters.</summary>
    public const string MeterName = "SearchService.Index";

    /// <summary>Articles that matched what was searched for and were looked at, once for each search.</summary>
    public const string Matches = "search_index_matches";

    /// <summary>Articles and records of files that were unpacked.</summary>
    public const string Unpacked = "search_index_unpacked";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> MatchCounter =
        Meter.CreateCounter<long>(Matches, unit: null, "Articles that matched and were looked at, once for each search.");

    private static readonly Counter<long> UnpackedCounter =
        Meter.CreateCounter<long>(Unpacked, unit: null, "Stored articles and records of files that were unpacked.");

    internal static void AddMatches(int matches) => MatchCounter.Add(matches);

    internal static void AddUnpacked() => UnpackedCounter.Add(1);
}
