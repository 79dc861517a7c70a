using System.Runtime.ExceptionServices;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Hits;

/// <summary>Reads the hits of a page, those of long articles by several threads: each has readers of its own.</summary>
/// <param name="snapshot">The state of the index that they were found in.</param>
/// <param name="patterns">What is marked in them.</param>
/// <param name="copies">Whether the number of further copies is told.</param>
/// <param name="isLate">
/// Whether there is no time left to look for what the query found. Asked before each hit, by any of the threads.
/// </param>
/// <param name="cancellation">Stops between two parts of an article.</param>
internal sealed class PageReader(
    Snapshot snapshot, IReadOnlyList<MarkPattern> patterns, CopyMode copies, Func<bool> isLate, CancellationToken cancellation)
{
    /// <summary>More would take processors from those who ask at the same time.</summary>
    private const int MostThreads = 4;

    /// <summary>So many articles are held at a time: one that is not long has up to 64 KB of text.</summary>
    private const int Batch = 20;

    /// <summary>The hits of some articles, in their order.</summary>
    /// <exception cref="OperationCanceledException">Whoever waits gave up.</exception>
    public List<SearchHit> Read(IReadOnlyList<(int Document, float Score)> found)
    {
        List<SearchHit> hits = new(found.Count);
        var reader = NewReader();
        foreach (var batch in found.Chunk(Batch))
        {
            var heads = Array.ConvertAll(batch, each =>
            {
                cancellation.ThrowIfCancellationRequested();
                return StoredArticles.ReadHead(snapshot.Searcher, each.Document);
            });
            hits.AddRange(heads.Count(head => head.Blocks is not null) > 1
                ? AtOnce(batch, heads)
                : batch.Zip(heads, (each, head) => Hit(reader, each, head)));
        }

        return hits;
    }

    private SearchHit[] AtOnce((int Document, float Score)[] found, ArticleHead[] heads)
    {
        var hits = new SearchHit[found.Length];
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Math.Min(MostThreads, Environment.ProcessorCount),
            CancellationToken = cancellation,
        };
        try
        {
            Parallel.For(0, found.Length, options, NewReader, (i, _, reader) =>
            {
                hits[i] = Hit(reader, found[i], heads[i]);
                return reader;
            }, _ => { });
        }
        catch (AggregateException failed)
        {
            // As one thread would have failed.
            ExceptionDispatchInfo.Throw(failed.Flatten().InnerExceptions[0]);
        }

        return hits;
    }

    private SearchHit Hit(HitReader reader, (int Document, float Score) found, ArticleHead head)
    {
        cancellation.ThrowIfCancellationRequested();
        return reader.Read(found.Document, head, found.Score, isMarked: !isLate());
    }

    private HitReader NewReader() => new(snapshot, patterns, copies, cancellation);
}
