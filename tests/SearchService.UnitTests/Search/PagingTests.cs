using SearchService.Indexing.Searching;
using SearchService.Queries;
using SearchService.UnitTests.Engines;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class PagingTests : PagingContract
{
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
