using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Searching;
using SearchService.Queries;

namespace SearchService.OpenSearch.CloseReading;

/// <summary>
/// How many words the articles of one state have, and how often one of them stands there; every copy counts. The statistics of terms that
/// a cluster keeps count what was removed, too, and what nobody may see: so the occurrences of a word are added up article by article.
/// </summary>
internal sealed class ClusterWordTotals(ClusterIndex index)
{
    public async Task<long> AllAsync(CancellationToken cancellation)
    {
        var sums = await index.SumsAsync(Clause.Articles, ClusterFields.Kind, ClusterFields.Length, cancellation).ConfigureAwait(false);
        return sums.Values.Sum();
    }

    /// <param name="words">As the index holds them.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>How often each of them stands in all articles, in their order.</returns>
    /// <exception cref="SearchException">The cluster cannot say how often a word stands in an article.</exception>
    public async Task<IReadOnlyList<long>> OfWordsAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        try
        {
            return await index.ScoresAsync([.. words.Select(Occurrences)], cancellation).ConfigureAwait(false);
        }
        catch (ClusterException refused) when (refused.Fault == ClusterFault.Refused)
        {
            throw new SearchException(SearchErrorCode.NotOnCluster,
                $"Collocates need OpenSearch 2.10 or newer, which tells scripts how often a word occurs (`termFreq`). {refused.Message}");
        }
    }

    /// <summary>Scores an article by how often it holds a word, in all parts together.</summary>
    private static BoolClause Occurrences(string word) => new()
    {
        Any = [.. WordAsking.FieldsOf(null).Select(field => new OccurrencesClause(field, KnownWords.Sent(word)))],
        Filter = [Clause.Articles],
    };
}
