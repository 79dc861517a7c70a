using SearchService.Queries;
using SearchService.UnitTests.Search;
using SearchService.UnitTests.Search.Plain;
using Xunit;

namespace SearchService.UnitTests.Engines;

public abstract class PagingContract
{
    private protected abstract ISampleEngine With(params Story[] stories);

    private protected static readonly Story[] Stories =
    [
        .. Enumerable.Range(0, 7).Select(i => new Story($"both{i}").Text("A ferry in the harbour.").Published($"2023-09-{1 + i % 3:00}")),
        .. Enumerable.Range(0, 5).Select(i => new Story($"one{i}").Text("A ferry.")),
    ];

    [ContractTheory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    public void Pages_by_offset_and_by_cursor_walk_through_the_same_hits(SortOrder sort)
    {
        using var index = With(Stories);
        var request = new SearchRequest { Query = "ferry harbour", Size = 12, Sort = sort };
        var whole = index.Search(request);

        List<string> byOffset = [], byCursor = [];
        for (var from = 0; from < 12; from += 8)
        {
            byOffset.AddRange(Ids(index.Search(request with { From = from, Size = 8 })));
        }

        var page = index.Search(request with { Size = 8 });
        byCursor.AddRange(Ids(page));
        while (page.Next is { } next)
        {
            page = index.Search(request with { Size = 8, Cursor = next });
            byCursor.AddRange(Ids(page));
        }

        Assert.Equal(12, whole.Hits.Count);
        Assert.Null(whole.Next);
        Assert.Equal(Ids(whole), byOffset);
        Assert.Equal(Ids(whole), byCursor);
    }

    [ContractTheory]
    [InlineData("ferry storm", MatchMode.Most, false)]
    [InlineData("ferry storm nowhere", MatchMode.Auto, true)]
    [InlineData("ferry OR storm OR pilot", MatchMode.All, true)]
    public void More_hits_than_ranking_looks_at_come_page_by_page_as_they_come_at_once(string query, MatchMode match, bool recent)
    {
        using var index = With(RandomStories.Make(7, 180));
        var request = new SearchRequest { Query = query, Match = match, BoostRecent = recent, Size = 300 };
        var whole = index.Search(request).Hits;

        Assert.InRange(whole.Count, 80, 180);
        Assert.All(whole.GroupBy(hit => hit.Partial), hits => Assert.Equal(
            hits.Select(hit => hit.Score).OrderDescending(), hits.Select(hit => hit.Score)));
        foreach (var size in (int[])[7, 50])
        {
            List<string> byOffset = [], byCursor = [];
            SearchResult? page = null;
            while (page is null || page.Next is not null)
            {
                byOffset.AddRange(Ids(index.Search(request with { From = byCursor.Count, Size = size })));
                page = index.Search(request with { Size = size, Cursor = page?.Next });
                byCursor.AddRange(Ids(page));
            }

            Assert.Equal(whole.Select(hit => hit.Id.Value), byCursor);
            Assert.Equal(byCursor, byOffset);
        }
    }

    [ContractFact]
    public void A_cursor_goes_on_with_the_query_that_it_was_given_for_and_no_other()
    {
        using var index = With(Stories);
        var request = new SearchRequest { Query = "ferry", Size = 2, Filters = [new(FilterField.Language, "en", Exclude: true)] };
        var next = index.Search(request).Next;

        SearchRequest[] others =
        [
            request with { Query = "harbour" }, request with { Sort = SortOrder.Oldest }, request with { Copies = CopyMode.All },
            request with { Filters = [] }, request with { Filters = [new(FilterField.Language, "en")] },
            request with { Match = MatchMode.Most },
            request with { FromDate = new SearchService.Articles.PartialDate(2023) },
        ];
        Assert.All(others, other => Assert.Equal(
            SearchErrorCode.InvalidCursor, Assert.Throws<SearchException>(() => index.Search(other with { Cursor = next })).Code));
        Assert.Equal(2, index.Search(request with { Cursor = next, Facets = [], Significant = 3 }).Hits.Count);
        Assert.Equal(3, index.Search(request with { Cursor = next, Size = 3 }).Hits.Count);
    }

    [ContractFact]
    public void Equal_hits_come_newest_first_and_then_by_id()
    {
        using var index = With(
            new Story("c").Published("2023"), new Story("b"), new Story("a"), new Story("d").Published("2024"));

        Assert.Equal(["d", "c", "a", "b"], Ids(index.Search("*")));
        Assert.Equal(["d", "c", "a", "b"], Ids(index.Search(new SearchRequest { Sort = SortOrder.Newest })));
        Assert.Equal(["c", "d", "a", "b"], Ids(index.Search(new SearchRequest { Sort = SortOrder.Oldest })));
    }

    [ContractFact]
    public void A_cursor_walks_through_what_was_there_when_the_index_changes()
    {
        using var index = With(Stories);
        var request = new SearchRequest { Query = "ferry", Size = 5 };
        var whole = Ids(index.Search(request with { Size = 100 }));

        var page = index.Search(request);
        var walked = Ids(page);
        while (page.Next is { } next)
        {
            index.Rebuild([new Story($"later{walked.Count}").Text("A ferry, and a ferry."), .. Stories.Skip(walked.Count)]);
            index.Refresh();
            page = index.Search(request with { Cursor = next });
            walked.AddRange(Ids(page));
        }

        Assert.Equal(whole, walked);
        Assert.StartsWith("later", index.Search(request).Hits[0].Id.Value, StringComparison.Ordinal);
    }

    private protected static List<string> Ids(SearchResult result) => [.. result.Hits.Select(hit => hit.Id.Value)];
}

[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterPagingTests(ClusterFixture cluster) : PagingContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleCluster.With(cluster, stories);
}
