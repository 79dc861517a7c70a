using SearchService.Queries;
using SearchService.UnitTests.Search;
using Xunit;

namespace SearchService.UnitTests.Engines;

public abstract class FacetContract
{
    private protected abstract ISampleEngine With(params Story[] stories);

    private static readonly Story[] Stories =
    [
        new Story("a").Text("Ferry").Source("Echo").Section("Sport").Published("2023-09-12").Language("en")
            .Person("Kim Jong-un").Person("Ann Lee").Place("Oslo", "NO"),
        new Story("b").Text("Ferry").Source("Echo").Published("2023-10").Person("Kim Jong Un").Place("Bergen", "NO").Author("Bo Ek"),
        new Story("c").Text("Ferry").Source("Post").Published("2024").Person("Ann Lee"),
        new Story("d").Text("Train").Source("Post"),
    ];

    [ContractTheory]
    [InlineData(FacetField.People, "Ann Lee 2, Kim Jong Un 2")]
    [InlineData(FacetField.Places, "Bergen 1, Oslo 1, none 1")]
    [InlineData(FacetField.Countries, "NO 2, none 1")]
    [InlineData(FacetField.Sources, "Echo 2, Post 1")]
    [InlineData(FacetField.Authors, "Bo Ek 1, none 2")]
    [InlineData(FacetField.Sections, "Sport 1, none 2")]
    [InlineData(FacetField.Languages, "en 1, none 2")]
    [InlineData(FacetField.Years, "2023 2, 2024 1")]
    [InlineData(FacetField.Months, "2023-09 1, 2023-10 1, none 1")]
    public void Counts_are_exact_and_tell_how_many_have_none(FacetField field, string counts)
    {
        using var index = With(Stories);

        Assert.Equal(counts, Counts(index, new SearchRequest { Query = "ferry", Facets = [new FacetRequest(field)] }));
    }

    [ContractFact]
    public void Spellings_of_one_person_count_together_under_the_one_used_most()
    {
        using var index = With(
            new Story("a").Text("Ferry").Person("Volodymyr Zelenskiy"),
            new Story("b").Text("Ferry").Person("Volodymyr Zelenskyy"),
            new Story("c").Text("Ferry").Person("Volodymyr Zelenskyy"),
            new Story("d").Text("Ferry").Person("Vitaly Zelensky"));

        Assert.Equal("Volodymyr Zelenskyy 3, Vitaly Zelensky 1",
            Counts(index, new SearchRequest { Query = "ferry", Facets = [new FacetRequest(FacetField.People)] }));
        Assert.Equal("a b c", index.Found("person:\"Volodymyr Zelensky\""));
    }

    [ContractFact]
    public void A_chosen_value_keeps_the_others_of_its_field_in_sight()
    {
        using var index = With(Stories);
        var request = new SearchRequest { Query = "ferry", Filters = [new(FilterField.Source, "Echo")] };

        Assert.Equal("Echo 2, Post 1", Counts(index, request with { Facets = [new FacetRequest(FacetField.Sources)] }));
        Assert.Equal("2023 2", Counts(index, request with { Facets = [new FacetRequest(FacetField.Years)] }));
        Assert.Equal("Kim Jong Un 2, Ann Lee 1", Counts(index, request with { Facets = [new FacetRequest(FacetField.People)] }));
        Assert.Equal(2, index.Search(request).Total);

        var both = request with { Filters = [.. request.Filters, new(FilterField.Person, "Ann Lee")] };
        Assert.Equal(1, index.Search(both).Total);
        Assert.Equal("Echo 1, Post 1", Counts(index, both with { Facets = [new FacetRequest(FacetField.Sources)] }));
        Assert.Equal("Kim Jong Un 2, Ann Lee 1", Counts(index, both with { Facets = [new FacetRequest(FacetField.People)] }));
    }

    [ContractFact]
    public void A_facet_can_be_searched_in_and_cut()
    {
        using var index = With(Stories);

        Assert.Equal(
            "Kim Jong Un 2",
            Counts(index, new SearchRequest { Query = "ferry", Facets = [new FacetRequest(FacetField.People, Prefix: "JO")] }));
        Assert.Equal(
            "Ann Lee 2",
            Counts(index, new SearchRequest { Query = "ferry", Facets = [new FacetRequest(FacetField.People, Prefix: "le")] }));
        Assert.Equal("Ann Lee 2", Counts(index, new SearchRequest { Query = "ferry", Facets = [new FacetRequest(FacetField.People, 1)] }));
    }

    [ContractFact]
    public void Copies_count_once()
    {
        using var index = With(new Story("a").Source("Echo").CopyOf("g"), new Story("b").Source("Echo").CopyOf("g"));

        Assert.Equal("Echo 1", Counts(index, new SearchRequest { Facets = [new FacetRequest(FacetField.Sources)] }));
        Assert.Equal("Echo 2", Counts(index, new SearchRequest { Copies = CopyMode.All, Facets = [new FacetRequest(FacetField.Sources)] }));
    }

    private static string Counts(ISampleEngine index, SearchRequest request) =>
        string.Join(", ", index.Search(request).Facets[0].Values.Select(value => $"{value.Value ?? "none"} {value.Count}"));

    [ContractTheory]
    [InlineData("éch")]
    [InlineData("l'éc")]
    [InlineData("ECHO")]
    public void A_beginning_is_looked_for_behind_apostrophes_too(string prefix)
    {
        using var index = With(new Story("a").Source("L'Écho"), new Story("b").Source("La Presse"));
        var request = new SearchRequest { Query = "*", Facets = [new FacetRequest(FacetField.Sources, Prefix: prefix)] };

        Assert.Equal("L'Écho", Assert.Single(index.Search(request).Facets[0].Values).Value);
    }
}

[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterFacetTests(ClusterFixture cluster) : FacetContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleCluster.With(cluster, stories);
}
