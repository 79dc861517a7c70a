using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>The number beside a name is what its filter finds.</summary>
public sealed class NameEntityTests
{
    private static readonly Story[] Stories =
    [
        new Story("r1").Text("Ronald Reagan spoke. Reagan left.").Person("Ronald Reagan", "Ronald Reagan", "Reagan"),
        new Story("r2").Text("Reagan travelled.").Person("Reagan"),
        new Story("r3").Text("Reagan rested.").Person("Reagan").Place("Geneva"),
        new Story("b1").Text("James Baker called. Baker waited.").Person("James Baker", "James Baker", "Baker"),
        new Story("b2").Text("Howard Baker called. Baker waited.").Person("Howard Baker", "Howard Baker", "Baker"),
        new Story("b3").Text("Baker answered.").Person("Baker"),
        new Story("k1").Text("J. K. Rowling wrote.").Person("J. K. Rowling"),
        new Story("k2").Text("JK Rowling read.").Person("JK Rowling"),
        new Story("k3").Text("J.K. Rowling and JK Rowling.").Person("J.K. Rowling").Person("JK Rowling"),
        new Story("t1").Text("Leon Trotsky fled.").Person("Leon Trotsky"),
        new Story("c1").Text("Viktor Tschernomyrdin schwieg. Tschernomyrdin ging.")
            .Person("Viktor Tschernomyrdin", "Viktor Tschernomyrdin", "Tschernomyrdin"),
        new Story("c2").Text("Viktor Chernomyrdin was silent.").Person("Viktor Chernomyrdin"),
        new Story("c3").Text("Виктор Черномырдин молчал.").Person("Виктор Черномырдин"),
        new Story("c4").Text("Wiktor Czernomyrdin milczał.").Person("Wiktor Czernomyrdin"),
        new Story("c5").Text("Boris Chernomyrdin wrote.").Person("Boris Chernomyrdin"),
        new Story("v1").Text("Victor Gomez sang.").Person("Victor Gomez"),
        new Story("v2").Text("Victor Gomes sang.").Person("Victor Gomes"),
        new Story("f1").Text("John Fisher rowed.").Person("John Fisher"),
        new Story("f2").Text("John Q. Fisher swam.").Person("John Q. Fisher"),
        new Story("f3").Text("John Quincy Paul Fisher dived.").Person("John Quincy Paul Fisher"),
        new Story("f4").Text("John Hale met Ann Mole.").Person("John Hale").Person("Ann Mole"),
        new Story("g1").Text("In Burma rain fell.").Place("Myanmar", "MM", null, "Burma"),
        new Story("g2").Text("Myanmar voted.").Place("Myanmar", "MM"),
    ];

    [Fact]
    public void Every_number_beside_a_name_is_what_its_filter_finds()
    {
        using var index = SampleIndex.With(Stories);
        var request =
            new SearchRequest { Query = "*", Significant = 50, Facets = [new(FacetField.People, 50), new(FacetField.Places, 50)] };

        var found = index.Searcher.Search(request);

        Assert.All(found.Facets.SelectMany(facet => facet.Values.Select(value => (facet.Field, value))), each =>
        {
            if (each.value.Value is { } name)
            {
                Assert.Equal(
                    each.value.Count, Filtered(index, each.Field == FacetField.People ? FilterField.Person : FilterField.Place, name));
            }
        });
        Assert.All(found.Significant.People, name => Assert.Equal(name.Everywhere, Filtered(index, FilterField.Person, name.Name)));
    }

    [Theory]
    [InlineData("Reagan", "r1 r2 r3")]
    [InlineData("Ronald Reagan", "r1 r2 r3")]
    [InlineData("REAGAN, Ronald", "r1 r2 r3")]
    [InlineData("Baker", "b3")]
    [InlineData("James Baker", "b1")]
    [InlineData("Baker James", "b1")]
    [InlineData("J.K. Rowling", "k1 k2 k3")]
    [InlineData("jk rowling", "k1 k2 k3")]
    [InlineData("Trotskiy", "t1")]
    [InlineData("Viktor Chernomyrdin", "c1 c2 c3 c4")]
    [InlineData("Viktor Tchernomyrdine", "c1 c2 c3 c4")]
    [InlineData("Tsjernomyrdin, Viktor", "c1 c2 c3 c4")]
    [InlineData("Boris Tschernomyrdin", "c5")]
    [InlineData("Victor Gomez", "v1")]
    public void A_filter_finds_the_one_who_is_meant(string name, string ids)
    {
        using var index = SampleIndex.With(Stories);

        var found = index.Searcher.Search(new SearchRequest { Query = "", Size = 50, Filters = [new(FilterField.Person, name)] });

        Assert.Equal(ids, string.Join(' ', found.Hits.Select(hit => hit.Id.Value).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("person:Trotskiy", "t1")]
    [InlineData("person:Trotzki", "t1")]
    [InlineData("person:\"Trotsky, Leon\"", "t1")]
    [InlineData("person:Baker", "b1 b2 b3")]
    [InlineData("person:Chernomyrdin", "c1 c2 c3 c4 c5")]
    [InlineData("person:Tchernomyrdine", "c1 c2 c3 c4 c5")]
    [InlineData("person:Черномырдин", "c1 c2 c3 c4 c5")]
    [InlineData("person:\"Viktor Tjernomyrdin\"", "c1 c2 c3 c4")]
    [InlineData("person:Gomez", "v1")]
    [InlineData("person:\"John Fisher\"", "f1 f2 f3")]
    [InlineData("person:\"Fisher, John\"", "f1")]
    [InlineData("person:\"John Q. Fisher\"", "f2")]
    [InlineData("person:\"John Mole\"", "")]
    [InlineData("place:Burma", "g1 g2")]
    public void A_name_is_found_however_it_is_carried_over(string query, string ids)
    {
        using var index = SampleIndex.With(Stories);

        Assert.Equal(ids, index.Found(query));
    }

    [Fact]
    public void A_name_with_others_between_is_marked()
    {
        using var index = SampleIndex.With(Stories);

        var hits = index.Searcher.Search(new SearchRequest { Query = "person:\"John Fisher\"" }).Hits;

        Assert.All(hits, hit => Assert.StartsWith("<mark>John", Assert.Single(hit.Snippets), StringComparison.Ordinal));
    }

    [Fact]
    public void A_short_name_that_several_bear_offers_them_with_the_numbers_that_they_find()
    {
        using var index = SampleIndex.With(Stories);

        var name = Assert.Single(
            index.Searcher.Search(new SearchRequest { Query = "", Filters = [new(FilterField.Person, "Baker")] }).Names);

        Assert.Equal("Baker", name.Name);
        Assert.Equal(["Howard Baker 1", "James Baker 1"], name.MayBe.Select(value => $"{value.Value} {value.Count}").Order());
    }

    [Fact]
    public void A_name_in_the_query_offers_whom_it_may_mean_too()
    {
        using var index = SampleIndex.With(Stories);

        var name = Assert.Single(index.Searcher.Search(new SearchRequest { Query = "person:Baker called" }).Names);

        Assert.Equal(["Howard Baker 1", "James Baker 1"], name.MayBe.Select(value => $"{value.Value} {value.Count}").Order());
    }

    [Fact]
    public void Who_is_clear_is_shown_by_the_full_name()
    {
        using var index = SampleIndex.With(Stories);

        var found = index.Searcher.Search(
            new SearchRequest { Query = "rested", Filters = [new(FilterField.Person, "Reagan")], Facets = [new(FacetField.People)] });

        var name = Assert.Single(found.Names);
        Assert.Equal(("Ronald Reagan", 0), (name.Name, name.MayBe.Count));
        Assert.Equal(new FacetValue("Ronald Reagan", 1), Assert.Single(found.Facets[0].Values));
    }

    [Fact]
    public void A_suggestion_counts_what_its_query_finds()
    {
        using var index = SampleIndex.With(Stories);

        foreach (var typed in (string[])["rea", "bak", "row", "burm", "call"])
        {
            var suggestions = index.Suggester.Suggest(typed);
            Assert.NotEmpty(suggestions);
            Assert.All(suggestions, each => Assert.Equal(each.Articles, index.Search(each.Query).Total));
        }
    }

    private static long Filtered(SampleIndex index, FilterField field, string name) =>
        index.Searcher.Search(new SearchRequest { Query = "*", Filters = [new(field, name)] }).Total;
}
