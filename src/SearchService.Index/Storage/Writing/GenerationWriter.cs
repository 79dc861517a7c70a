using System.Text.Json;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Mapping;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Storage.Writing;

/// <summary>
/// Writes articles and their ledger into one generation; a commit makes both durable together. Adding is safe from several
/// threads at once, as long as each source file is written by one.
/// </summary>
public sealed class GenerationWriter : IGenerationWriter
{
    private const string CorrectionsKey = "corrections";
    private const string WithdrawalsKey = "withdrawals";

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;

    private GenerationWriter(Generation generation, MergeSize merges)
    {
        Generation = generation;
        _directory = new MappedDirectory(generation.FullPath);
        try
        {
            _writer = new IndexWriter(_directory, new IndexWriterConfig(TextAnalyzer.Version, Analyzers.For(null))
            {
                OpenMode = OpenMode.CREATE_OR_APPEND,
                RAMBufferSizeMB = 128,
                MergePolicy = MergePolicies.For(merges),
                Similarity = ArticleSimilarity.Instance,
            });
        }
        catch
        {
            _directory.Dispose();
            throw;
        }
    }

    public Generation Generation { get; }

    string IGenerationWriter.Name => Generation.Name;

    /// <summary>What is refused here is refused at once.</summary>
    public Action<RejectedEntry>? Refused { get; set; }

    public string Corrections { get; set; } = "";

    public string Withdrawals { get; set; } = "";

    /// <summary>Opens a generation for writing, with the folder's write lease held. A new one gets an empty first commit.</summary>
    public static GenerationWriter Open(Generation generation, MergeSize merges = MergeSize.Any)
    {
        var writer = Reading(generation, () => new GenerationWriter(generation, merges));
        if (!DirectoryReader.IndexExists(writer._directory))
        {
            writer.Commit();
        }
        else
        {
            writer.Corrections = writer.Committed(CorrectionsKey);
            writer.Withdrawals = writer.Committed(WithdrawalsKey);
        }

        return writer;
    }

    public void Forget(FileKey file) => _writer.DeleteDocuments(IndexFields.File.Has(file.Term));

    public void Add(IndexedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _writer.AddDocuments(ArticleDocument.From(article), Analyzers.For(article.Article.Language));
    }

    public void Replace(IndexedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var own = IndexFields.Id.Has(article.Id.Value);
        _writer.UpdateDocuments(own, ArticleDocument.From(article), Analyzers.For(article.Article.Language));
    }

    public void Add(RejectedEntry rejected)
    {
        ArgumentNullException.ThrowIfNull(rejected);
        var record = new StoredRejection(rejected.Rejection.Code.Name, rejected.Rejection.Reason);
        var document = LedgerDocument(IndexFields.KindRejected, rejected.File);
        IndexFields.Entry.Write(document, rejected.Entry);
        IndexFields.StoredRecord.Write(document, JsonSerializer.SerializeToUtf8Bytes(record, StoredJson.Default.StoredRejection));
        _writer.AddDocument(document);
    }

    public void Add(WithdrawnEntry withdrawn)
    {
        ArgumentNullException.ThrowIfNull(withdrawn);
        var document = LedgerDocument(IndexFields.KindWithdrawn, withdrawn.File);
        IndexFields.WithdrawnId.Write(document, withdrawn.Id.Value);
        IndexFields.Entry.Write(document, withdrawn.Entry);
        _writer.AddDocument(document);
    }

    public void Remove(ArticleId id) => _writer.DeleteDocuments(IndexFields.Id.Has(id.Value));

    public void Add(FileRecord file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var record = new StoredFileRecord(
            file.Hash, file.Bytes, file.Read, file.Articles, file.Rejected, file.Withdrawn, file.Modified);
        var document = LedgerDocument(IndexFields.KindFile, file.File);
        IndexFields.StoredRecord.Write(document, JsonSerializer.SerializeToUtf8Bytes(record, StoredJson.Default.StoredFileRecord));
        _writer.AddDocument(document);
    }

    public void Replace(FileRecord file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _writer.DeleteDocuments(LedgerSnapshot.Of(file.File, IndexFields.KindFile));
        Add(file);
    }

    public void Forget(WithdrawnEntry withdrawn)
    {
        ArgumentNullException.ThrowIfNull(withdrawn);
        _writer.DeleteDocuments(LedgerSnapshot.Withdrawn(withdrawn.File, withdrawn.Id));
    }

    /// <exception cref="DamagedIndexException">A file of the generation is broken or missing.</exception>
    public LedgerSnapshot Ledger() => new(Reading(Generation, () => DirectoryReader.Open(_writer, applyAllDeletes: true)));

    ILedger IGenerationWriter.Ledger() => Ledger();

    /// <summary>
    /// Makes everything written so far durable and visible to readers. Where nothing was written, the state stays the one that it was, and
    /// readers keep all that they worked out of it.
    /// </summary>
    public void Commit()
    {
        var data = new Dictionary<string, string>
        {
            [Schema.Key] = Schema.Version,
            [CorrectionsKey] = Corrections,
            [WithdrawalsKey] = Withdrawals,
        };
        if (_writer.HasUncommittedChanges() || data.Any(each => Committed(each.Key) != each.Value))
        {
            _writer.SetCommitData(data);
            _writer.Commit();
        }

        GenerationManifest.Write(Generation);
    }

    /// <summary>
    /// Lets merges that were begun come to their end. A writer that is disposed drops them: of many short runs each would begin the same
    /// ones anew, and segments would become more and more.
    /// </summary>
    public void Settle()
    {
        _writer.WaitForMerges();
        if (_writer.HasUncommittedChanges())
        {
            Commit();
        }
    }

    /// <summary>Merges what is there.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; disposing drops what was merged.</exception>
    public void Tidy(CancellationToken cancellation)
    {
        _writer.MaybeMerge();
        Task.Run(_writer.WaitForMerges, CancellationToken.None).Wait(cancellation);
        Settle();
    }

    private static T Reading<T>(Generation generation, Func<T> reading)
    {
        try
        {
            return generation.Read(reading);
        }
        catch (FileNotFoundException missing)
        {
            throw new DamagedIndexException(generation.FullPath, missing);
        }
    }

    private static Document LedgerDocument(string kind, FileKey file)
    {
        var document = new Document();
        IndexFields.Kind.Write(document, kind);
        IndexFields.File.Write(document, file.Term);
        return document;
    }

    private string Committed(string key) => _writer.CommitData.TryGetValue(key, out var value) ? value : "";

    /// <summary>Closes without a commit: what was not committed is as if it had never been written.</summary>
    public void Dispose()
    {
        _writer.Rollback();
        _directory.Dispose();
    }

    /// <summary>The analyzers of a document in one language: text by language, names as plain words.</summary>
    private static class Analyzers
    {
        private static readonly Dictionary<TextAnalyzer, Analyzer> ByText = TextAnalyzers.All.ToDictionary(
            text => text,
            text => (Analyzer)new PerFieldAnalyzerWrapper(text, new Dictionary<string, Analyzer>
            {
                [IndexFields.Person.Words.Name] = NameWordsField.Analyzer,
                [IndexFields.Place.Words.Name] = NameWordsField.Analyzer,
                [IndexFields.Author.Words.Name] = NameWordsField.Analyzer,
                [IndexFields.Source.Words.Name] = NameWordsField.Analyzer,
                [IndexFields.Section.Words.Name] = NameWordsField.Analyzer,
            }));

        public static Analyzer For(string? language) => ByText[TextAnalyzers.For(language)];
    }
}
