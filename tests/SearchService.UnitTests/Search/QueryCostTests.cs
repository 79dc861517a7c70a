using System.Globalization;
using SearchService.Queries;
using SearchService.UnitTests.Archive;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.UnitTests.Search;

/// <summary>
/// What a query costs goes by what it finds and shows, not by how many other articles, words and names the archive has. Counted are the
/// bytes that it allocates: whatever is read becomes some.
/// </summary>
[Collection(RunsAlone.Name)]
public sealed class QueryCostTests(ITestOutputHelper output)
{
    private const int Small = 250;
    private const int Large = 2_500;
    private const int Rare = 12;
    private const double Most = 1.5;

    /// <summary>Of an article that matches its number and score are noted, in arrays that grow by doubling.</summary>
    private const int BytesOfMatch = 40;

    private static readonly Lazy<(SampleIndex Small, SampleIndex Large)> Indexes = new(() => (Index(Small), Index(Large)));

    [Theory]
    [InlineData("lighthouse")]
    [InlineData("lighthouse keeper")]
    [InlineData("lighthouse OR keeper")]
    [InlineData("\"lighthouse keeper\"")]
    [InlineData("lighth*")]
    [InlineData("person:\"Ann Keeper\"")]
    public void A_query_that_finds_the_same_costs_the_same_in_a_large_archive(string query)
    {
        var request = new SearchRequest { Query = query, Match = MatchMode.All, Significant = 3, Timelines = [TimelineInterval.Year] };
        var (small, large) = (CostOf(Indexes.Value.Small, request), CostOf(Indexes.Value.Large, request));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{query}: {small} bytes of {Small} articles, {large} of {Large}"));
        Assert.Equal(Rare, Indexes.Value.Large.Search(request).Total);
        Assert.True(large <= small * Most, $"{small} bytes of {Small} articles, {large} of {Large}");
    }

    [Theory]
    [InlineData("ferry", SortOrder.Relevance)]
    [InlineData("ferry", SortOrder.Newest)]
    [InlineData("", SortOrder.Relevance)]
    [InlineData("", SortOrder.Oldest)]
    public void What_finds_more_costs_a_few_bytes_for_each(string query, SortOrder sort)
    {
        var request = new SearchRequest { Query = query, Sort = sort };
        var (small, large) = (CostOf(Indexes.Value.Small, request), CostOf(Indexes.Value.Large, request));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{query}: {small} bytes of {Small} articles, {large} of {Large}"));
        Assert.Equal(Large, Indexes.Value.Large.Search(request).Total);
        Assert.True(large - small <= (Large - Small) * BytesOfMatch + small / 2, $"{small} bytes of {Small} articles, {large} of {Large}");
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("ann")]
    [InlineData("lightho")]
    public void A_suggestion_costs_the_same_in_a_large_archive(string typed)
    {
        var (small, large) = (CostOf(Indexes.Value.Small, typed), CostOf(Indexes.Value.Large, typed));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{typed}: {small} bytes of {Small} articles, {large} of {Large}"));
        Assert.True(large <= small * Most, $"{small} bytes of {Small} articles, {large} of {Large}");
    }

    [Theory]
    [InlineData("lighthouse", Rare)]
    [InlineData("lighthouse keeper", Rare)]
    [InlineData("lighthouse OR keeper", Rare)]
    [InlineData("\"lighthouse keeper\"", Rare)]
    [InlineData("lighth*", Rare)]
    [InlineData("person:\"Ann Keeper\"", Rare)]
    [InlineData("ferry", Large)]
    [InlineData("", Large)]
    public void A_query_looks_at_what_it_finds_once_and_reads_what_it_shows(string query, int found)
    {
        var request = new SearchRequest { Query = query, Match = MatchMode.All, Size = 10 };
        Indexes.Value.Large.Search(request);
        using var work = new CountedWork();
        Assert.Equal(found, Indexes.Value.Large.Search(request).Total);
        Assert.Equal((found, 10), work.SoFar);
    }

    [Theory]
    [InlineData("", SortOrder.Newest)]
    [InlineData("ferry", SortOrder.Oldest)]
    public void What_is_only_counted_reads_no_article(string query, SortOrder sort)
    {
        var request = new SearchRequest { Query = query, Sort = sort, Size = 0, Timelines = [TimelineInterval.Month], Significant = 5 };
        Indexes.Value.Large.Search(request);
        using var work = new CountedWork();
        Indexes.Value.Large.Search(request);
        Assert.Equal((Large, 0), work.SoFar);
    }

    private static long CostOf(SampleIndex index, SearchRequest request) => CostOf(() => index.Search(request));

    private static long CostOf(SampleIndex index, string typed) => CostOf(() => index.Suggester.Suggest(typed));

    /// <summary>The third time: what is worked out once for a state, and what is pooled, is there then.</summary>
    private static long CostOf(Func<object> work)
    {
        work();
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static SampleIndex Index(int articles) => SampleIndex.With([.. Enumerable.Range(0, articles).Select(i =>
    {
        var story = new Story($"s{i:0000}").Published($"20{i % 20:00}-09-12").Source("Echo")
            .Text($"The ferry {Word(i)} left for {Word(i + articles)}. {(i < Rare ? "The lighthouse keeper saw it." : "")}")
            .Person($"Bo {Word(i)}").Place(Word(i + articles));
        return i < Rare ? story.Person("Ann Keeper") : story;
    })]);

    /// <summary>A word that no other number has.</summary>
    private static string Word(int number) =>
        $"Q{(char)('a' + number / 676 % 26)}{(char)('a' + number / 26 % 26)}{(char)('a' + number % 26)}{(char)('a' + number / 17_576)}um";
}
