using System.Collections.Concurrent;
using SearchService.Indexing.Words.Analysis;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// The analyzers that the articles of a state were written with, asked for once: the state stays as it is. Whoever asks, all of its
/// articles count, for a query is read in the same way by everybody. Safe for use by many threads at once.
/// </summary>
internal sealed class WrittenLanguages
{
    /// <summary>States that are known at once.</summary>
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<string, IReadOnlyList<TextAnalyzer>> _states = new(StringComparer.Ordinal);

    /// <returns>English first: it also serves articles of unknown language.</returns>
    public async Task<IReadOnlyList<TextAnalyzer>> OfAsync(ClusterIndex index, CancellationToken cancellation)
    {
        if (_states.TryGetValue(index.Point, out var known))
        {
            return known;
        }

        if (_states.Count >= MostKept)
        {
            _states.Clear();
        }

        var asked = new ClusterSearch(index.Point, Clause.Articles) { Counted = [ClusterFields.Analyzed] };
        var answer = await index.AnswerAsync(asked, cancellation).ConfigureAwait(false);
        return _states[index.Point] =
        [
            .. answer.Aggregations![SearchAnswer.Combinations].Buckets!.Select(each => each.Key[ClusterFields.Analyzed])
                .OfType<string>().Select(TextAnalyzers.For).Prepend(TextAnalyzers.English).Distinct(),
        ];
    }
}
