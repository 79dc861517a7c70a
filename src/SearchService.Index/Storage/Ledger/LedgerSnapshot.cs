using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
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
    public int ArticleCount => Count(Of(IndexFields.KindArticle));

    /// <summary>The number of files that were read to their end.</summary>
    public int FileCount => Count(Of(IndexFields.KindFile));

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

    public IEnumerable<WithdrawnEntry> Withdrawn() =>
        Matching(Of(IndexFields.KindWithdrawn), WithdrawalFields).Select(document => new WithdrawnEntry(
            FileKey.FromTerm(document.Get(IndexFields.File)),
            document.Get(IndexFields.Entry),
            new ArticleId(document.Get(IndexFields.WithdrawnId))));

    /// <summary>What is kept of every article to find its copies.</summary>
    public IEnumerable<SketchedArticle> Sketches()
    {
        var id = new BytesRef();
        var value = new BytesRef();
        foreach (var leaf in _reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            var sketches = leaf.GetBinaryDocValues(IndexFields.Sketch);
            var (ids, groups) = (leaf.GetSortedDocValues(IndexFields.Id), leaf.GetSortedDocValues(IndexFields.CopyGroup));
            for (var document = 0; sketches is not null && document < leaf.MaxDoc; document++)
            {
                sketches.Get(document, value);
                if (value.Length == 0 || leaf.LiveDocs?.Get(document) == false)
                {
                    continue;
                }

                var sketch = value.Bytes.AsSpan(value.Offset, value.Length).ToArray();
                ids.Get(document, id);
                var own = new ArticleId(id.Utf8ToString());
                if (groups is null || groups.GetOrd(document) < 0)
                {
                    yield return new SketchedArticle(own, own, sketch);
                }
                else
                {
                    groups.Get(document, id);
                    yield return new SketchedArticle(own, new ArticleId(id.Utf8ToString()), sketch);
                }
            }
        }
    }

    /// <summary>Every article's id, with the file it came from.</summary>
    public IEnumerable<(ArticleId Id, FileKey File)> Ids() =>
        Matching(Of(IndexFields.KindArticle), IndexFields.Id, IndexFields.File)
            .Select(document => (new ArticleId(document.Get(IndexFields.Id)), FileKey.FromTerm(document.Get(IndexFields.File))));

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

    private int Count(Query query)
    {
        var count = new TotalHitCountCollector();
        _searcher.Search(query, count);
        return count.TotalHits;
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
        foreach (var leaf in _reader.Leaves)
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
}
