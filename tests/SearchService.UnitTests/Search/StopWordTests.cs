using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class StopWordTests
{
    private static SampleIndex Stories() => SampleIndex.With(
        new Story("may").Text("Theresa May spoke of the budget."),
        new Story("theresa").Text("Theresa Lindqvist spoke of the budget."),
        new Story("smith").Text("Will Smith played a captain."),
        new Story("bob").Text("Bob Smith played a captain."),
        new Story("it").Text("An IT outage stopped the trains."),
        new Story("outage").Text("An outage stopped the trains."),
        new Story("who").Text("The WHO spoke of a fever."),
        new Story("fever").Text("There was a fever in the port."));

    [Theory]
    [InlineData("Theresa May", "may")]
    [InlineData("Will Smith", "smith")]
    [InlineData("IT outage", "it")]
    [InlineData("WHO fever", "who")]
    [InlineData("the outage", "it outage")]
    [InlineData("The outage", "it outage")]
    public void A_word_that_is_written_as_a_name_is_asked_for(string query, string found)
    {
        using var index = Stories();
        Assert.Equal(found, index.Found(query));
    }

    [Fact]
    public void A_word_that_is_left_out_is_named_and_struck()
    {
        using var index = Stories();
        var reading = index.Search("the outage of a train").Query;
        Assert.Equal("outage train", reading.ReadAs);
        Assert.Equal(["stop_word", "stop_word", "stop_word"], reading.Warnings.Select(warning => warning.Code));
        Assert.Contains("`the`", reading.Warnings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_of_nothing_else_keeps_them()
    {
        using var index = Stories();
        Assert.Equal("the a", index.Search("the a").Query.ReadAs);
    }

    [Theory]
    [InlineData("die wahl", "wahl")]
    [InlineData("la campagne", "campagne")]
    [InlineData("la playa", "playa")]
    [InlineData("the die", "dice")]
    public void Each_language_has_its_own(string query, string found)
    {
        using var index = SampleIndex.With(
            new Story("wahl").Language("de").Text("Morgen beginnt Wahl und Feier."),
            new Story("campagne").Language("fr").Text("Une campagne commence demain."),
            new Story("playa").Language("es").Text("Una playa sin gente."),
            new Story("dice").Language("en").Text("He cast a die."),
            new Story("none").Language("en").Text("Nothing here."));
        Assert.Equal(found, index.Found(query));
    }

    [Fact]
    public void What_one_language_leaves_out_another_asks_for_and_says_so()
    {
        using var index = SampleIndex.With(
            new Story("german").Language("de").Text("Ein Hafen."),
            new Story("english").Language("en").Text("A Hafen without that word."));
        var result = index.Search(new SearchRequest { Query = "die hafen", Match = MatchMode.All });
        Assert.Equal(["german"], result.Hits.Select(hit => hit.Id.Value));
        Assert.Equal("stop_word", Assert.Single(result.Query.Warnings).Code);
    }
}
