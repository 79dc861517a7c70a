using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Queries;
using SearchService.Stores.Jobs;
using SearchService.Wire;
using Xunit;

namespace SearchService.UnitTests.Wire;

/// <summary>Names that clients rely on.</summary>
public sealed class WireNameTests
{
    [Fact]
    public void The_names_are_those_that_clients_know()
    {
        Assert.Equal(["auto", "all", "most"], WireName.All<MatchMode>());
        Assert.Equal(["fold", "all"], WireName.All<CopyMode>());
        Assert.Equal(["relevance", "newest", "oldest"], WireName.All<SortOrder>());
        Assert.Equal(["person", "place", "source", "author", "language", "country", "section"], WireName.All<FilterField>());
        Assert.Equal(["people", "places", "countries", "sources", "authors", "sections", "languages", "years", "months"],
            WireName.All<FacetField>());
        Assert.Equal(["year", "month", "day"], WireName.All<TimelineInterval>());
        Assert.Equal(["person", "place", "title", "word"], WireName.All<SuggestionKind>());
        Assert.Equal(["merge", "rename", "hide", "split"], WireName.All<CorrectionAction>());
        Assert.Equal(["person", "place"], WireName.All<NameKind>());
        Assert.Equal(["enqueued", "processing", "succeeded", "failed", "canceled"], WireName.All<JobState>());
    }

    [Fact]
    public void Every_choice_of_a_request_or_answer_has_names() => Assert.Empty(
        typeof(SearchRequest).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && type.Namespace == typeof(SearchRequest).Namespace)
            .Except(WireName.Kinds));

    [Fact]
    public void Every_value_has_a_name() => Assert.All(
        WireName.Kinds,
        kind => Assert.Equal(Enum.GetValues(kind).Length,
            ((IEnumerable<string>)typeof(WireName).GetMethod(nameof(WireName.All))!.MakeGenericMethod(kind).Invoke(null, null)!).Count()));
}
