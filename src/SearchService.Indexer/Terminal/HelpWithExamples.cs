using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SearchService.Indexer.Terminal;

/// <summary>The help of a command, closed by examples and by what its exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        ["index"] = ["index", "index /srv/articles/2024 --json"],
        ["reindex"] = ["reindex", "reindex --dry-run"],
        ["watch"] = ["watch /srv/articles"],
        ["verify"] = ["verify", "verify --deep --json"],
        ["withdraw"] = ["withdraw example-1 --dry-run", "withdraw example-1 --undo"],
        ["export"] = ["export --output articles.ndjson.gz", "export 'strike -ferry' --from-date 2022 --format csv"],
        ["backup"] = ["backup /backups/monday.zip"],
        ["restore"] = ["restore /backups/monday.zip --dry-run"],
        ["keys"] = ["keys add reader --kind read", "keys list"],
        ["entities"] = ["entities merge person 'V. Putin' --into 'Vladimir Putin'", "entities list"],
        ["search"] = ["search '\"nuclear summit\" -ferry' --person 'Kim Jong-un' --size 3", "search ferry --json"],
        ["read"] = ["read /srv/articles/2024/story.html"],
        ["extract"] = ["extract < articles.ndjson"],
        ["stats"] = ["stats --coverage"],
    };

    /// <summary>The commands that have examples.</summary>
    public static IReadOnlyCollection<string> Explained => Examples.Keys;

    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    /// <summary>What is missing or wrong does not matter to those who ask for help.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (ExamplesOf(parseResult.CommandResult.Command) is { } examples)
        {
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"    {example}");
            }

            output.WriteLine();
        }

        output.WriteLine("Exit codes:");
        foreach (var each in ExitCode.All)
        {
            output.WriteLine($"    {each.Value,-4} {each.Meaning}");
        }

        output.WriteLine();
        return code;
    }

    /// <summary>Those of the command, or of the one that it belongs to.</summary>
    private static string[]? ExamplesOf(Command command) =>
        Examples.TryGetValue(command.Name, out var own) ? own
        : command.Parents.OfType<Command>().Select(above => Examples.GetValueOrDefault(above.Name)).FirstOrDefault();
}
