using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SearchService.Queries.Language;
using Xunit;

namespace SearchService.UnitTests.Queries;

public sealed class QueryParserProperties
{
    private static readonly string[] Pieces =
    [
        "ferry", "Kim", "Jong-un", "U.S.", "2023", "OR", "AND", "NOT", "(", ")", "\"", "“", "-", "--", "*", "?", "~",
        "~5", "^", "^2", "^0.5", ":", ".", "..",
        "title:", "person:", "date:", "mentions:", "colour:", "[", "]", " TO ", ">=", "<", "<person>", "<place>", " ", " ", " ",
        "\t", "é", "日本", "\uD83D\uDE00", "\uD800",
        "\uDC00", "\0", "://", "a*b", "a?b", "'", "&", "\\", "/", "{", "}", "²", "\u0301", "\uFFFF",
    ];

    [Property(MaxTest = 3000)]
    public Property Any_pieces_of_syntax_give_a_tree_whose_print_reads_the_same() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(), ReadsTheSame);

    [Property(MaxTest = 1000)]
    public Property Any_characters_give_a_tree_whose_print_reads_the_same() =>
        Prop.ForAll(
            ArbMap.Default.GeneratorFor<char>().ListOf().Select(characters => new string([.. characters])).ToArbitrary(), ReadsTheSame);

    [Theory]
    [InlineData('(')]
    [InlineData(')')]
    [InlineData('"')]
    [InlineData('-')]
    [InlineData('*')]
    [InlineData('~')]
    [InlineData('a')]
    public void A_million_times_the_same_character_is_read_within_the_limits(char c)
    {
        var query = QueryParser.Parse(new string(c, 1_000_000));

        Assert.Contains(query.Warnings, warning => warning.Code == "query_too_long");
    }

    [Theory]
    [InlineData("a:")]
    [InlineData("NOT ")]
    [InlineData("a OR ")]
    [InlineData("OR ")]
    [InlineData("-(")]
    [InlineData("title:(")]
    [InlineData("a^100")]
    [InlineData("~1^2")]
    public void Repeated_syntax_is_read_within_the_limits(string piece)
    {
        var query = QueryParser.Parse(string.Concat(Enumerable.Repeat(piece, 10_000)));

        Assert.True(Leaves(query.Tree) <= QueryLimits.Default.Words + 1);
    }

    private static Property ReadsTheSame(string text)
    {
        var wide = new QueryLimits { Depth = 64, Length = 100_000 };
        var tree = QueryParser.Parse(text, wide).Tree;
        var print = tree.ToString();
        var again = QueryParser.Parse(print, wide);
        return (again.Tree == tree && Positions(text)).Label($"{Shape.Of(tree)} printed {print} read {Shape.Of(again.Tree)}");
    }

    private static bool Positions(string text) =>
        QueryParser.Parse(text).Warnings.All(warning => warning.Position >= 0 && warning.Position <= text.Length);

    private static int Leaves(QueryNode node) => node switch
    {
        GroupNode group => group.Parts.Sum(Leaves),
        ExcludeNode exclude => Leaves(exclude.Inner),
        BoostNode boost => Leaves(boost.Inner),
        FieldNode field => Leaves(field.Inner),
        _ => 1,
    };
}
