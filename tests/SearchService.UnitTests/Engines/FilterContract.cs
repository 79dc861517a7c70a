using SearchService.Articles;
using SearchService.Queries;
using SearchService.UnitTests.Search;
using Xunit;

namespace SearchService.UnitTests.Engines;

public abstract class FilterContract
{
    private protected abstract ISampleEngine With(params Story[] stories);

    [ContractFact]
    public void A_name_is_found_by_what_articles_call_its_bearer_and_one_that_nobody_has_finds_nothing()
    {
        using var index = With(
            new Story("a").Text("Jurij Gagarin met Ann Lee.").Person("Yuri Gagarin", "Jurij Gagarin").Person("Ann Lee"),
            new Story("b").Text("Yuri Gagarin went home.").Person("Yuri Gagarin"),
            new Story("c").Text("Ann Lee Jones spoke.").Person("Ann Lee Jones"));

        Assert.Equal("a b", index.Found(new SearchRequest { Filters = [new(FilterField.Person, "Jurij Gagarin")], Size = 10 }));
        Assert.Equal("a", index.Found(new SearchRequest { Filters = [new(FilterField.Person, "Ann Lee")], Size = 10 }));
        Assert.Equal("c", index.Found(new SearchRequest { Filters = [new(FilterField.Person, "Jones")], Size = 10 }));
        Assert.Equal("", index.Found(new SearchRequest { Filters = [new(FilterField.Person, "Zzyzx Zzz")], Size = 10 }));
        Assert.Equal("", index.Found("person:Zzyzx"));
    }

    [ContractFact]
    public void Sources_authors_and_languages_filter()
    {
        using var index = With(
            new Story("a").Source("The Daily Post").Author("Ann Lee", "Bo Ek").Language("en"),
            new Story("b").Source("Echo").Author("Ann Lee").Language("fr"),
            new Story("c"));

        Assert.Equal("a", index.Found(new SearchRequest { Filters = [new(FilterField.Source, "the daily post")] }));
        Assert.Equal("a b", index.Found(new SearchRequest { Filters = [new(FilterField.Author, "ANN LEE")] }));
        Assert.Equal(
            "a", index.Found(new SearchRequest { Filters = [new(FilterField.Author, "Ann Lee"), new(FilterField.Author, "Bo Ek")] }));
        Assert.Equal(
            "b", index.Found(
                new SearchRequest { Filters = [new(FilterField.Author, "Ann Lee"), new(FilterField.Author, "Bo Ek", Exclude: true)] }));
        Assert.Equal("b", index.Found(new SearchRequest { Filters = [new(FilterField.Language, "FR")] }));
        Assert.Equal("a", index.Found("source:post"));
        Assert.Equal("a b", index.Found("author:lee"));
    }

    [ContractTheory]
    [InlineData("date:2023", "day month year")]
    [InlineData("date:2023-09-12", "day month year")]
    [InlineData("date:2023-09-13", "month year")]
    [InlineData("date:2023-08", "year")]
    [InlineData("date:>2023", "later")]
    [InlineData("date:<=2023-09-11", "month year")]
    [InlineData("date:2024..2025", "later")]
    [InlineData("-date:2023 nothing", "later none")]
    public void What_is_known_less_exactly_matches_where_it_overlaps(string query, string ids)
    {
        using var index = With(
            new Story("day").Published("2023-09-12T22:30:00+10:00"),
            new Story("month").Published("2023-09"),
            new Story("year").Published("2023"),
            new Story("later").Published("2024-01-01"),
            new Story("none"));

        Assert.Equal(ids, index.Found(query));
    }

    [ContractFact]
    public void Dates_in_the_text_overlap_each_by_itself()
    {
        using var index = With(
            new Story("a").Speaks("2019").Speaks("2021"),
            new Story("b").Speaks("2020-05"),
            new Story("c").Speaks("PAST_REF"));

        Assert.Equal("b", index.Found("mentions:2020"));
        Assert.Equal("a b", index.Found("mentions:2019..2020"));
        Assert.Equal("a", index.Found(new SearchRequest { Mentions = new PartialDate(2021, 3).Days }));
    }

    [ContractTheory]
    [InlineData("The plan of 2019-21 failed.", "2019", "21", true)]
    [InlineData("It ran from 2019 to 2021.", "2019", "2021", true)]
    [InlineData("Built between 2019 and 2021.", "2019", "2021", true)]
    [InlineData("They won in 2019 and 2021.", "2019", "2021", false)]
    [InlineData("From 3.1 in 2019 to 4.2 in 2021.", "2019", "2021", false)]
    [InlineData("From 2019 to 2021, say 2018.", "2019", "2018", false)]
    public void Dates_that_are_joined_to_a_range_cover_what_lies_between(string text, string first, string second, bool covers)
    {
        using var index = With(
            new Story("a").Text(text).Speaks("2019", first).Speaks(second == "2018" ? "2018" : "2021", second));

        Assert.Equal(covers ? "a" : "", index.Found("mentions:2020"));
    }

    [ContractFact]
    public void A_place_lies_within_a_distance()
    {
        using var index = With(
            new Story("vladivostok").Place("Vladivostok", "RU", new GeoPoint(43.11, 131.87)),
            new Story("nakhodka").Place("Nakhodka", "RU", new GeoPoint(42.81, 132.87)),
            new Story("none"));

        Assert.Equal("vladivostok", index.Found(new SearchRequest { Near = new NearFilter(new GeoPoint(43.1, 131.9), 50) }));
        Assert.Equal("nakhodka vladivostok", index.Found(new SearchRequest { Near = new NearFilter(new GeoPoint(43.1, 131.9), 150) }));
    }
}

[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterFilterTests(ClusterFixture cluster) : FilterContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleCluster.With(cluster, stories);
}
