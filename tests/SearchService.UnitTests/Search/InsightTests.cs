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
