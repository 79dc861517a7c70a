using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Storage.Writing;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Storage.Ledger;

/// <summary>
/// The ledger as it stood at one moment: what every source file, and every entry in it, became. What it tells is read while it
/// is asked for, one record at a time, and only until it is disposed.
/// </summary>
public sealed class LedgerSnapshot : ILedger
{
    private static readonly HashSet<string> EntryFields =
        [IndexFields.File.Name, IndexFields.Entry.Name, IndexFields.Id.Name, IndexFields.Versions.Name, IndexFields.CopyGroup.Name];

    private static readonly HashSet<string> FileFields = [IndexFields.File.Name, IndexFields.StoredRecord.Name];

    private static readonly HashSet<string> RejectionFields =
        [IndexFields.File.Name, IndexFields.Entry.Name, IndexFields.StoredRecord.Name];

    private static readonly HashSet<string> EntityFields = [IndexFields.EntitiesVersion.Name, IndexFields.StoredEntities.Name];

    private static readonly HashSet<string> WithdrawalFields =
        [IndexFields.File.Name, IndexFields.Entry.Name, IndexFields.WithdrawnId.Name];

    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private bool _closed;

    /// <param name="reader">The ledger takes over the caller's reference.</param>
    internal LedgerSnapshot(DirectoryReader reader)
    {
        _reader = reader;
        _searcher = new IndexSearcher(reader);
    }

    public int ArticleCount => Count(IndexFields.KindArticle);

    public int FileCount => Count(IndexFields.KindFile);

    /// <summary>
    /// The ledger of a generation as it was last committed. Needs no lease. The fields of the ledger have the same form in
    /// every schema, so that ids and folders are carried over when an index of an older one is rebuilt.
    /// </summary>
    public static LedgerSnapshot Open(Generation generation)
    {
        ArgumentNullException.ThrowIfNull(generation);
        return new(generation.Open());
    }

    /// <summary>The ledger of a state that the caller has a lease on.</summary>
    public static LedgerSnapshot Of(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        snapshot.Held.IncRef();
        return new LedgerSnapshot(snapshot.Held);
    }

    public IEnumerable<FileRecord> Files()
    {
        var folder = "";
        foreach (var document in Matching(Of(IndexFields.KindFile), FileFields))
        {
            var record = ToFile(document, folder);
            folder = record.File.Folder;
            yield return record;
        }
    }

    public FileRecord? File(FileKey file) => Matching(Of(file, IndexFields.KindFile), FileFields)
        .Select(document => ToFile(document, file.Folder)).FirstOrDefault();

    public IEnumerable<IndexedEntry> Articles(FileKey file) =>
        Matching(Of(file, IndexFields.KindArticle), EntryFields).Select(ToEntry);

    public IndexedEntry? Article(ArticleId id) =>
        Matching(StoredArticles.WithId(id), EntryFields).Select(ToEntry).FirstOrDefault();

    public IEnumerable<IndexedEntry> Articles() => Matching(Of(IndexFields.KindArticle), EntryFields).Select(ToEntry);

    public IEnumerable<WithdrawnEntry> Withdrawn() => Matching(Of(IndexFields.KindWithdrawn), WithdrawalFields).Select(ToWithdrawal);

    public IEnumerable<WithdrawnEntry> Withdrawn(ArticleId id) =>
        Matching(IndexFields.WithdrawnId.Is(id.Value), WithdrawalFields).Select(ToWithdrawal);

    public ISketchedArticles Sketches() => new SketchedArticles(_reader);

    public IEnumerable<RejectedEntry> Rejections() => Matching(Of(IndexFields.KindRejected), RejectionFields).Select(ToRejection);

    public IEnumerable<RejectedEntry> Rejections(FileKey file) =>
        Matching(Of(file, IndexFields.KindRejected), RejectionFields).Select(ToRejection);

    public ArticleEntities? Entities(string hash, string entitiesVersion, Article article)
    {
        var same = IndexFields.Hash.Is(hash);
        foreach (var document in Matching(same, EntityFields))
        {
            if (IndexFields.EntitiesVersion.Of(document) == EntitiesCodec.Stamp(entitiesVersion))
            {
                return StoredArticles.EntitiesOf(document, IndexFields.StoredEntities);
            }
        }

        return null;
    }

    public IEnumerable<IndexedArticle> Correctable(IEnumerable<string> people, IEnumerable<string> places) =>
        Hits(CorrectableArticles.Query(people, places)).Select(document => CorrectableArticles.Read(_searcher, document));

    public void Dispose()
    {
        if (!_closed)
        {
            _closed = true;
            _reader.DecRef();
        }
    }

    private static TermQuery Of(string kind) => new(IndexFields.Kind.Has(kind));

    /// <summary>The record of a file.</summary>
    internal static FileRecord FileAt(AtomicReader segment, int document) => ToFile(segment.Document(document, FileFields), "");

    /// <summary>The documents of a kind in a segment, those that were deleted since among them; null where it never had any.</summary>
    internal static DocsEnum? AllOf(AtomicReader segment, string kind)
    {
        var term = IndexFields.Kind.Has(kind);
        return segment.GetTerms(term.Field)?.GetEnumerator() is { } terms && terms.SeekExact(term.Bytes)
            ? terms.Docs(null, null, DocsFlags.NONE)
            : null;
    }

    internal static BooleanQuery Of(FileKey file, string kind) => new()
    {
        { IndexFields.File.Is(file.Term), Occur.MUST },
        { Of(kind), Occur.MUST },
    };

    internal static BooleanQuery Withdrawn(FileKey file, ArticleId id) => new()
    {
        { IndexFields.File.Is(file.Term), Occur.MUST },
        { IndexFields.WithdrawnId.Is(id.Value), Occur.MUST },
    };

    private static WithdrawnEntry ToWithdrawal(Document document) => new(
        FileKey.FromTerm(IndexFields.File.Of(document)),
        IndexFields.Entry.Of(document),
        new ArticleId(IndexFields.WithdrawnId.Of(document)));

    private static FileRecord ToFile(Document document, string folder)
    {
        var record = Record(document, StoredJson.Default.StoredFileRecord);
        var file = FileKey.FromTerm(IndexFields.File.Of(document), folder);
        return new FileRecord(
            file, record.Hash, record.Bytes, record.Read, record.Articles, record.Rejected, record.Withdrawn, record.Modified);
    }

    private static RejectedEntry ToRejection(Document document)
    {
        var record = Record(document, StoredJson.Default.StoredRejection);
        var code = RejectionCode.All.FirstOrDefault(known => known.Name == record.Code) ?? RejectionCode.Failed;
        var file = FileKey.FromTerm(IndexFields.File.Of(document));
        return new RejectedEntry(file, IndexFields.Entry.Of(document), new Rejection(code, record.Reason));
    }

    private static IndexedEntry ToEntry(Document document) => new(
        FileKey.FromTerm(IndexFields.File.Of(document)),
        IndexFields.Entry.Of(document),
        new ArticleId(IndexFields.Id.Of(document)),
        VersionsCodec.Decode(IndexFields.Versions.Find(document) ?? ""),
        IndexFields.CopyGroup.Find(document) is { } first ? new ArticleId(first) : null);

    private static T Record<T>(Document document, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        return JsonSerializer.Deserialize(IndexFields.StoredRecord.Of(document), type)
            ?? throw new InvalidDataException("A record of the ledger is empty.");
    }

    /// <summary>A segment knows the number of all; of those that were deleted since, each is looked up.</summary>
    private int Count(string kind)
    {
        var term = IndexFields.Kind.Has(kind);
        return _reader.Leaves.Sum(leaf => leaf.AtomicReader.DocFreq(term) - Deleted(leaf.AtomicReader, kind));
    }

    private static int Deleted(AtomicReader segment, string kind)
    {
        if (segment.LiveDocs is not { } live || AllOf(segment, kind) is not { } all)
        {
            return 0;
        }

        var (deleted, at) = (0, -1);
        for (var document = 0; document < segment.MaxDoc; document++)
        {
            if (!live.Get(document))
            {
                at = at < document ? all.Advance(document) : at;
                deleted += at == document ? 1 : 0;
            }
        }

        return deleted;
    }

    private IEnumerable<Document> Matching(Query query, HashSet<string> fields) =>
        Hits(query).Select(hit => _searcher.Doc(hit, fields));

    /// <summary>Documents one after the other, in the order in which they were written: however many there are, none is kept.</summary>
    private IEnumerable<int> Hits(Query query)
    {
        var weight = _searcher.CreateNormalizedWeight(query);
        return _reader.Leaves.SelectMany(leaf => Hits(weight, leaf));
    }

    private static IEnumerable<int> Hits(Weight weight, AtomicReaderContext leaf)
    {
        var scorer = weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs);
        for (var document = scorer?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS;
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = scorer!.NextDoc())
        {
            yield return leaf.DocBase + document;
        }
    }
}
