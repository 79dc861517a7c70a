using SearchService.Articles;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class CollocatesTests
{
    private static readonly Story[] Stories =
    [
        new Story("a").Title("Ferry late")
            .Text("The old ferry was late.\nAgain the new ferry waited for fog to lift.").Published("2020-03-01"),
        new Story("b").Title("Fog").Text("Dense fog stopped the ferry; a ferry's captain blamed dense fog.").Published("2021-05"),
        new Story("c").Title("Trams").Text("Trams ran on time. No boat did.").Published("2021-06-02"),
        new Story("d").Title("Undated").Text("A ferry sank, said Ann Lee.").Person("Ann Lee"),
    ];

    [Fact]
    public void Removed_articles_count_in_no_figure()
    {
        using var index = SampleIndex.With(Stories);
        var before = index.CloseReader.Collocates(new CollocatesRequest(Search("ferry")) { Least = 1 });
        index.Change(writer => writer.Remove(new ArticleId("b")));
        var words = index.CloseReader.Words(new WordsRequest(["ferry"], new SearchRequest(), TimelineInterval.Year));
        Assert.Equal(4, words.Queries[0].Total);
        var after = index.CloseReader.Collocates(new CollocatesRequest(Search("fog")) { Least = 1 });
        Assert.Equal(words.Words, after.Words);
        Assert.True(after.Words < before.Words);
        Assert.All(after.Found, word => Assert.InRange(word.Everywhere, word.Count, 4));
    }

    private static SearchRequest Search(string query) => new() { Query = query, Sort = SortOrder.Newest };
}
