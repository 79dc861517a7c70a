using System.Text.RegularExpressions;
using Xunit;

namespace SearchService.UnitTests.Walls;

/// <summary>What holds of every source file.</summary>
public sealed partial class SourceTests
{
    private const int LargestCircle = 5;
    private const int MostLines = 250;

    private const int LongestLine = 140;

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

    [Theory]
    [InlineData("*.cs")]
    [InlineData("*.razor")]
    [InlineData("*.css")]
    [InlineData("*.js")]
    public void A_line_has_140_characters_at_most(string kind)
    {
        var longer =
            from path in SourceTree.Written(kind)
            from line in File.ReadLines(path).Select((text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > LongestLine
            select $"{SourceTree.NameOf(path)}({line.Number}): {line.Text.Length} characters";
        Assert.Equal("", string.Join('\n', longer));
    }

    /// <summary>Parts of one type and types within others do not count; a page of Razor is a type that is named after its file.</summary>
    [Fact]
    public void A_name_stands_for_one_type()
    {
        var types =
            from path in SourceTree.Projects.SelectMany(project => project.Files)
            let text = File.ReadAllText(path)
            from type in TypeName().Matches(text)
            select (Name: type.Groups["name"].Value, Room: Room().Match(text).Groups["room"].Value);
        var pages =
            from path in SourceTree.Written("*.razor")
            let name = Path.GetFileNameWithoutExtension(path)
            where name != "_Imports"
            select (Name: name, Room: SourceTree.NameOf(path));
        var doubled = types.Concat(pages).Distinct().GroupBy(type => type.Name).Where(same => same.Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(", ", same.Select(type => type.Room))}");
        Assert.Equal("", string.Join('\n', doubled));
    }

    [Fact]
    public void Docs_name_tables_that_are_there() =>
        Assert.All(SourceTree.TablesOfDocs(), table => Assert.True(File.Exists(Path.Combine(SourceTree.Root, table)), table));

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|static|abstract|sealed|readonly|ref|partial|unsafe) )*"
        + @"(?:class|record(?: struct| class)?|struct|enum|interface) (?<name>\w+)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^namespace (?<room>[\w.]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Room();
}
