using SearchService.Queries;
using SearchService.Queries.Language;
using Xunit;

namespace SearchService.UnitTests.Queries;

public sealed class QueryWarningTests
{
    [Theory]
    [InlineData("ferry \"harbour", "unclosed_quote", 6)]
    [InlineData("(ferry", "unclosed_parenthesis", 0)]
    [InlineData("ferry )", "stray_parenthesis", 6)]
    [InlineData("ferry \"\"", "empty_phrase", 6)]
    [InlineData("ferry ()", "empty_group", 6)]
    [InlineData("ferry OR", "stray_operator", 6)]
    [InlineData("-ferry", "lone_exclusion", 0)]
    [InlineData("red colour:red", "unknown_field", 4)]
    [InlineData("title:\"\"", "field_without_value", 0)]
    [InlineData("date:2023-13", "invalid_date", 5)]
    [InlineData("date:2021..2019", "reversed_range", 5)]
    [InlineData("ferry %%%", "nothing_to_search", 6)]
    [InlineData("½", "nothing_to_search", 0)]
    [InlineData("ferry or quay", "small_operator", 6)]
    [InlineData("ferry and quay", "small_operator", 6)]
    [InlineData("ferry not quay", "small_operator", 6)]
    [InlineData("ferry || quay", "read_as_operator", 6)]
    [InlineData("ferry && quay", "read_as_operator", 6)]
    [InlineData("ferry !quay", "read_as_exclusion", 6)]
    [InlineData("ferry --quay", "read_as_exclusion", 6)]
    [InlineData("ferry –quay", "read_as_exclusion", 6)]
    [InlineData("person:★", "nothing_to_search", 7)]
    [InlineData("title:-quay", "read_as_exclusion", 6)]
    [InlineData("title:!quay", "read_as_exclusion", 6)]
    [InlineData("title: --quay", "read_as_exclusion", 7)]
    [InlineData("title:NOT quay", "read_as_exclusion", 6)]
    [InlineData("ferry||quay", "read_as_operator", 5)]
    [InlineData("ferry&&quay", "read_as_operator", 5)]
    [InlineData("?", "nothing_to_search", 0)]
    [InlineData("… - !", "nothing_to_search", 0)]
    [InlineData("\"a b\"~", "invalid_distance", 5)]
    [InlineData("\"a b\"~500", "invalid_distance", 5)]
    [InlineData("ferry~7", "invalid_fuzziness", 0)]
    [InlineData("ferry^1000", "invalid_boost", 0)]
    [InlineData("\"old harb*\"", "wildcard_in_phrase", 5)]
    [InlineData("\"missile <place>\"", "placeholder_without_distance", 9)]
    public void A_warning_names_its_code_and_the_character(string text, string code, int position)
    {
        var warnings = QueryParser.Parse(text).Warnings;

        Assert.Contains(warnings, warning => warning.Code == code && warning.Position == position);
        Assert.All(warnings, warning => Assert.EndsWith(".", warning.Message));
    }

    [Theory]
    [InlineData("ferry harbour")]
    [InlineData("\"old harbour\"~5 -quay (a OR b)^2 title:x* date:2019..2021")]
    [InlineData("U.S. - Japan, who sailed? don't!")]
    [InlineData("*")]
    [InlineData("")]
    public void What_is_taken_as_typed_warns_of_nothing(string text) => Assert.Empty(QueryParser.Parse(text).Warnings);

    [Fact]
    public void Every_limit_is_told()
    {
        var limits = new QueryLimits { Length = 100, Words = 5, Depth = 3 };

        Assert.Equal(["query_too_long"], Codes(QueryParser.Parse(new string('a', 101), limits)));
        Assert.Equal(["too_many_words"], Codes(QueryParser.Parse("a b c d e f g h", limits)));
        Assert.Equal(["too_many_words"], Codes(QueryParser.Parse("a* b~ c? d?d e", limits with { Words = 20 })));
        Assert.Equal("(all [a*] b~)", Shape.Of(QueryParser.Parse("a* b~ *c d", limits with { Words = 20 }).Tree));
        Assert.Equal(["too_deep"], Codes(QueryParser.Parse("((((((a))))))", limits)));
        Assert.Equal("(all a b c d e)", Shape.Of(QueryParser.Parse("a b c d e f g h", limits).Tree));
        Assert.Equal("(all a b)", Shape.Of(QueryParser.Parse("((((((a)))))) b", limits).Tree));
    }

    [Fact]
    public void Every_code_is_listed_once()
    {
        Assert.Equal(QueryWarningCode.All.Count, QueryWarningCode.All.Select(code => code.Name).Distinct().Count());
        Assert.Equal(
            typeof(QueryWarningCode).GetFields().Count(field => field.FieldType == typeof(QueryWarningCode)),
            QueryWarningCode.All.Count);
    }

    private static IEnumerable<string> Codes(ParsedQuery query) => query.Warnings.Select((QueryWarning warning) => warning.Code);
}
