using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace SearchService.Testing;

/// <summary>The real programs, as built beside the tests.</summary>
public static class Programs
{
    /// <summary>The folder above all projects.</summary>
    public static string Repository { get; } = FindRepository();

    public static string PathOf(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");

    /// <summary>Runs the command line to its end.</summary>
    public static async Task<BufferedCommandResult> IndexerAsync(string folder, IEnumerable<string> arguments, string input = "") =>
        await Cli.Wrap("dotnet")
            .WithArguments([PathOf("SearchService.Indexer"), .. arguments])
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables => variables.Set("SEARCH_INDEX", null).Set("SEARCH_ARCHIVE", null))
            .WithStandardInputPipe(PipeSource.FromString(input, new UTF8Encoding(false)))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8);

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SearchService.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside a checkout of the repository.");
        }

        return folder;
    }
}
