using SearchService.Stores.Keys;

namespace SearchService.OpenSearch.Made;

/// <summary>Keys in the cluster: all of them are one document, so that a request costs one look-up by its id.</summary>
internal sealed class ClusterKeyStore(MadeIndex index, IReadOnlyList<ApiKey> configured, TimeProvider time) : KeyStore(configured, time)
{
    private const string All = "all";

    private readonly MadeRecords<KeptKeys> _records = new(index, "keys", RecordJson.Default.KeptKeys, _ => All);

    public override bool Remove(string name) => _records.Change(All, before =>
        before?.Keys.FirstOrDefault(key => key.Name == name) is { } found
            ? (new KeptKeys([.. before.Keys.Where(key => key != found)]), true)
            : (before, false));

    public override bool Keep(ApiKey key) => _records.Change(All, before =>
        before?.Keys.Any(other => other.Name == key.Name) == true ? (before, false)
            : (new KeptKeys([.. before?.Keys ?? [], KeptKey.Of(key)]), true));

    public override IReadOnlyList<ApiKey> Made() =>
        [.. (_records.Find(All)?.Keys ?? []).Select(key => key.ToKey()).OrderBy(key => key.Name, StringComparer.Ordinal)];
}
