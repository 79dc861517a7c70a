using System.Globalization;
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

    [Fact]
    public void Collocates_are_told_by_log_likelihood()
    {
        List<Story> stories = [];
        for (var i = 0; i < 40; i++)
        {
            var text = i % 4 == 0 ? "Dense fog lay over the strait today" : "Light rain fell over the strait today";
            stories.Add(new Story(i.ToString("00", CultureInfo.InvariantCulture)).Title("Weather").Text(text));
        }

        using var index = SampleIndex.With([.. stories]);
        var found = index.CloseReader.Collocates(new CollocatesRequest(Search("fog")) { Distance = 2 });
        Assert.Equal((10, 10, 10), (found.Articles, found.Read, found.Matches));

        // Near: dense, lay, over; of 8 words in each of 40 articles.
        Assert.Equal((30, 320), (found.Near, found.Words));
        Assert.Equal(["Dense", "lay"], found.Found.Take(2).Select(word => word.Word).Order(StringComparer.Ordinal));
        var dense = found.Found.Single(word => word.Word == "Dense");
        Assert.Equal((10, 10, 10), (dense.Count, dense.Before, dense.Everywhere));
        Assert.Equal(30 * 10 / 320.0, dense.Expected, 6);

        // 2 (10 ln(10/0.9375) + 20 ln(20/29.0625) + 290 ln(290/280.9375))
        Assert.Equal(
            2 * (10 * Math.Log(10 / 0.9375) + 20 * Math.Log(20 / 29.0625) + 290 * Math.Log(290 / 280.9375)), dense.LogLikelihood, 6);
        Assert.DoesNotContain(found.Found, word => word.Word == "over");
        Assert.Contains(index.CloseReader.Collocates(new CollocatesRequest(Search("fog")) { Distance = 2, StopWords = true }).Found,
            word => word.Word == "over");
    }

    private static SearchRequest Search(string query) => new() { Query = query, Sort = SortOrder.Newest };
}
