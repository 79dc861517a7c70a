using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Storage.Ledger;

/// <summary>
/// Sketches in a folder of its own, for one run: where the engine is behind a network, asking it about every article takes longer than
/// writing the article. Nothing of it is kept; about 1 KB of disk for each article. For one thread.
/// </summary>
public sealed class SketchFolder : IDisposable
{
    private const string Prefix = "sketches-";

    private readonly string _path;
    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private DirectoryReader? _reader;

    private SketchFolder(string path)
    {
        _path = path;
        _directory = new MMapDirectory(path);
        _writer = new IndexWriter(_directory, new IndexWriterConfig(TextAnalyzer.Version, TextAnalyzers.For(null))
        {
            OpenMode = OpenMode.CREATE,
        });
    }

    /// <summary>Makes an empty one in a folder, and clears away what killed runs left there.</summary>
    public static SketchFolder Create(string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        foreach (var left in System.IO.Directory.EnumerateDirectories(folder, Prefix + "*").Where(IsLeft).ToList())
        {
            Delete(left);
        }

        return new SketchFolder(Path.Combine(folder, Prefix + Guid.NewGuid().ToString("N")));
    }

    /// <param name="id">The article.</param>
    /// <param name="group">The first article of its group of copies; itself where it stands alone.</param>
    /// <param name="sketch">What stands for its text.</param>
    public void Add(ArticleId id, ArticleId group, ReadOnlyMemory<byte> sketch)
    {
        var document = new Document();
        IndexFields.Id.Write(document, id.Value);
        if (group != id)
        {
            IndexFields.CopyGroup.Write(document, group.Value);
        }

        IndexFields.Sketch.Write(document, sketch.ToArray());
        IndexFields.SketchKey.WriteAll(document, [.. SketchKeys.Terms(sketch)]);
        _writer.AddDocument(document);
    }

    public void Remove(ArticleId id) => _writer.DeleteDocuments(IndexFields.Id.Has(id.Value));

    /// <summary>What was added and not removed so far; what was read before is not valid any more.</summary>
    public ISketchedArticles Read()
    {
        _reader?.Dispose();
        _reader = DirectoryReader.Open(_writer, applyAllDeletes: true);
        return new SketchedArticles(_reader);
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _writer.Dispose(waitForMerges: false);
        _directory.Dispose();
        Delete(_path);
    }

    /// <summary>Whether no process writes to it any more.</summary>
    private static bool IsLeft(string path)
    {
        try
        {
            using var directory = FSDirectory.Open(path);
            using var held = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
            return held.Obtain();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Delete(string path)
    {
        try
        {
            System.IO.Directory.Delete(path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next run clears it away.
        }
    }
}
