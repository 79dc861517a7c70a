using System.Globalization;
using Lucene.Net.Index;
using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>Adds up words and matches of articles by the year or month of their publication. For one thread.</summary>
internal sealed class PeriodCounter(Snapshot snapshot, TimelineInterval interval)
{
    private readonly FacetOrdinals _periods =
        FacetOrdinals.Of(snapshot, interval == TimelineInterval.Year ? IndexFields.Year : IndexFields.Month);

    /// <summary>UTF-16 code units of text that were read: part of what was found would pass for the whole.</summary>
    private long _read;

    /// <summary>The words of some articles in each period; those without one stand under an empty name.</summary>
    public Dictionary<string, long> Words(ReadOnlySpan<int> documents, CancellationToken cancellation) => Sum(documents, segment =>
    {
        var lengths = IndexFields.Body.Select(field => field.LengthsOf(segment)).OfType<NumericDocValues>().ToList();
        return document => lengths.Sum(length => length.Get(document));
    }, cancellation);

    /// <summary>The matches of some articles in each period; those without one stand under an empty name.</summary>
    public Dictionary<string, long> Matches(
        ReadOnlySpan<int> documents, IReadOnlyList<MarkPattern> patterns, CancellationToken cancellation)
    {
        if (PatternCounts.Knows(patterns))
        {
            return Sum(documents, segment => new PatternCounts(segment, patterns).Of, cancellation);
        }

        if (MentionCounts.Knows(patterns))
        {
            var mentions = new MentionCounts(patterns);
            return SumStored(documents, document => mentions.Of(StoredArticles.ReadEntities(snapshot.Searcher, document)), cancellation);
        }

        var parts = new MatchedParts(patterns);
        return SumStored(documents, document =>
        {
            var stored = StoredArticles.Read(snapshot.Searcher, document);
            _read += stored.Article.Text.Length;
            return _read <= BoundedReading.MostSearched ? parts.Count(stored) : throw TooMuch();
        }, cancellation);
    }

    private static SearchException TooMuch() => new(
        SearchErrorCode.TooMuchText,
        "Words near each other, and queries that combine names with words, are counted in the texts, in "
        + $"{BoundedReading.MostSearched.ToString("N0", CultureInfo.InvariantCulture)} characters at most. "
        + "These queries need more: narrow the time or the query.");

    /// <param name="count">Takes the number of an article in the whole index.</param>
    private Dictionary<string, long> SumStored(
        ReadOnlySpan<int> documents, Func<int, long> count, CancellationToken cancellation) => Sum(documents, segment =>
    {
        var first = snapshot.Reader.Leaves.First(leaf => leaf.AtomicReader == segment).DocBase;
        return document => count(first + document);
    }, cancellation);

    private Dictionary<string, long> Sum(
        ReadOnlySpan<int> documents, Func<AtomicReader, Func<int, long>> counter, CancellationToken cancellation)
    {
        var sorted = documents.ToArray();
        Array.Sort(sorted);
        var sums = new long[_periods.Count + 1];
        var at = 0;
        for (var leaf = 0; leaf < snapshot.Reader.Leaves.Count; leaf++)
        {
            var context = snapshot.Reader.Leaves[leaf];
            var (values, count) = (_periods.Leaf(leaf), counter(context.AtomicReader));
            for (; at < sorted.Length && sorted[at] < context.DocBase + context.AtomicReader.MaxDoc; at++)
            {
                cancellation.ThrowIfCancellationRequested();
                var document = sorted[at] - context.DocBase;
                sums[values.Of(document) is [var period, ..] ? period : _periods.Count] += count(document);
            }
        }

        return sums.Select((sum, period) => (Name: period < _periods.Count ? _periods.Text(period) : "", Sum: sum))
            .Where(period => period.Sum > 0).ToDictionary(period => period.Name, period => period.Sum);
    }
}
