using System.Reflection;
using NetArchTest.Rules;
using Xunit;

namespace SearchService.UnitTests.Walls;

/// <summary>The arrows between the rooms run one way, and what a room is for stays inside it.</summary>
public sealed class WallTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["SearchService.Articles"] = [],
        ["SearchService.Readers"] = ["SearchService.Articles"],
        ["SearchService.ReaderHost"] = ["SearchService.Readers"],
        ["SearchService.Entities"] = ["SearchService.Articles"],
        ["SearchService.Queries"] = ["SearchService.Articles"],
        ["SearchService.Index"] = ["SearchService.Articles", "SearchService.Queries"],
        ["SearchService.Archive"] =
            ["SearchService.Articles", "SearchService.Readers", "SearchService.Entities", "SearchService.Queries", "SearchService.Index"],
    };

    public static TheoryData<string> Rooms => [.. Arrows.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_the_rooms_below_it(string room)
    {
        var known = Assembly.Load(room).GetReferencedAssemblies()
            .Select(assembly => assembly.Name!).Where(name => name.StartsWith("SearchService.", StringComparison.Ordinal));
        Assert.Empty(known.Except(Arrows[room]));
    }

    [Theory]
    [InlineData("SearchService.Articles")]
    [InlineData("SearchService.Readers")]
    [InlineData("SearchService.Entities")]
    [InlineData("SearchService.Queries")]
    [InlineData("SearchService.Archive")]
    public void Lucene_stays_inside_the_index(string room) => Never(room, "Lucene");

    [Theory]
    [InlineData("SearchService.Articles")]
    [InlineData("SearchService.Readers")]
    [InlineData("SearchService.Entities")]
    [InlineData("SearchService.Queries")]
    [InlineData("SearchService.Index")]
    [InlineData("SearchService.Archive")]
    public void Http_and_the_console_stay_outside_the_rooms_below(string room) => Never(room, "Microsoft.AspNetCore", "Spectre", "System.CommandLine");

    [Theory]
    [InlineData("SearchService.Articles")]
    [InlineData("SearchService.Entities")]
    [InlineData("SearchService.Queries")]
    [InlineData("SearchService.Index")]
    [InlineData("SearchService.Archive")]
    public void A_package_that_reads_a_format_stays_inside_the_readers(string room) =>
        Never(room, "AngleSharp", "SmartReader", "YamlDotNet", "Markdig", "UtfUnknown", "UglyToad", "MimeKit", "DocumentFormat");

    private static void Never(string room, params string[] namespaces)
    {
        var result = Types.InAssembly(Assembly.Load(room)).ShouldNot().HaveDependencyOnAny(namespaces).GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }
}
