using SearchService.Queries;
using SearchService.Wire.Requests;
using Xunit;

namespace SearchService.UnitTests.Archive;

public sealed class SearchParametersTests
{
    [Theory]
    [InlineData("size", "1001", "invalid_parameter")]
    [InlineData("size", "-1", "invalid_parameter")]
    [InlineData("size", "ten", "invalid_parameter")]
    [InlineData("from", "-1", "invalid_parameter")]
    [InlineData("match", "some", "invalid_parameter")]
    [InlineData("sort", "best", "invalid_parameter")]
    [InlineData("from_date", "2023-13", "invalid_from_date")]
    [InlineData("from_date", "2023-02-29", "invalid_from_date")]
    [InlineData("to_date", "12 May", "invalid_to_date")]
    [InlineData("mentions", "2021..2019", "invalid_mentions")]
    [InlineData("mentions", "..", "invalid_mentions")]
    [InlineData("near", "91,0", "invalid_near")]
    [InlineData("near", "here", "invalid_near")]
    [InlineData("km", "nan", "invalid_near")]
    [InlineData("km", "0", "invalid_near")]
    [InlineData("facets", "persons", "invalid_facets")]
    [InlineData("facets", "people:0", "invalid_facets")]
    [InlineData("facet_prefix", "people", "invalid_facets")]
    [InlineData("pubdate", "2023", "unknown_parameter")]
    public void A_wrong_value_is_named_with_what_was_found(string name, string value, string code)
    {
        SearchParameters.Read([KeyValuePair.Create(name, value)], out var errors);
        var error = Assert.Single(errors);
        Assert.Equal((code, name), (error.Code.Name, error.Parameter));
        Assert.Contains(code == "unknown_parameter" ? name : value.Split(':')[0], error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_reported_at_once()
    {
        SearchParameters.Read(
            [KeyValuePair.Create("size", "x"), KeyValuePair.Create("from_date", "y"), KeyValuePair.Create("sort", "z")], out var errors);
        Assert.Equal(3, errors.Count);
    }

    [Fact]
    public void Filters_repeat_and_a_leading_minus_excludes()
    {
        var request = SearchParameters.Read(
            [KeyValuePair.Create("person", "Kim Jong-un"), KeyValuePair.Create("person", "-Vladimir Putin"),
                KeyValuePair.Create("language", "en")], out var errors);
        Assert.Empty(errors);
        Assert.Equal(
            [new FieldFilter(FilterField.Person, "Kim Jong-un"), new FieldFilter(FilterField.Person, "Vladimir Putin", true),
                new FieldFilter(FilterField.Language, "en")],
            request.Filters);
    }

    [Fact]
    public void A_range_of_dates_covers_its_last_day()
    {
        var request = SearchParameters.Read([KeyValuePair.Create("mentions", "2019..2020-02")], out _);
        Assert.Equal(("2019-01-01", "2020-02-29"), (request.Mentions!.Value.First.ToString(), request.Mentions.Value.Last.ToString()));
    }
}
