using SearchService.Articles;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class InsightTests
{
    private static readonly Story[] Stories =
    [
        new Story("summit1").Title("Summit in Vladivostok")
            .Text("Kim Jong-un met Vladimir Putin in Vladivostok about weapons.").Published("2023-09-12")
            .Person("Kim Jong-un").Person("Vladimir Putin").Place("Vladivostok", "RU"),
        new Story("summit2").Title("After the summit")
            .Text("Weapons were the talk of Vladivostok, said aides of Kim Jong-un.").Published("2023-09-13")
            .Person("Kim Jong-un").Place("Vladivostok", "RU"),
        new Story("summit3").Title("Old summit").Text("Vladimir Putin and Kim Jong-un, once more on weapons.").Published("2019-04")
            .CopyOf("g").Person("Kim Jong-un").Person("Vladimir Putin"),
        new Story("copy").Title("Old summit").Text("Vladimir Putin and Kim Jong-un, once more on weapons.").Published("2019-04").CopyOf("g")
            .Person("Kim Jong-un").Person("Vladimir Putin"),
        new Story("harvest").Title("Harvest").Text("Farmers in Kent had a good harvest, said Ann Lee.")
            .Published("2023-09-12").Person("Ann Lee").Place("Kent", "GB"),
        new Story("undated").Title("Rain").Text("Rain in Kent, said Vladimir Putin, an actor.")
            .Person("Vladimir Putin").Place("Kent", "GB"),
    ];

    [Fact]
    public void Similar_articles_share_words_and_names()
    {
        using var index = SampleIndex.With(Stories);

        Assert.Equal("summit2", Similar("summit1", 1)[0].Id.Value);
        Assert.Equal("undated", Similar("harvest", 1)[0].Id.Value);
        Assert.DoesNotContain(Similar("summit3", 10), hit => hit.Id.Value is "copy" or "summit3");
        Assert.Empty(Similar("summit1", 0));
        Assert.Null(index.Searcher.Read(new ArticleRequest(new ArticleId("nothing")) { Similar = 10 }));

        IReadOnlyList<SearchHit> Similar(string id, int count) =>
            index.Searcher.Read(new ArticleRequest(new ArticleId(id)) { Similar = count })!.Similar;
    }

    [Theory]
    [InlineData(TimelineInterval.Year, "2019 1 of 1, 2023 2 of 3", 0)]
    [InlineData(TimelineInterval.Month, "2019-04 1 of 1, 2023-09 2 of 3", 0)]
    [InlineData(TimelineInterval.Day, "2023-09-12 1 of 2, 2023-09-13 1 of 1", 1)]
    public void A_timeline_counts_and_tells_the_share_of_all(TimelineInterval interval, string buckets, long undated)
    {
        using var index = SampleIndex.With(Stories);

        var timeline = index.Search(new SearchRequest { Query = "weapons", Timelines = [interval] }).Timelines[0];

        Assert.Equal(
            buckets, string.Join(
                ", ", timeline.Buckets.Select(bucket => $"{bucket.Value} {bucket.Count} of {Math.Round(bucket.Count / bucket.Share)}")));
        Assert.Equal(undated, timeline.Undated);
    }

    [Fact]
    public void Significant_names_are_frequent_here_and_rare_elsewhere()
    {
        using var index = SampleIndex.With(Stories);

        var names = index.Search(new SearchRequest { Query = "weapons", Significant = 5 }).Significant;
        var others = index.Search(
            new SearchRequest { Query = "weapons", Filters = [new(FilterField.Person, "Kim Jong Un")], Significant = 5 }).Significant;

        Assert.Equal(["Kim Jong-un", "Vladimir Putin"], names.People.Select(person => person.Name));
        Assert.Equal((3, 3), (names.People[0].Count, names.People[0].Everywhere));
        Assert.Equal(["Vladivostok"], names.Places.Select(place => place.Name));
        Assert.Equal(["Vladimir Putin"], others.People.Select(person => person.Name));
    }

    [Theory]
    [InlineData("Kim Jong-un weapons")]
    [InlineData("\"kim jong un\" weapons")]
    [InlineData("person:\"Kim Jong-un\"^2 (weapons OR harvest) -place:Kent")]
    public void Names_that_a_query_asks_for_are_not_who_else_is_there(string query)
    {
        using var index = SampleIndex.With(Stories);

        var names = index.Search(new SearchRequest { Query = query, Significant = 5 }).Significant;

        Assert.Equal(["Vladimir Putin"], names.People.Select(person => person.Name));
        Assert.Equal(["Vladivostok"], names.Places.Select(place => place.Name));
    }

    [Fact]
    public void Copies_of_an_article_are_told()
    {
        using var index = SampleIndex.With(Stories);

        var known = index.Searcher.Read(new ArticleRequest(new ArticleId("summit3")) { Copies = 1 })!;
        Assert.Equal(["copy"], known.CopyIds.Select(id => id.Value));
        Assert.Equal(["copy"], known.Copies.Select(copy => copy.Id.Value));
        Assert.Empty(index.Searcher.Read(new ArticleRequest(new ArticleId("harvest")))!.CopyIds);
    }
}
