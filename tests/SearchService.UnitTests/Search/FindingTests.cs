using SearchService.Queries;
using SearchService.UnitTests.Engines;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class FindingTests : FindingContract
{
    [Fact]
    public void Hits_that_lack_words_follow_where_a_page_would_stay_short()
    {
        using var index = SampleIndex.With(
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

    [Fact]
    public void A_word_tells_no_better_in_a_language_that_few_articles_have()
    {
        using var index = SampleIndex.With([
            .. Enumerable.Range(0, 20).Select(i => new Story($"en{i}").Text($"The harbour of Vladivostok, number {i}.").Language("en")),
            new Story("two").Text("Vladivostok, Vladivostok: the harbour.").Language("en"),
            new Story("fr").Text("Le port de Vladivostok, vendredi soir.").Language("fr"),
        ]);

        var hits = index.Search(new SearchRequest { Query = "Vladivostok", Size = 30, Match = MatchMode.All }).Hits;

        Assert.Equal(22, hits.Count);
        Assert.Equal("two", hits[0].Id.Value);
    }

    private protected override ISampleEngine With(params Story[] stories) => SampleIndex.With(stories);
}
