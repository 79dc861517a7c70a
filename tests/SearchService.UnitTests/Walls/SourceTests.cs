using Xunit;

namespace SearchService.UnitTests.Walls;

/// <summary>What holds of every source file.</summary>
public sealed class SourceTests
{
    private const int LargestCircle = 5;
    private const int MostLines = 250;

    public static TheoryData<string> Projects => [.. SourceTree.Projects.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_more_than_five_files_know_each_other_in_a_circle(string name)
    {
        var project = SourceTree.Projects.Single(project => project.Name == name);
        var circles = SourceGraph.OfSource.Circles(project.Files).Where(circle => circle.Count > LargestCircle)
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
            where lines > MostLines
            select $"{file}: {lines} lines";
        Assert.Equal("", string.Join('\n', longer));
    }

    [Fact]
    public void Docs_name_tables_that_are_there() =>
        Assert.All(SourceTree.TablesOfDocs(), table => Assert.True(File.Exists(Path.Combine(SourceTree.Root, table)), table));
}
