using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class AnyQueryProperties
{
    private static readonly string[] Pieces =
    [
        "ferry", "harbour", "Kim", "Jong-un", "U.S.", "2023", " OR ", " AND ", " NOT ", "(", ")", "\"", "“", "-",
        "*", "?", "a?b", "*o*", "~", "~2", "^2",
        "title:", "text:", "person:", "place:", "source:", "author:", "date:", "mentions:", "colour:",
        "2019..2021", "[2019 TO 2021]", ">=2020",
        "<person>", "<place>", "~5", " ", " ", " ", "é", "東京", "\uD83D\uDE00", "\uD800", "\0",
        "\u0001", "the", "'s", "\u0301", "&", "\\", "/",
    ];

    private static readonly Lazy<SampleIndex> Index = new(() => SampleIndex.With(RankingStories.All));

    [Property(MaxTest = 300)]
    public Property Any_query_has_an_answer_in_every_mode() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(),
        text =>
        {
            var all = Index.Value.Search(new SearchRequest { Query = text, Match = MatchMode.All, Explain = true });
            var most = Index.Value.Search(new SearchRequest { Query = text, Match = MatchMode.Most });
            var auto = Index.Value.Search(new SearchRequest { Query = text, Synonyms = true, BoostRecent = true });
            return (all.Total <= most.Total && all.Total == auto.Total && all.Total + auto.PartialTotal <= RankingStories.All.Length)
                .Label($"{all.Query.ReadAs}: all {all.Total}, most {most.Total}, auto {auto.Total} + {auto.PartialTotal}");
        });

    [Property(MaxTest = 500)]
    public Property Exclusions_of_all_kinds_are_answered() => Prop.ForAll(
        Gen.Elements("NOT ", "-", "source: ", "date: ", "title:", "mentions:", "(", ")", "^2", " OR ", " ", "ferry ", "2019 ", "the ", "\"", "~")
            .ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(),
        text => Index.Value.Search(text).Total <= RankingStories.All.Length);

    [Theory]
    [InlineData("\u201C\u0301)\uD8002019..2021 source: NOT  NOT date: NOT the AND ")]
    [InlineData("source: NOT date: NOT 2019")]
    [InlineData("source: NOT NOT NOT Echo")]
    [InlineData("title:NOT text:NOT ferry^3")]
    public void An_exclusion_of_an_exclusion_is_answered(string query) => Assert.NotNull(Index.Value.Search(query));

    [Theory]
    [InlineData("*a????????????????????????????????")]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa~2")]
    public void Patterns_made_to_be_dear_are_answered(string query) => Assert.NotNull(Index.Value.Search(query));

    [Theory]
    [InlineData("東京")]
    [InlineData("ferry")]
    [InlineData("harb~ ")]
    [InlineData("2019..2021 ")]
    [InlineData("Jong-")]
    public void Long_queries_of_few_words_are_answered(string piece) =>
        Assert.NotNull(Index.Value.Search(string.Concat(Enumerable.Repeat(piece, 4_000 / piece.Length))));
}
