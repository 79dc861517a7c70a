using SearchService.Indexing.Searching;
using SearchService.Queries;
using SearchService.UnitTests.Engines;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class PagingTests : PagingContract
{
    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    public void Pages_by_offset_and_by_cursor_walk_through_the_same_hits(SortOrder sort)
    {
        using var index = SampleIndex.With(Stories);
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

    [Fact]
    public void A_cursor_that_nobody_used_for_long_says_so()
    {
        var clock = new Clock();
        using var index = SampleIndex.With(new ArticleSearcherOptions { Time = clock }, Stories);
        var request = new SearchRequest { Query = "ferry", Size = 2 };
        var next = index.Search(request).Next;
        clock.Now += TimeSpan.FromMinutes(9);
        index.Rebuild(Stories);
        index.Refresh();
        var following = index.Search(request with { Cursor = next }).Next;
        clock.Now += TimeSpan.FromMinutes(9);
        index.Refresh();
        Assert.Equal(2, index.Search(request with { Cursor = following }).Hits.Count);
        clock.Now += TimeSpan.FromMinutes(11);
        index.Refresh();

        var gone = Assert.Throws<SearchException>(() => index.Search(request with { Cursor = following }));
        var wrong = Assert.Throws<SearchException>(() => index.Search(new SearchRequest { Query = "ferry", Cursor = "x!" }));

        Assert.Equal("cursor_gone", gone.Code);
        Assert.Equal("invalid_cursor", wrong.Code);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private protected override ISampleEngine With(params Story[] stories) => SampleIndex.With(stories);
}
