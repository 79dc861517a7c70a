using System.Globalization;
using SearchService.Indexing.Answers.Overviews;
using SearchService.Queries;
using SearchService.UnitTests.Archive;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.UnitTests.Search;

/// <summary>
/// What queries asked of a state is there in the next one at the cost of what is new in it, however many articles, names, words and copies
/// there are beside. Counted are the bytes that the step to the next state allocates: whatever is read becomes some.
/// </summary>
[Collection(RunsAlone.Name)]
public sealed class StateCostTests(ITestOutputHelper output)
{
    private const int Small = 300;
    private const int Large = 3_000;
    private const double Most = 1.5;

    [Fact]
    public void The_state_after_an_article_costs_the_same_in_a_large_archive()
    {
        var (small, large) = (CostOf(Small), CostOf(Large));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{small} bytes of {Small} articles, {large} of {Large}"));
        Assert.True(large <= small * Most, $"{small} bytes of {Small} articles, {large} of {Large}");
    }

    /// <summary>The cheapest of some steps: others also merge segments.</summary>
    private static long CostOf(int articles)
    {
        using var index = SampleIndex.With([.. Enumerable.Range(0, articles).Select(Story)]);
        Ask(index);
        var least = long.MaxValue;
        for (var i = 0; i < 6; i++)
        {
            index.Append([Story(Large + i)]);
            var before = GC.GetAllocatedBytesForCurrentThread();
            index.Refresh();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.Equal(articles + i + 1, Ask(index).Articles);
        }

        return least;
    }

    /// <summary>Asks what the pages, the overviews and the suggestions ask.</summary>
    private static SearchResult Ask(SampleIndex index)
    {
        index.Suggester.Suggest("bo");
        Assert.NotEmpty(index.Source.OnDemand(SourceMonths.Of, ReadingLimits.None, []));
        return index.Search(new SearchRequest { Significant = 5, Timelines = [TimelineInterval.Month] });
    }

    private static Story Story(int number)
    {
        var story = new Story($"s{number}").Published($"20{number % 20:00}-09-12").Source($"Echo {number % 7}")
            .Text($"The ferry {Word(number)} left for {Word(number * 7)}. {Word(number / 2)} saw it.")
            .Person($"Bo {Word(number)}", $"Bo {Word(number)}", Word(number)).Person(Word(number / 3)).Place(Word(number / 2));
        return number % 3 == 2 ? story.CopyOf($"s{number - 1}") : story;
    }

    /// <summary>A word for each number.</summary>
    private static string Word(int number) =>
        $"Q{(char)('a' + number / 676 % 26)}{(char)('a' + number / 26 % 26)}{(char)('a' + number % 26)}{(char)('a' + number / 17_576)}um";
}
