using SearchService.Queries;
using SearchService.UnitTests.Archive;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>
/// Who asks for counts alone does not pay for an order that nobody looks at. Counted are the bytes that a search allocates.
/// </summary>
[Collection(RunsAlone.Name)]
public sealed class CountingCostTests
{
    private const int Small = 100;
    private const int Large = 400;

    /// <summary>Of an article that matches its number, its score and its place among the hits are noted.</summary>
    private const int BytesOfMatch = 64;

    [Theory]
    [InlineData("ferry harbour")]
    [InlineData("ferry harbuor")]
    public void Counts_cost_a_few_bytes_of_each_article_whatever_the_order(string query)
    {
        var request = new SearchRequest { Query = query, Size = 0, Facets = [], Significant = 3, Timelines = [TimelineInterval.Year] };
        var (small, large) = (CostOf(request, Small), CostOf(request, Large));
        Assert.True(large - small <= (Large - Small) * BytesOfMatch, $"{small} bytes of {Small} articles, {large} of {Large}");
        Assert.True(CostOf(request with { Size = 1 }, Large) - large > (Large - Small) * BytesOfMatch, "A page is put in order.");
    }

    private static long CostOf(SearchRequest request, int articles)
    {
        using var index = SampleIndex.With([.. Enumerable.Range(0, articles).Select(i => new Story($"s{i}")
            .Text($"The ferry number {i} left the harbour. Nobody saw the ferry come back to the harbour.").Published("2023-09-12"))]);
        index.Search(request);
        var before = GC.GetAllocatedBytesForCurrentThread();
        index.Search(request);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
