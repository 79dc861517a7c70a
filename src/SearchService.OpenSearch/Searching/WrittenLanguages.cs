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

    private readonly PerState<IReadOnlyList<TextAnalyzer>> _states = new(MostKept, AskAsync);

    /// <returns>English first: it also serves articles of unknown language.</returns>
    public Task<IReadOnlyList<TextAnalyzer>> OfAsync(ClusterIndex index, CancellationToken cancellation) =>
        _states.OfAsync(index, cancellation);

    private static async Task<IReadOnlyList<TextAnalyzer>> AskAsync(ClusterIndex index, CancellationToken cancellation)
    {
        var asked = new ClusterSearch(index.Point, Clause.Articles) { Counted = [ClusterFields.Analyzed] };
        var answer = await index.AnswerAsync(asked, cancellation).ConfigureAwait(false);
        return
        [
            .. answer.Aggregations![SearchAnswer.Combinations].Buckets!.Select(each => each.Key[ClusterFields.Analyzed])
                .OfType<string>().Select(TextAnalyzers.For).Prepend(TextAnalyzers.English).Distinct(),
        ];
    }
}
