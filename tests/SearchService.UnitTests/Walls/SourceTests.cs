using Xunit;

namespace SearchService.UnitTests.Walls;

/// <summary>What holds of every source file.</summary>
public sealed class SourceTests
{
    private const int LargestCircle = 5;

    /// <summary>Rooms with a circle that is still larger, and how many files it may have: a room may leave the list, and none joins it.</summary>
    private static readonly Dictionary<string, int> StillInCircles = new() { ["SearchService.Readers"] = 6 };

    private const int MostLines = 250;

    /// <summary>Files that are still longer, with the lines that they may have at most: a file may leave the list, and none joins it.</summary>
    private static readonly Dictionary<string, int> StillLonger = new()
    {
        ["src/SearchService.Archive/Ingestion/IngestionRun.cs"] = 295,
        ["src/SearchService.Archive/Ingestion/Ingestor.cs"] = 260,
        ["src/SearchService.Entities/Dates/Tongues/CharacterDates.cs"] = 320,
        ["src/SearchService.Queries/Language/OperandReader.cs"] = 260,
        ["src/SearchService.Readers/Rtf/RtfText.cs"] = 291,
    };

    public static TheoryData<string> Projects => [.. SourceTree.Projects.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_more_than_five_files_know_each_other_in_a_circle(string name)
    {
        var project = SourceTree.Projects.Single(project => project.Name == name);
        var circles = SourceGraph.OfSource.Circles(project.Files).Where(circle => circle.Count > StillInCircles.GetValueOrDefault(name, LargestCircle))
            .Select(circle => $"{circle.Count} files: {string.Join(", ", circle.Select(SourceTree.NameOf))}");
        Assert.Equal("", string.Join('\n', circles));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_file_that_is_no_table_has_250_lines_at_most(string name)
    {
        var tables = SourceTree.TablesOfDocs();
        var longer =
            from path in SourceTree.Projects.Single(project => project.Name == name).Files
            let file = SourceTree.NameOf(path)
            where !tables.Contains(file)
            let lines = File.ReadLines(path).Count()
            where lines > StillLonger.GetValueOrDefault(file, MostLines)
            select $"{file}: {lines} lines";
        Assert.Equal("", string.Join('\n', longer));
    }

    [Fact]
    public void Docs_name_tables_that_are_there() =>
        Assert.All(SourceTree.TablesOfDocs(), table => Assert.True(File.Exists(Path.Combine(SourceTree.Root, table)), table));
}
