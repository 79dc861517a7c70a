using System.Reflection;
using NetArchTest.Rules;
using SearchService.Archive;
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
        ["SearchService.Files"] = [],
        ["SearchService.Index"] = ["SearchService.Articles", "SearchService.Files", "SearchService.Queries"],
        ["SearchService.OpenSearch"] =
            ["SearchService.Articles", "SearchService.Entities", "SearchService.Index", "SearchService.Queries", "SearchService.Stores"],
        ["SearchService.Stores"] = ["SearchService.Articles", "SearchService.Entities", "SearchService.Files", "SearchService.Queries"],
        ["SearchService.Wire"] = ["SearchService.Articles", "SearchService.Entities", "SearchService.Queries", "SearchService.Stores"],
        ["SearchService.Archive"] =
        [
            "SearchService.Articles", "SearchService.Readers", "SearchService.ReaderHost",
            "SearchService.Entities", "SearchService.Queries",
            "SearchService.Files", "SearchService.Index", "SearchService.OpenSearch", "SearchService.Stores", "SearchService.Wire",
        ],
    };

    /// <summary>Programs, which nothing depends on. What they use of the rooms below, and never of each other.</summary>
    private static readonly Dictionary<string, string[]> Programs = new()
    {
        ["SearchService.Api"] = [.. Arrows.Keys],
        ["SearchService.Indexer"] = [.. Arrows.Keys],
        ["SearchService.Training"] = ["SearchService.Articles", "SearchService.Entities", "SearchService.Readers"],
    };

    /// <summary>The floors of the index, the lowest first; each knows those below it.</summary>
    private static readonly string[] Floors = ["Words", "Storage", "Compiling", "Matching", "Answers", "Searching"];

    public static TheoryData<string> Rooms => [.. Arrows.Keys, .. Programs.Keys];

    public static TheoryData<string> FloorNames => [.. Floors];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_the_rooms_below_it(string room)
    {
        var project = SourceTree.Projects.Single(project => project.Name == room);
        var known = project.Files.SelectMany(SourceGraph.OfSource.NamedBy).Select(RoomOf).Distinct().Where(name => name != room);
        Assert.Empty(known.Except(Arrows.GetValueOrDefault(room) ?? Programs[room]));
        Assert.Empty(project.Needs.Except(Arrows.GetValueOrDefault(room) ?? Programs[room]));
    }

    [Fact]
    public void Every_room_has_a_row() =>
        Assert.Empty(SourceTree.Projects.Select(project => project.Name).Except([.. Arrows.Keys, .. Programs.Keys]));

    [Theory]
    [MemberData(nameof(FloorNames))]
    public void A_floor_of_the_index_knows_only_the_floors_below_it(string floor)
    {
        var above = Floors.SkipWhile(name => name != floor).Skip(1).ToList();
        var up =
            from file in FilesOf(floor)
            from named in SourceGraph.OfSource.NamedBy(file)
            where above.Exists(name => FilesOf(name).Contains(named))
            select $"{SourceTree.NameOf(file)} -> {SourceTree.NameOf(named)}";
        Assert.Equal("", string.Join('\n', up));
    }

    [Fact]
    public void Every_file_of_the_index_is_on_a_floor() =>
        Assert.Empty(IndexFiles().Except(Floors.SelectMany(FilesOf)).Select(SourceTree.NameOf));

    [Fact]
    public void Snippets_know_words_alone()
    {
        var snippets = IndexFiles().Where(
            file => SourceTree.NameOf(file).Contains("/Answers/Snippets/", StringComparison.Ordinal)).ToHashSet();
        var known = snippets.SelectMany(SourceGraph.OfSource.NamedBy).Where(file => RoomOf(file) == "SearchService.Index").ToHashSet();
        Assert.NotEmpty(snippets);
        Assert.Empty(known.Except(snippets).Except(FilesOf("Words")).Select(SourceTree.NameOf));
    }

    /// <summary>It shares words, documents, rules and snippets with the embedded engine, and nothing that needs an open index.</summary>
    [Fact]
    public void The_room_of_the_cluster_opens_no_index_of_files()
    {
        string[] closed =
            ["Searching", "Storage/Snapshots", "Storage/Generations", "Storage/Ledger/Ledger", "Answers/Hits", "Matching/Ranking"];
        var known = SourceTree.Projects.Single(project => project.Name == "SearchService.OpenSearch").Files
            .SelectMany(SourceGraph.OfSource.NamedBy).Select(SourceTree.NameOf).Distinct();
        Assert.DoesNotContain(known, file => Array.Exists(
            closed, folder => file.StartsWith("src/SearchService.Index/" + folder, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("SearchService.Articles")]
    [InlineData("SearchService.Readers")]
    [InlineData("SearchService.Entities")]
    [InlineData("SearchService.Queries")]
    [InlineData("SearchService.Files")]
    [InlineData("SearchService.OpenSearch")]
    [InlineData("SearchService.Stores")]
    [InlineData("SearchService.Wire")]
    [InlineData("SearchService.Archive")]
    public void Lucene_stays_inside_the_index(string room) => Never(room, "Lucene");

    [Theory]
    [InlineData("SearchService.Articles")]
    [InlineData("SearchService.Readers")]
    [InlineData("SearchService.Entities")]
    [InlineData("SearchService.Queries")]
    [InlineData("SearchService.Index")]
    [InlineData("SearchService.Files")]
    [InlineData("SearchService.OpenSearch")]
    [InlineData("SearchService.Stores")]
    [InlineData("SearchService.Wire")]
    [InlineData("SearchService.Archive")]
    public void Http_and_the_console_stay_outside_the_rooms_below(string room) =>
        Never(room, "Microsoft.AspNetCore", "Spectre", "System.CommandLine");

    [Theory]
    [InlineData("SearchService.Articles")]
    [InlineData("SearchService.Entities")]
    [InlineData("SearchService.Queries")]
    [InlineData("SearchService.Index")]
    [InlineData("SearchService.Files")]
    [InlineData("SearchService.Stores")]
    [InlineData("SearchService.Wire")]
    [InlineData("SearchService.Archive")]
    public void A_package_that_reads_a_format_stays_inside_the_readers(string room) =>
        Never(room, "AngleSharp", "SmartReader", "YamlDotNet", "Tomlyn", "Markdig", "UtfUnknown", "UglyToad", "MimeKit", "DocumentFormat");

    /// <summary>Folders of the archive, each with what it knows nothing of.</summary>
    [Theory]
    [InlineData("Settings", "Ingestion", "Inbox", "Backups", "Export", "Statistics", "Verification", "Copies", "Corrections")]
    [InlineData("Copies", "Ingestion", "Inbox", "Backups", "Export", "Statistics", "Verification", "Corrections", "Settings")]
    [InlineData("Export", "Ingestion", "Inbox", "Backups", "Statistics", "Verification", "Copies", "Corrections", "Settings")]
    [InlineData("Statistics", "Ingestion", "Inbox", "Backups", "Export", "Verification", "Copies", "Corrections", "Settings")]
    [InlineData("Corrections", "Ingestion", "Inbox", "Backups", "Export", "Statistics", "Verification", "Copies", "Settings")]
    [InlineData("Ingestion", "Backups", "Export", "Statistics", "Verification", "Settings")]
    [InlineData("Inbox", "Backups", "Export", "Statistics", "Verification", "Corrections", "Settings")]
    [InlineData("Backups", "Export", "Statistics", "Verification", "Copies", "Corrections")]
    [InlineData("Verification", "Backups", "Export", "Statistics", "Corrections", "Settings")]
    public void A_folder_of_the_archive_has_one_reason(string folder, params string[] others)
    {
        const string Archive = "SearchService.Archive.";
        var result = Types.InAssembly(Assembly.Load("SearchService.Archive")).That().ResideInNamespace(Archive + folder)
            .ShouldNot().HaveDependencyOnAny([.. others.Select(other => Archive + other)]).GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    /// <summary>What it did itself would be a reason of its own to change.</summary>
    [Fact]
    public void The_archive_opens_closes_and_hands_out_its_rooms()
    {
        var members = typeof(NewsArchive)
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);
        Assert.Equal(
            ["Dispose", "Open"], members.OfType<MethodInfo>().Where(method => !method.IsSpecialName).Select(method => method.Name).Order());
        Assert.InRange(members.OfType<PropertyInfo>().Count(), 1, 11);
    }

    private static string RoomOf(string file) => SourceTree.NameOf(file).Split('/')[1];

    private static IReadOnlyList<string> IndexFiles() => SourceTree.Projects.Single(project => project.Name == "SearchService.Index").Files;

    private static HashSet<string> FilesOf(string floor) =>
        [.. IndexFiles().Where(file => SourceTree.NameOf(file).StartsWith($"src/SearchService.Index/{floor}/", StringComparison.Ordinal))];

    private static void Never(string room, params string[] namespaces)
    {
        var result = Types.InAssembly(Assembly.Load(room)).ShouldNot().HaveDependencyOnAny(namespaces).GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }
}
