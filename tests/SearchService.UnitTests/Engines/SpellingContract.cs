using SearchService.UnitTests.Search;
using Xunit;

namespace SearchService.UnitTests.Engines;

public abstract class SpellingContract
{
    private protected abstract ISampleEngine With(params Story[] stories);

    private static readonly Story[] Stories =
    [
        new Story("a").Title("Ferry runs aground").Text("A ferry near Vladivostok. Kim Jong-un watched.")
            .Person("Kim Jong-un").Place("Vladivostok", "RU"),
        new Story("b").Title("A \"new\" ferry").Text("Ferries and Kim Yo-jong.").Person("Kim Yo-jong").Person("Kim Jong-un"),
    ];

    [ContractTheory]
    [InlineData("fery", "ferry")]
    [InlineData("vladivostock fery", "vladivostok ferry")]
    [InlineData("\"fery near\"", "\"ferry near\"")]
    [InlineData("title:agruond", "title:aground")]
    [InlineData("ferry", null)]
    [InlineData("zzzzzzzz", null)]
    public void A_query_that_finds_nothing_is_put_right(string query, string? corrected)
    {
        using var index = With(Stories);

        Assert.Equal(corrected, index.Search(query).DidYouMean);
    }
}

public sealed class SpellingTests : SpellingContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleIndex.With(stories);
}

[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterSpellingTests(ClusterFixture cluster) : SpellingContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleCluster.With(cluster, stories);
}
