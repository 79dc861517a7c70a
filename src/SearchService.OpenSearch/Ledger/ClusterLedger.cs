using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Storage.Writing;
using SearchService.Indexing.Words.Fields;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Searching;
using SearchService.OpenSearch.Writing;

namespace SearchService.OpenSearch.Ledger;

/// <summary>
/// The ledger of an archive in a cluster, from one point in time. Whoever asks waits for the network meanwhile. Where that is lost, since a
/// node that held a part of it is gone, it goes on from another one: then what was written since is seen too.
/// </summary>
/// <param name="index">The point in time; given back when this is disposed.</param>
/// <param name="again">Opens another one.</param>
internal sealed class ClusterLedger(ClusterIndex index, LedgerPoints again) : ISharedLedger
{
    private const string Folder = ClusterFields.Stored + ".folder";
    private const string Name = ClusterFields.Stored + ".name";
    private const string Entry = ClusterFields.Stored + ".entry";
    private const string Record = ClusterFields.Stored + ".record";

    private static readonly string[] EntryFields =
        [ClusterFields.Id, ClusterFields.CopyOf, Folder, Name, Entry, ClusterFields.Stored + ".versions"];

    private static readonly string[] LineFields = [ClusterFields.Withdrawn, Folder, Name, Entry, Record];

    private static readonly string[] EntityFields =
        [ClusterFields.Stored + ".entities", ClusterFields.Stored + ".entities_version"];

    private static readonly string[] GroupFields = [ClusterFields.Id, ClusterFields.CopyOf, ClusterFields.Stored + ".sketch"];

    private static readonly string[] Whole =
        [ClusterFields.Id, ClusterFields.CopyOf, ClusterFields.Hash, ClusterFields.Stored];

    private ClusterIndex _index = index;
    private bool _closed;

    public int ArticleCount => Count(IndexFields.KindArticle);

    public int FileCount => Count(IndexFields.KindFile);

    public IEnumerable<FileRecord> Files() => Lines(Of(IndexFields.KindFile), LineFields).Select(ToFile);

    public FileRecord? File(FileKey file) => Lines(Of(file, IndexFields.KindFile), LineFields, 1).Select(ToFile).FirstOrDefault();

    public IEnumerable<IndexedEntry> Articles() => Lines(Clause.Articles, EntryFields).Select(ToEntry);

    public IEnumerable<IndexedEntry> Articles(FileKey file) => Lines(Of(file, IndexFields.KindArticle), EntryFields).Select(ToEntry);

    public IndexedEntry? Article(ArticleId id) =>
        Lines(new TermClause(ClusterFields.Id, id.Value), EntryFields, 1).Select(ToEntry).FirstOrDefault();

    public IReadOnlySet<ArticleId> Held(IReadOnlyList<ArticleId> ids) => Lines(
        Clause.OneOf(ClusterFields.Id, ids.Select(id => id.Value)).Unscored(), [ClusterFields.Id])
        .Select(source => new ArticleId(source.Id!)).ToHashSet();

    public IEnumerable<WithdrawnEntry> Withdrawn() => Lines(Of(IndexFields.KindWithdrawn), LineFields).Select(ToWithdrawal);

    public IEnumerable<WithdrawnEntry> Withdrawn(ArticleId id) =>
        Lines(new TermClause(ClusterFields.Withdrawn, id.Value), LineFields).Select(ToWithdrawal);

    public IEnumerable<RejectedEntry> Rejections() => Lines(Of(IndexFields.KindRejected), LineFields).Select(ToRejection);

    public IEnumerable<RejectedEntry> Rejections(FileKey file) =>
        Lines(Of(file, IndexFields.KindRejected), LineFields).Select(ToRejection);

    public ArticleEntities? Entities(string hash, string entitiesVersion, Article article)
    {
        var stamp = EntitiesCodec.Stamp(entitiesVersion);
        return Lines(new TermClause(ClusterFields.Hash, hash), EntityFields).Where(source => source.Stored!.EntitiesVersion == stamp)
            .Select(source => EntitiesCodec.Decode(source.Stored!.Entities)).FirstOrDefault();
    }

    public ISketchedArticles Sketches() => new ClusterSketches(body => Ask(body).Hits.Hits);

    public IEnumerable<IndexedArticle> Correctable(IEnumerable<string> people, IEnumerable<string> places) => Lines(
        Clause.AnyOf(
        [
            Clause.OneOf(ClusterFields.Person, people), Clause.OneOf(ClusterFields.Place, places),
            new TermClause(ClusterFields.Corrected, IndexFields.CorrectedYes),
        ]),
        Whole).Select(ToArticle);

    public IEnumerable<IndexedArticle> Rivals() => Lines(Of(ClusterDocument.KindRival), Whole).Select(ToArticle);

    public IEnumerable<GroupedArticle> Grouped() => Lines(Clause.Articles, GroupFields, sort: HitSort.ByFirstSeen)
        .Select(source => new GroupedArticle(
            new ArticleId(source.Id!), source.CopyOf is { } first ? new ArticleId(first) : null, source.Stored?.Sketch ?? []));

    IEnumerable<IndexedArticle> ISharedLedger.Whole(IEnumerable<ArticleId> ids) => Lines(
        new BoolClause { Filter = [Clause.Articles, Clause.OneOf(ClusterFields.Id, ids.Select(id => id.Value))] }, Whole)
        .Select(ToArticle);

    /// <summary>The names of all documents that came from a file.</summary>
    public IEnumerable<string> LinesOf(FileKey file) =>
        Lines(new TermClause(ClusterFields.File, LedgerLines.KeyOf(file)), [ClusterFields.Line]).Select(source => source.Line!);

    public void Dispose()
    {
        if (!_closed)
        {
            _closed = true;
            Blocking.Wait(_index.CloseAsync());
        }
    }

    /// <summary>Documents one after the other, by name where no other order is asked for: a thousand are held at most.</summary>
    private IEnumerable<HitSource> Lines(Clause clause, IReadOnlyList<string> read, int mostAtOnce = 1_000, HitSort? sort = null)
    {
        var query = clause.Unscored();
        string? after = null;
        do
        {
            var (most, from) = (mostAtOnce, after);
            var answer = Ask(index => index.Body(query) with
            {
                Size = most,
                Sort = sort ?? HitSort.ByLine,
                After = from,
                Read = read,
                KeepAlive = PointsInTime.LedgerKeep,
            });
            var hits = answer.Hits.Hits;
            foreach (var hit in hits)
            {
                yield return hit.Source!;
            }

            after = hits.Count == mostAtOnce ? hits[^1].Sort.GetRawText() : null;
        }
        while (after is not null);
    }

    private int Count(string kind) => (int)Ask(
        index => index.Body(Of(kind).Unscored()) with { CountsAll = true, KeepAlive = PointsInTime.LedgerKeep }).Hits.Total!.Value;

    private SearchAnswer Ask(Func<ClusterIndex, ClusterSearch> body)
    {
        SearchAnswer? answer = null;
        _index = Blocking.Wait(again.AskAsync(
            _index, async index => answer = await index.AskAsync(body(index), CancellationToken.None).ConfigureAwait(false)));
        return answer!;
    }

    private static TermClause Of(string kind) => new(ClusterFields.Kind, kind);

    private static BoolClause Of(FileKey file, string kind) =>
        new() { Filter = [new TermClause(ClusterFields.File, LedgerLines.KeyOf(file)), Of(kind)] };

    private static FileKey FileOf(HitSource source) => new(source.Stored!.Folder, source.Stored.Name);

    private static FileRecord ToFile(HitSource source)
    {
        var record = Read(source, StoredJson.Default.StoredFileRecord);
        return new FileRecord(FileOf(source), record.Hash, record.Bytes, record.Read, record.Articles, record.Rejected, record.Withdrawn,
            record.Modified);
    }

    private static RejectedEntry ToRejection(HitSource source)
    {
        var record = Read(source, StoredJson.Default.StoredRejection);
        var code = RejectionCode.All.FirstOrDefault(known => known.Name == record.Code) ?? RejectionCode.Failed;
        return new RejectedEntry(FileOf(source), source.Stored!.Entry, new Rejection(code, record.Reason));
    }

    private static WithdrawnEntry ToWithdrawal(HitSource source) =>
        new(FileOf(source), source.Stored!.Entry, new ArticleId(source.WithdrawnId!));

    private static IndexedEntry ToEntry(HitSource source) => new(
        FileOf(source), source.Stored!.Entry, new ArticleId(source.Id!), VersionsCodec.Decode(source.Stored.Versions),
        source.CopyOf is { } first ? new ArticleId(first) : null);

    private static IndexedArticle ToArticle(HitSource source)
    {
        var stored = source.Stored!;
        return new IndexedArticle
        {
            Id = new ArticleId(source.Id!),
            Article = stored.Article.Deserialize(StoredJson.Default.Article)
                ?? throw new InvalidDataException("A stored article is empty."),
            Entities = EntitiesCodec.Decode(stored.Entities),
            Corrected = stored.CorrectedEntities is { } corrected ? new CorrectedEntities(EntitiesCodec.Decode(corrected), []) : null,
            File = FileOf(source),
            Entry = stored.Entry,
            Hash = source.Hash!,
            EntitiesVersion = EntitiesCodec.Unstamp(stored.EntitiesVersion!),
            Versions = VersionsCodec.Decode(stored.Versions),
            CopyOf = source.CopyOf is { } group ? new ArticleId(group) : null,
            Sketch = stored.Sketch ?? [],
        };
    }

    private static T Read<T>(HitSource source, JsonTypeInfo<T> type)
        where T : class => source.Stored?.Record is { } record && record.Deserialize(type) is { } read
            ? read
            : throw new InvalidDataException("A record of the ledger is empty.");
}
