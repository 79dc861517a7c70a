using SearchService.Queries;

namespace SearchService.Archive.Statistics;

/// <summary>The years, months and days of which the archive holds any article; of all others no count says anything.</summary>
public sealed class ArchiveTimes
{
    internal static readonly ArchiveTimes None = new([]);

    private readonly Dictionary<TimelineInterval, HashSet<string>> _held;

    internal ArchiveTimes(IReadOnlyList<Timeline> timelines) => _held = timelines.ToDictionary(
        line => line.Interval, line => line.Buckets.Select(bucket => bucket.Value).ToHashSet(StringComparer.Ordinal));

    /// <param name="interval">Year, month or day.</param>
    /// <param name="value"><c>2023</c>, <c>2023-09</c> or <c>2023-09-12</c>.</param>
    public bool Holds(TimelineInterval interval, string value) => _held.TryGetValue(interval, out var held) && held.Contains(value);

    /// <summary>The first and the last of them; null where nothing has a date.</summary>
    public (string First, string Last)? Ends(TimelineInterval interval) =>
        _held.TryGetValue(interval, out var held) && held.Count > 0
            ? (held.Min(StringComparer.Ordinal)!, held.Max(StringComparer.Ordinal)!)
            : null;
}
