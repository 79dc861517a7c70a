using SearchService.Stores.Keys;

namespace SearchService.OpenSearch.Made;

/// <summary>Seals of sessions in the cluster, in one document: whoever signed in at one service is signed in at the others.</summary>
internal sealed class ClusterSessionSeals(MadeIndex index) : ISessionSeals
{
    private const string Every = "all";

    private readonly MadeRecords<KeptSeals> _records = new(index, "seals", RecordJson.Default.KeptSeals, _ => Every);

    public IReadOnlyList<string> All() => _records.Find(Every)?.Seals ?? [];

    public void Add(string xml) => _records.Change(Every, before => (new KeptSeals([.. before?.Seals ?? [], xml]), true));
}
