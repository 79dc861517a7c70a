using SearchService.Stores.Keys;

namespace SearchService.OpenSearch.Made;

/// <summary>
/// Restricted sources in the cluster, in one document. Every search asks for them, so that what another service restricts is looked up
/// once a second at most.
/// </summary>
internal sealed class ClusterRestrictedSources(MadeIndex index, IReadOnlyList<string> configured, TimeProvider time)
    : RestrictedSources(configured)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private const string All = "all";

    private readonly MadeRecords<KeptSources> _records = new(index, "restricted", RecordJson.Default.KeptSources, _ => All);
    private volatile Known? _known;

    public override void Add(IEnumerable<string> sources)
    {
        List<string> added = [.. sources];
        _records.Change(All, before => (new KeptSources([.. (before?.Sources ?? []).Union(added)]), true));
        _known = null;
    }

    public override bool Release(string source)
    {
        var released = _records.Change(All, before => before?.Sources.Contains(source) == true
            ? (new KeptSources([.. before.Sources.Where(other => other != source)]), true)
            : (before, false));
        _known = null;
        return released;
    }

    public override IReadOnlyList<string> Made()
    {
        var known = _known;
        if (known is null || time.GetElapsedTime(known.At) >= Fresh)
        {
            var now = time.GetTimestamp();
            _known = known = new Known(now, _records.Find(All)?.Sources ?? []);
        }

        return known.Sources;
    }

    private sealed record Known(long At, IReadOnlyList<string> Sources);
}
