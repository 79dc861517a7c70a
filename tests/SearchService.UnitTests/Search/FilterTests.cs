using SearchService.Articles;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class FilterTests
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

    [Fact]
    public void Sources_authors_and_languages_filter()
    {
        using var index = SampleIndex.With(
            new Story("a").Source("The Daily Post").Author("Ann Lee", "Bo Ek").Language("en"),
            new Story("b").Source("Echo").Author("Ann Lee").Language("fr"),
            new Story("c"));

        Assert.Equal("a", index.Found(new SearchRequest { Filters = [new(FilterField.Source, "the daily post")] }));
        Assert.Equal("a b", index.Found(new SearchRequest { Filters = [new(FilterField.Author, "ANN LEE")] }));
        Assert.Equal(
            "a", index.Found(new SearchRequest { Filters = [new(FilterField.Author, "Ann Lee"), new(FilterField.Author, "Bo Ek")] }));
        Assert.Equal(
            "b", index.Found(
                new SearchRequest { Filters = [new(FilterField.Author, "Ann Lee"), new(FilterField.Author, "Bo Ek", Exclude: true)] }));
        Assert.Equal("b", index.Found(new SearchRequest { Filters = [new(FilterField.Language, "FR")] }));
        Assert.Equal("a", index.Found("source:post"));
        Assert.Equal("a b", index.Found("author:lee"));
    }

    [Theory]
    [InlineData("date:2023", "day month year")]
    [InlineData("date:2023-09-12", "day month year")]
    [InlineData("date:2023-09-13", "month year")]
    [InlineData("date:2023-08", "year")]
    [InlineData("date:>2023", "later")]
    [InlineData("date:<=2023-09-11", "month year")]
    [InlineData("date:2024..2025", "later")]
    [InlineData("-date:2023 nothing", "later none")]
    public void What_is_known_less_exactly_matches_where_it_overlaps(string query, string ids)
    {
        using var index = SampleIndex.With(
            new Story("day").Published("2023-09-12T22:30:00+10:00"),
            new Story("month").Published("2023-09"),
            new Story("year").Published("2023"),
            new Story("later").Published("2024-01-01"),
            new Story("none"));

        Assert.Equal(ids, index.Found(query));
    }

    [Fact]
    public void Dates_in_the_text_overlap_each_by_itself()
    {
        using var index = SampleIndex.With(
            new Story("a").Speaks("2019").Speaks("2021"),
            new Story("b").Speaks("2020-05"),
            new Story("c").Speaks("PAST_REF"));

        Assert.Equal("b", index.Found("mentions:2020"));
        Assert.Equal("a b", index.Found("mentions:2019..2020"));
        Assert.Equal("a", index.Found(new SearchRequest { Mentions = new PartialDate(2021, 3).Days }));
    }

    [Theory]
    [InlineData("The plan of 2019-21 failed.", "2019", "21", true)]
    [InlineData("It ran from 2019 to 2021.", "2019", "2021", true)]
    [InlineData("Built between 2019 and 2021.", "2019", "2021", true)]
    [InlineData("They won in 2019 and 2021.", "2019", "2021", false)]
    [InlineData("From 3.1 in 2019 to 4.2 in 2021.", "2019", "2021", false)]
    [InlineData("From 2019 to 2021, say 2018.", "2019", "2018", false)]
    public void Dates_that_are_joined_to_a_range_cover_what_lies_between(string text, string first, string second, bool covers)
    {
        using var index = SampleIndex.With(
            new Story("a").Text(text).Speaks("2019", first).Speaks(second == "2018" ? "2018" : "2021", second));

        Assert.Equal(covers ? "a" : "", index.Found("mentions:2020"));
    }

    [Fact]
    public void A_place_lies_within_a_distance()
    {
        using var index = SampleIndex.With(
            new Story("vladivostok").Place("Vladivostok", "RU", new GeoPoint(43.11, 131.87)),
            new Story("nakhodka").Place("Nakhodka", "RU", new GeoPoint(42.81, 132.87)),
            new Story("none"));

        Assert.Equal("vladivostok", index.Found(new SearchRequest { Near = new NearFilter(new GeoPoint(43.1, 131.9), 50) }));
        Assert.Equal("nakhodka vladivostok", index.Found(new SearchRequest { Near = new NearFilter(new GeoPoint(43.1, 131.9), 150) }));
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
}
