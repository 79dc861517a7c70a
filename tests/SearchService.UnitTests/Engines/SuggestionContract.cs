using SearchService.UnitTests.Search;
using Xunit;

namespace SearchService.UnitTests.Engines;

public abstract class SuggestionContract
{
    private protected abstract ISampleEngine With(params Story[] stories);

    private static readonly Story[] Stories =
    [
        new Story("a").Title("Ferry runs aground").Text("A ferry near Vladivostok. Kim Jong-un watched.")
            .Person("Kim Jong-un").Place("Vladivostok", "RU"),
        new Story("b").Title("A \"new\" ferry").Text("Ferries and Kim Yo-jong.").Person("Kim Yo-jong").Person("Kim Jong-un"),
    ];

    [ContractTheory]
    [InlineData("ki", "Person Kim Jong-un, Person Kim Yo-jong, Word kim")]
    [InlineData("JON", "Person Kim Jong-un, Person Kim Yo-jong, Word jong")]
    [InlineData("kim jong", "Person Kim Jong-un, Word kim jong")]
    [InlineData("vladi", "Place Vladivostok, Word vladivostok")]
    [InlineData("vldaivos", "Place Vladivostok")]
    [InlineData("ferry ru", "Title Ferry runs aground")]
    [InlineData("ferr", "Title Ferry runs aground, Title A \"new\" ferry, Word ferries, Word ferry")]
    [InlineData("fery", "Word ferry")]
    [InlineData("", "")]
    [InlineData("???", "")]
    public void What_is_typed_goes_on_by_any_word_and_in_spite_of_typing_errors(string typed, string suggestions)
    {
        using var index = With(Stories);

        Assert.Equal(
            suggestions, string.Join(", ", index.Suggest(typed).Select(suggestion => $"{suggestion.Kind} {suggestion.Text}")));
    }

    [ContractTheory]
    [InlineData("qadh")]
    [InlineData("moammar gad")]
    [InlineData("Gaddafi")]
    public void A_name_is_suggested_by_any_of_its_spellings(string typed)
    {
        using var index = With(new Story("a").Text("The colonel spoke.").Person("Muammar Gadhafi"));

        Assert.Contains(index.Suggest(typed), suggestion => suggestion.Text == "Muammar Gadhafi");
    }

    [ContractFact]
    public void A_suggestion_brings_the_query_that_finds_it()
    {
        using var index = With(Stories);

        foreach (var typed in (string[])["ki", "vlad", "ferr", "new"])
        {
            Assert.All(index.Suggest(typed), suggestion => Assert.NotEqual("", index.Found(suggestion.Query)));
        }
    }
}

public sealed class SuggestionTests : SuggestionContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleIndex.With(stories);
}

[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterSuggestionTests(ClusterFixture cluster) : SuggestionContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleCluster.With(cluster, stories);
}
