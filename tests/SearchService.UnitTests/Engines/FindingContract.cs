using SearchService.Queries;
using SearchService.UnitTests.Search;
using Xunit;

namespace SearchService.UnitTests.Engines;

public abstract class FindingContract
{
    private protected abstract ISampleEngine With(params Story[] stories);

    [ContractFact]
    public void A_phrase_matches_only_words_that_stand_together()
    {
        using var index = With(
            new Story("near").Text("The ferry left Vladivostok harbour at noon."),
            new Story("far").Text("Vladivostok froze. The harbour was empty."));

        Assert.Equal("near", index.Found("\"Vladivostok harbour\""));
        Assert.Equal("far near", index.Found("Vladivostok harbour"));
    }

    [ContractFact]
    public void Words_match_in_any_inflection_and_phrases_as_written()
    {
        using var index = With(
            new Story("one").Text("Missile launches worried the town."),
            new Story("two").Text("The missile launch worried the towns."));

        Assert.Equal("one two", index.Found("launching"));
        Assert.Equal("one", index.Found("\"missile launches\""));
        Assert.Equal("two", index.Found("\"missile launch\""));
        Assert.Equal("two", index.Found("\"towns\""));
    }

    [ContractFact]
    public void Accents_and_case_make_no_difference()
    {
        using var index = With(new Story("a").Text("The café in Málaga."), new Story("b").Text("The CAFE in Malaga."));

        Assert.Equal("a b", index.Found("Cafè malaga"));
        Assert.Equal("a b", index.Found("\"café in malaga\""));
    }

    [ContractFact]
    public void Words_of_any_length_are_found()
    {
        var words = Enumerable.Range(1, 80).Select(length => new string('z', length)).ToList();
        using var index = With(new Story("a").Text(string.Join(' ', words)));

        Assert.All(words, word => Assert.Equal("a", index.Found(word)));
    }

    [ContractFact]
    public void Every_language_has_its_own_stems()
    {
        using var index = With(
            new Story("fr").Language("fr").Text("Les navires quittaient le port."),
            new Story("en").Language("en").Text("Ships were leaving port."),
            new Story("ja").Language("ja").Text("東京湾の船。"));

        Assert.Equal("fr", index.Found("quitter"));
        Assert.Equal("en", index.Found("ship leaves"));
        Assert.Equal("en fr", index.Found("ports"));
        Assert.Equal("ja", index.Found("東京"));
    }

    [ContractTheory]
    [InlineData("ferry OR train", "ferry train")]
    [InlineData("harbour -ferry", "train")]
    [InlineData("harbour NOT ferry", "train")]
    [InlineData("NOT ferry", "other train")]
    [InlineData("(ferry OR train) harbour", "ferry train")]
    [InlineData("har*", "ferry train")]
    [InlineData("*bour", "ferry train")]
    [InlineData("h?rbour", "ferry train")]
    [InlineData("harbor~", "ferry train")]
    [InlineData("ferri~1", "ferry")]
    [InlineData("title:ferry", "")]
    [InlineData("title:news", "ferry")]
    [InlineData("text:news", "")]
    [InlineData("news", "ferry")]
    [InlineData("title:*", "ferry")]
    [InlineData("*", "ferry other train")]
    [InlineData("", "ferry other train")]
    [InlineData("the harbour", "ferry train")]
    [InlineData("the", "ferry train")]
    [InlineData("\"ferry harbour\"~4", "ferry")]
    [InlineData("\"harbour ferry\"~4", "ferry")]
    [InlineData("\"ferry harbour\"~2", "")]
    [InlineData("lighthouse", "other")]
    [InlineData("\"old lighthouse\"", "")]
    [InlineData("\"lighthouse keeper\"", "other")]
    public void Every_form_finds_what_it_says(string query, string ids)
    {
        using var index = With(
            new Story("ferry").Title("News").Text("A ferry reached the old harbour."),
            new Story("train").Text("A train passed the harbour."),
            new Story("other").Text("Nothing here.").Caption("Something old", "Lighthouse keeper"));

        Assert.Equal(ids, index.Found(query));
    }

    [ContractFact]
    public void Hits_that_lack_words_follow_where_a_page_would_stay_short()
    {
        using var index = With(
            new Story("both").Text("A ferry in the harbour."),
            new Story("one").Text("A ferry."),
            new Story("other").Text("A harbour."),
            new Story("none").Text("Nothing."));

        var result = index.Search("ferry harbour");

        Assert.Equal((1, 2), (result.Total, result.PartialTotal));
        Assert.Equal("both", result.Hits[0].Id.Value);
        Assert.Equal([false, true, true], result.Hits.Select(hit => hit.Partial));
        Assert.Equal(3, index.Search(new SearchRequest { Query = "ferry harbour", Match = MatchMode.Most }).Total);
        Assert.Single(index.Search(new SearchRequest { Query = "ferry harbour", Match = MatchMode.All }).Hits);
        Assert.Equal("one", index.Found(new SearchRequest { Query = "ferry quay -harbour", Match = MatchMode.Most }));
        Assert.Equal("other", index.Found(new SearchRequest { Query = "quay \"a harbour\" -ferry" }));
        Assert.Equal(0, index.Search(new SearchRequest { Query = "ferry harbour", Size = 1 }).PartialTotal);
    }

    [ContractFact]
    public void Copies_fold_into_their_best_member()
    {
        using var index = With(
            new Story("a").Text("A ferry.").CopyOf("g"),
            new Story("b").Title("Ferry").Text("A ferry.").CopyOf("g"),
            new Story("c").Text("A ferry."));

        var folded = index.Search("ferry");

        Assert.Equal((2, 3), (folded.Total, folded.Articles));
        Assert.Equal(("b", 1), (folded.Hits[0].Id.Value, folded.Hits[0].Copies));
        Assert.Equal(3, index.Search(new SearchRequest { Query = "ferry", Copies = CopyMode.All }).Total);
    }
}

[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterFindingTests(ClusterFixture cluster) : FindingContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleCluster.With(cluster, stories);
}
