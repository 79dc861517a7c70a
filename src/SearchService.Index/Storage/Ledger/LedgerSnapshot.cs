using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Articles;
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
public sealed class LedgerSnapshot : IDisposable
{
    private static readonly string[] EntryFields =
        [IndexFields.File, IndexFields.Entry, IndexFields.Id, IndexFields.Versions, IndexFields.CopyGroup];

    private static readonly string[] FileFields = [IndexFields.File, IndexFields.StoredRecord];

    private static readonly string[] RejectionFields = [IndexFields.File, IndexFields.Entry, IndexFields.StoredRecord];

    private static readonly string[] WithdrawalFields = [IndexFields.File, IndexFields.Entry, IndexFields.WithdrawnId];

    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private bool _closed;

    /// <param name="reader">The ledger takes over the caller's reference.</param>
    internal LedgerSnapshot(DirectoryReader reader)
    {
        _reader = reader;
        _searcher = new IndexSearcher(reader);
    }

    /// <summary>The number of articles.</summary>
    public int ArticleCount => Count(IndexFields.KindArticle);

    /// <summary>The number of files that were read to their end.</summary>
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
        snapshot.Reader.IncRef();
        return new LedgerSnapshot(snapshot.Reader);
    }

    /// <summary>Every file that was read to its end.</summary>
    public IEnumerable<FileRecord> Files() => Matching(Of(IndexFields.KindFile), FileFields).Select(ToFile);

    public FileRecord? File(FileKey file) => Matching(Of(file, IndexFields.KindFile), FileFields).Select(ToFile).FirstOrDefault();

    /// <summary>The articles that came from a file.</summary>
    public IEnumerable<IndexedEntry> Articles(FileKey file) =>
        Matching(Of(file, IndexFields.KindArticle), EntryFields).Select(ToEntry);

    /// <summary>Where an article came from; null where none has the id.</summary>
    public IndexedEntry? Article(ArticleId id) =>
        Matching(new TermQuery(new Term(IndexFields.Id, id.Value)), EntryFields).Select(ToEntry).FirstOrDefault();

    public IEnumerable<IndexedEntry> Articles() => Matching(Of(IndexFields.KindArticle), EntryFields).Select(ToEntry);

    public IEnumerable<WithdrawnEntry> Withdrawn() => Matching(Of(IndexFields.KindWithdrawn), WithdrawalFields).Select(ToWithdrawal);

    /// <summary>Where a withdrawn article stands: in one file, or in each of several that give the same id.</summary>
    public IEnumerable<WithdrawnEntry> Withdrawn(ArticleId id) =>
        Matching(new TermQuery(new Term(IndexFields.WithdrawnId, id.Value)), WithdrawalFields).Select(ToWithdrawal);

    /// <summary>The articles by what is kept of them to find their copies. For one thread.</summary>
    public SketchedArticles Sketches() => new(_reader);

    public IEnumerable<RejectedEntry> Rejections() => Matching(Of(IndexFields.KindRejected), RejectionFields).Select(ToRejection);

    public IEnumerable<RejectedEntry> Rejections(FileKey file) =>
        Matching(Of(file, IndexFields.KindRejected), RejectionFields).Select(ToRejection);

    /// <summary>The entities that were found earlier in an article of the same content, by the same version of the extractor.</summary>
    public ArticleEntities? Entities(string hash, string entitiesVersion, Article article)
    {
        var same = new TermQuery(new Term(IndexFields.Hash, hash));
        foreach (var document in Matching(same, IndexFields.EntitiesVersion, IndexFields.StoredEntities))
        {
            if (document.Get(IndexFields.EntitiesVersion) == EntitiesCodec.Stamp(entitiesVersion))
            {
                return StoredArticles.EntitiesOf(document, IndexFields.StoredEntities, article);
            }
        }

        return null;
    }

    /// <summary>
    /// The articles that name one of these people or places, by key, and those that corrections changed before: whatever new
    /// corrections can concern. Each is read when it is asked for.
    /// </summary>
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

    private static TermQuery Of(string kind) => new(new Term(IndexFields.Kind, kind));

    internal static BooleanQuery Of(FileKey file, string kind) => new()
    {
        { new TermQuery(new Term(IndexFields.File, file.Term)), Occur.MUST },
        { Of(kind), Occur.MUST },
    };

    internal static BooleanQuery Withdrawn(FileKey file, ArticleId id) => new()
    {
        { new TermQuery(new Term(IndexFields.File, file.Term)), Occur.MUST },
        { new TermQuery(new Term(IndexFields.WithdrawnId, id.Value)), Occur.MUST },
    };

    private static WithdrawnEntry ToWithdrawal(Document document) => new(
        FileKey.FromTerm(document.Get(IndexFields.File)),
        document.Get(IndexFields.Entry),
        new ArticleId(document.Get(IndexFields.WithdrawnId)));

    private static FileRecord ToFile(Document document)
    {
        var record = Record(document, StoredJson.Default.StoredFileRecord);
        var file = FileKey.FromTerm(document.Get(IndexFields.File));
        return new FileRecord(file, record.Hash, record.Bytes, record.Read, record.Articles, record.Rejected, record.Withdrawn);
    }

    private static RejectedEntry ToRejection(Document document)
    {
        var record = Record(document, StoredJson.Default.StoredRejection);
        var code = RejectionCode.All.FirstOrDefault(known => known.Name == record.Code) ?? RejectionCode.Failed;
        var file = FileKey.FromTerm(document.Get(IndexFields.File));
        return new RejectedEntry(file, document.Get(IndexFields.Entry), new Rejection(code, record.Reason));
    }

    private static IndexedEntry ToEntry(Document document) => new(
        FileKey.FromTerm(document.Get(IndexFields.File)),
        document.Get(IndexFields.Entry),
        new ArticleId(document.Get(IndexFields.Id)),
        VersionsCodec.Decode(document.Get(IndexFields.Versions) ?? ""),
        document.Get(IndexFields.CopyGroup) is { } first ? new ArticleId(first) : null);

    private static T Record<T>(Document document, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        var bytes = document.GetBinaryValue(IndexFields.StoredRecord);
        return JsonSerializer.Deserialize(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), type)
            ?? throw new InvalidDataException("A record of the ledger is empty.");
    }

    /// <summary>A segment without deletions knows the number; only another is walked.</summary>
    private int Count(string kind)
    {
        var (term, of) = (new Term(IndexFields.Kind, kind), _searcher.CreateNormalizedWeight(Of(kind)));
        return _reader.Leaves.Sum(leaf => leaf.AtomicReader.HasDeletions ? Hits(of, leaf).Count() : leaf.AtomicReader.DocFreq(term));
    }

    private IEnumerable<Document> Matching(Query query, params string[] fields)
    {
        var wanted = new HashSet<string>(fields);
        return Hits(query).Select(hit => _searcher.Doc(hit, wanted));
    }

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
