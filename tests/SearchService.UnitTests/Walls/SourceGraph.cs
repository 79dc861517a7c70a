using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SearchService.UnitTests.Walls;

/// <summary>
/// Which source file names something that another one declares: read from what the names mean to the compiler, not from the
/// using directives. What a build generates, such as the code of pages, is not in it.
/// </summary>
internal sealed class SourceGraph
{
    /// <summary>What the SDK adds to every file of a project.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>And to those of a web project.</summary>
    private const string WebUsings = """
        global using System.Net.Http.Json;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);
    private static readonly Lazy<SourceGraph> Whole = new(() => new SourceGraph(SourceTree.Projects));

    private readonly Dictionary<string, HashSet<string>> _named = [];

    private SourceGraph(IReadOnlyList<SourceProject> projects)
    {
        var platform = PlatformReferences();
        Dictionary<string, CSharpCompilation> compiled = [];
        foreach (var project in projects)
        {
            var trees = project.Files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file)).ToList();
            var compilation = CSharpCompilation.Create(
                project.Name,
                [.. trees, CSharpSyntaxTree.ParseText(
                    ImplicitUsings + (project.Name.EndsWith(".Api", StringComparison.Ordinal) ? WebUsings : ""), Options)],
                [.. platform, .. Below(project.Name, projects).Select(name => compiled[name].ToMetadataReference())]);
            compiled[project.Name] = compilation;
            trees.ForEach(tree => _named[tree.FilePath] = Named(tree, compilation));
        }
    }

    /// <summary>The graph of all projects of <c>src</c>, read once for all tests.</summary>
    public static SourceGraph OfSource => Whole.Value;

    /// <summary>The files that a file names something of.</summary>
    public IReadOnlySet<string> NamedBy(string file) => _named[file];

    /// <summary>Of some files those that know each other in a circle, each circle as large as it goes.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Circles(IReadOnlyList<string> files) => new Circles(files, _named).Found;

    private static List<MetadataReference> PlatformReferences()
    {
        var known = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("SearchService.", StringComparison.Ordinal)).ToList();
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var web = Path.Combine(runtime.Parent!.Parent!.FullName, "Microsoft.AspNetCore.App", runtime.Name);
        var names = known.Select(Path.GetFileName).ToHashSet();
        known.AddRange(
            Directory.Exists(web) ? Directory.GetFiles(web, "Microsoft.*.dll").Where(path => names.Add(Path.GetFileName(path))) : []);
        return [.. known.Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static HashSet<string> Below(string name, IReadOnlyList<SourceProject> projects)
    {
        var needs = projects.Single(project => project.Name == name).Needs;
        return [.. needs, .. needs.SelectMany(need => Below(need, projects))];
    }

    private static HashSet<string> Named(SyntaxTree tree, CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        HashSet<string> named = [];
        foreach (var node in tree.GetRoot().DescendantNodes()
            .Where(node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
        {
            var info = model.GetSymbolInfo(node);
            foreach (var symbol in info.Symbol is { } known ? [known] : info.CandidateSymbols)
            {
                named.UnionWith(FilesOf(symbol));
            }
        }

        named.Remove(tree.FilePath);
        return named;
    }

    private static IEnumerable<string> FilesOf(ISymbol symbol)
    {
        var declared = symbol switch
        {
            IAliasSymbol alias => alias.Target,
            IMethodSymbol { ReducedFrom: { } extension } => extension,
            _ => symbol,
        };
        return declared is INamespaceSymbol
            ? []
            : declared.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath)
                .Where(path => path.Length > 0);
    }
}
