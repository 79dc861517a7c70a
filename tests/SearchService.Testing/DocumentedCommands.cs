using System.Text.RegularExpressions;

namespace SearchService.Testing;

/// <summary>The commands of a page of docs that somebody is to type: the lines of its blocks of shell.</summary>
public static partial class DocumentedCommands
{
    /// <summary>How a command of the command line begins there.</summary>
    public const string Indexer = "dotnet run -c Release --project src/SearchService.Indexer -- ";

    /// <param name="page">The name of a file in docs.</param>
    public static IEnumerable<string> Of(string page) =>
        Blocks().Matches(File.ReadAllText(Path.Combine(Programs.Repository, "docs", page)).ReplaceLineEndings("\n"))
            .SelectMany(block => block.Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"```sh\n(?<commands>.+?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();
}
