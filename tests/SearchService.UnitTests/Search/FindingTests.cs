using SearchService.Queries;
using SearchService.UnitTests.Engines;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class FindingTests : FindingContract
{
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
