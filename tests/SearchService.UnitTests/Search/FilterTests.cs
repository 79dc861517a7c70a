using SearchService.Queries;
using SearchService.UnitTests.Engines;
using SearchService.Wire.Requests;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class FilterTests : FilterContract
{
    [Fact]
    public void Names_are_found_by_any_spelling()
    {
        using var index = SampleIndex.With(
            new Story("a").Text("Kim Jong-un spoke. Kim left for the DPRK.").Person("Kim Jong-un", "Kim Jong-un", "Kim")
                .Place("North Korea", "KP", null, "DPRK"),
            new Story("b").Text("KIM JONG UN spoke in North Korea.").Person("Kim Jong Un", "KIM JONG UN").Place("North Korea", "KP"),
            new Story("c").Text("Kim Yo-jong spoke.").Person("Kim Yo-jong"));

        Assert.Equal("a b", index.Found(new SearchRequest { Filters = [new(FilterField.Person, "Kim Jong Un")] }));
        Assert.Equal("a b", index.Found(new SearchRequest { Filters = [new(FilterField.Place, "DPRK")] }));
        Assert.Equal("c", index.Found(new SearchRequest { Filters = [new(FilterField.Person, "Kim Jong Un", Exclude: true)] }));
        Assert.Equal("a b", index.Found("person:\"Kim Jong-un\""));
        Assert.Equal("a b c", index.Found("person:Kim"));
        Assert.Equal("a b", index.Found("place:DPRK"));
        Assert.Equal("c", index.Found("spoke -place:DPRK"));
        Assert.Equal("c", index.Found("person:yo*"));
    }

    [Theory]
    [InlineData(FilterField.Source, "Echo|The Post", "a b")]
    [InlineData(FilterField.Source, "-Echo|The Post", "c")]
    [InlineData(FilterField.Source, "A || B", "c")]
    [InlineData(FilterField.Section, "sport|World news", "a b")]
    [InlineData(FilterField.Section, "-SPORT", "b c")]
    [InlineData(FilterField.Person, "Ann Lee|Bo Ek", "a b")]
    [InlineData(FilterField.Place, "Oslo|Nowhere", "a")]
    [InlineData(FilterField.Country, "no", "a")]
    [InlineData(FilterField.Country, "NO|DE", "a b")]
    [InlineData(FilterField.Country, "-NO", "b c")]
    public void Of_several_values_either_fits(FilterField field, string typed, string found)
    {
        using var index = SampleIndex.With(
            new Story("a").Source("Echo").Section("Sport").Person("Ann Lee").Place("Oslo", "NO"),
            new Story("b").Source("The Post").Section("World News").Person("Bo Ek").Place("Berlin", "DE"),
            new Story("c").Source("A | B"));
        var request = new SearchRequest { Filters = [FilterText.Read(field, typed)], Size = 10 };
        Assert.Equal(found, index.Found(request));
    }

    [Theory]
    [InlineData("DPRK", "a b")]
    [InlineData("North Korea", "a b c")]
    [InlineData("missiles North Korea", "a")]
    [InlineData("missiles -DPRK", "")]
    [InlineData("weather -DPRK", "b c")]
    [InlineData("\"North Korea\"", "b")]
    [InlineData("Korea", "b c")]
    public void A_query_that_names_a_place_finds_its_other_spellings(string query, string ids)
    {
        using var index = SampleIndex.With(
            new Story("a").Text("The DPRK tested missiles.").Place("North Korea", "KP", null, "DPRK"),
            new Story("b").Text("Weather in North Korea.").Place("North Korea", "KP"),
            new Story("c").Text("Weather in Korea, to the north.").Place("Korea"));

        Assert.Equal(ids, index.Found(query));

        // Where any word will do, nothing is missed that is found where all must occur.
        Assert.Empty(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Except(index.Found(new SearchRequest { Query = query, Match = MatchMode.Most }).Split(' ')));
    }

    [Theory]
    [InlineData("Ki\u1e3f")]
    [InlineData("Kim\u0301")]
    public void A_name_with_an_accent_too_many_is_found_in_every_mode(string query)
    {
        using var index = SampleIndex.With(new Story("a").Text("Mr Kim spoke.").Person("Kim"));

        Assert.Equal("a", index.Found(new SearchRequest { Query = query, Match = MatchMode.All }));
        Assert.Equal("a", index.Found(new SearchRequest { Query = query, Match = MatchMode.Most }));
    }

    [Theory]
    [InlineData("isle of man", "a b c")]
    [InlineData("ferry isle of man", "a b c")]
    [InlineData("the isle of man ferry", "a b c")]
    [InlineData("isle man", "a c")]
    [InlineData("of the", "a c")]
    public void A_name_may_hold_stop_words(string query, string ids)
    {
        using var index = SampleIndex.With(
            new Story("a").Text("The ferry to the Isle of Man was late.").Place("Isle of Man", "IM"),
            new Story("b").Text("A ferry reached Mann.").Place("Isle of Man", "IM", null, "Mann"),
            new Story("c").Text("A man reached the isle of the ferry."));

        Assert.Equal(ids, index.Found(query));
    }

    private protected override ISampleEngine With(params Story[] stories) => SampleIndex.With(stories);
}
