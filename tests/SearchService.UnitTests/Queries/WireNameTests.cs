using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Queries;

/// <summary>Scripts rely on these names: a test that fails here says that HTTP has changed.</summary>
public sealed class WireNameTests
{
    [Fact]
    public void Names_on_the_wire_are_those_that_are_documented()
    {
        Assert.Equal("auto all most", NamesOf<MatchMode>());
        Assert.Equal("fold all", NamesOf<CopyMode>());
        Assert.Equal("relevance newest oldest", NamesOf<SortOrder>());
        Assert.Equal("person place source author language", NamesOf<FilterField>());
        Assert.Equal("people places countries sources authors languages years months", NamesOf<FacetField>());
        Assert.Equal("year month day", NamesOf<TimelineInterval>());
        Assert.Equal("person place title word", NamesOf<SuggestionKind>());
    }

    [Fact]
    public void Every_choice_of_a_request_or_answer_has_a_name()
    {
        var choices = typeof(SearchRequest).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && type.Namespace == typeof(SearchRequest).Namespace)
            .SelectMany(type => Enum.GetValues(type).Cast<Enum>());

        Assert.All(choices, choice => Assert.NotEmpty(WireNames.Of(choice)));
    }

    private static string NamesOf<T>()
        where T : struct, Enum
    {
        var names = WireNames.All<T>();
        Assert.Equal(Enum.GetValues<T>().Length, names.Count);
        return string.Join(' ', names.Keys);
    }
}
