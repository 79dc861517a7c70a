using System.Xml.Linq;

namespace SearchService.UnitTests.Walls;

/// <summary>The source files of the repository.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find();

    /// <summary>The projects of <c>src</c> by name, those that others need first.</summary>
    public static IReadOnlyList<SourceProject> Projects { get; } = Read();

    /// <summary>A path relative to the repository, with <c>/</c> on every system.</summary>
    public static string NameOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The files that <c>docs/how-it-works.md</c> calls tables.</summary>
    public static IReadOnlySet<string> TablesOfDocs() => File.ReadLines(Path.Combine(Root, "docs", "how-it-works.md"))
        .SkipWhile(line => line != "## Tables").Skip(1).TakeWhile(line => !line.StartsWith('#'))
        .Where(line => line.StartsWith("- `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToHashSet();

    /// <summary>The files of <c>src</c> of one kind that a person wrote.</summary>
    public static IEnumerable<string> Written(string kind) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), kind, SearchOption.AllDirectories)
            .Where(file => !Array.Exists(NameOf(file).Split('/'), folder => folder is "obj" or "bin"));

    private static List<SourceProject> Read()
    {
        var projects = Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(SourceProject.Read).ToDictionary(project => project.Name);
        List<SourceProject> ordered = [];
        foreach (var project in projects.Values.OrderBy(project => project.Name, StringComparer.Ordinal))
        {
            Add(project);
        }

        return ordered;

        void Add(SourceProject project)
        {
            if (!ordered.Contains(project))
            {
                project.Needs.ToList().ForEach(name => Add(projects[name]));
                ordered.Add(project);
            }
        }
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SearchService.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("No folder above the tests holds SearchService.sln.");
        }

        return folder;
    }
}

/// <param name="Name">Of its assembly.</param>
/// <param name="Needs">The projects that it names.</param>
/// <param name="Files">Its C# files.</param>
internal sealed record SourceProject(string Name, IReadOnlyList<string> Needs, IReadOnlyList<string> Files)
{
    public static SourceProject Read(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var needs = XDocument.Load(path).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && !Path.GetRelativePath(folder, file).StartsWith("bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        return new SourceProject(Path.GetFileNameWithoutExtension(path), [.. needs], [.. files.Order(StringComparer.Ordinal)]);
    }
}
