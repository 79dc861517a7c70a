using System.Globalization;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Indexing.Fields;
using static SearchService.Indexing.Fields.ArticleFields;

namespace SearchService.Indexing.Ledger;

/// <summary>The ledger as it stood at one moment: what every source file, and every entry in it, became.</summary>
public sealed class LedgerSnapshot : IDisposable
{
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    internal LedgerSnapshot(DirectoryReader reader)
    {
        _reader = reader;
        _searcher = new IndexSearcher(reader);
    }

    /// <summary>Every file that was read to its end.</summary>
    public IEnumerable<FileRecord> Files() => Matching(new TermQuery(new Term(Kind, KindFile)), FileKey, StoredRecord).Select(ToFile);

    public FileRecord? File(FileKey file) => Matching(Of(file, KindFile), FileKey, StoredRecord).Select(ToFile).FirstOrDefault();

    /// <summary>Files with the same content, wherever they lie.</summary>
    public IEnumerable<FileRecord> FilesWithHash(string hash) =>
        Matching(new TermQuery(new Term(FileHash, hash)), FileKey, StoredRecord).Select(ToFile);

    /// <summary>The articles that came from a file.</summary>
    public IEnumerable<IndexedEntry> Articles(FileKey file) =>
        Matching(Of(file, KindArticle), Id, Entry, Hash, FirstSeen, Changed).Select(ToEntry);

    /// <summary>Every article's id, with the file it came from.</summary>
    public IEnumerable<(ArticleId Id, FileKey File)> Ids() =>
        Matching(new TermQuery(new Term(Kind, KindArticle)), Id, FileKey)
            .Select(document => (new ArticleId(document.Get(Id)), Ledger.FileKey.FromTerm(document.Get(FileKey))));

    public IEnumerable<RejectedEntry> Rejections() => Matching(new TermQuery(new Term(Kind, KindRejected)), FileKey, Entry, StoredRecord).Select(ToRejection);

    public IEnumerable<RejectedEntry> Rejections(FileKey file) => Matching(Of(file, KindRejected), FileKey, Entry, StoredRecord).Select(ToRejection);

    /// <summary>The entities that were found earlier in an article of the same content, by the same version of the extractor.</summary>
    public ArticleEntities? Entities(string hash, string entitiesVersion, Article article)
    {
        foreach (var document in Matching(new TermQuery(new Term(Hash, hash)), EntitiesVersion, StoredEntities))
        {
            if (document.Get(EntitiesVersion) == entitiesVersion)
            {
                var bytes = document.GetBinaryValue(StoredEntities);
                return EntitiesCodec.Decode(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), article);
            }
        }

        return null;
    }

    public void Dispose() => _reader.Dispose();

    private static BooleanQuery Of(FileKey file, string kind) => new()
    {
        { new TermQuery(new Term(FileKey, file.Term)), Occur.MUST },
        { new TermQuery(new Term(Kind, kind)), Occur.MUST },
    };

    private static FileRecord ToFile(Document document)
    {
        var record = Record(document, StoredJson.Default.StoredFileRecord);
        return new FileRecord(Ledger.FileKey.FromTerm(document.Get(FileKey)), record.Hash, record.Bytes, record.Read, record.Articles, record.Rejected);
    }

    private static RejectedEntry ToRejection(Document document)
    {
        var record = Record(document, StoredJson.Default.StoredRejection);
        var code = RejectionCode.All.FirstOrDefault(known => known.Name == record.Code) ?? RejectionCode.Failed;
        return new RejectedEntry(Ledger.FileKey.FromTerm(document.Get(FileKey)), document.Get(Entry), new Rejection(code, record.Reason));
    }

    private static IndexedEntry ToEntry(Document document) => new(
        document.Get(Entry),
        new ArticleId(document.Get(Id)),
        document.Get(Hash),
        Moment(document.Get(FirstSeen)),
        document.Get(Changed) is { } changed ? Moment(changed) : null);

    private static DateTimeOffset Moment(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static T Record<T>(Document document, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        var bytes = document.GetBinaryValue(StoredRecord);
        return JsonSerializer.Deserialize(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), type)
            ?? throw new InvalidDataException("A record of the ledger is empty.");
    }

    private List<Document> Matching(Query query, params string[] fields)
    {
        var found = new EveryHit(_reader.MaxDoc);
        _searcher.Search(query, found);
        var documents = new List<Document>();
        var wanted = new HashSet<string>(fields);
        for (var hit = found.Hits.NextSetBit(0); hit >= 0; hit = hit + 1 < found.Hits.Length ? found.Hits.NextSetBit(hit + 1) : -1)
        {
            documents.Add(_searcher.Doc(hit, wanted));
        }

        return documents;
    }

    private sealed class EveryHit(int maxDoc) : ICollector
    {
        private int _base;

        public FixedBitSet Hits { get; } = new(Math.Max(1, maxDoc));

        public bool AcceptsDocsOutOfOrder => true;

        public void Collect(int doc) => Hits.Set(_base + doc);

        public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

        public void SetScorer(Scorer scorer)
        {
        }
    }
}
