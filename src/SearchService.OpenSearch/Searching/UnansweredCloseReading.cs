using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>Close reading on a cluster: an error that says so, and never a smaller answer.</summary>
internal sealed class UnansweredCloseReading : ICloseReader
{
    private static SearchException NotYet => ClusterLimits.NotYet(
        "Concordance, words over time and collocates are not worked out on a cluster yet", "set SEARCH_ENGINE=embedded");

    public Concordance Concordance(ConcordanceRequest request, CancellationToken cancellation = default) => throw NotYet;

    public IEnumerable<ConcordanceLine> Lines(ConcordanceRequest request, CancellationToken cancellation = default) => throw NotYet;

    public WordsOverTime Words(WordsRequest request, CancellationToken cancellation = default) => throw NotYet;

    public Collocates Collocates(CollocatesRequest request, CancellationToken cancellation = default) => throw NotYet;
}
