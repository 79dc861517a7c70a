using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace SearchService.Testing;

/// <summary>
/// The real programs, as built beside the tests, or those of the folder that <c>PUBLISHED_PROGRAMS</c> names: what is published starts in
/// less time, which a test run mostly consists of.
/// </summary>
public static class Programs
{
    /// <summary>The folder above all projects.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Far longer than a command takes on the archives of these tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string Folder =
        Environment.GetEnvironmentVariable("PUBLISHED_PROGRAMS") is { Length: > 0 } published ? published : AppContext.BaseDirectory;

    public static string PathOf(string assembly) => Path.Combine(Folder, assembly + ".dll");

    /// <summary>Runs the command line to its end.</summary>
    public static Task<BufferedCommandResult> IndexerAsync(string folder, IEnumerable<string> arguments, string input = "") =>
        Cli.Wrap("dotnet")
            .WithArguments([PathOf("SearchService.Indexer"), .. arguments])
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables =>
            {
                variables.Set("SEARCH_INDEX", null).Set("SEARCH_ARCHIVE", null);
                foreach (var (name, value) in ArchivesOnCluster.SettingsFor(Path.Combine(folder, IndexOf([.. arguments]))))
                {
                    variables.Set(name, value);
                }
            })
            .WithStandardInputPipe(PipeSource.FromString(input, new UTF8Encoding(false)))
            .ToItsEndAsync();

    /// <summary>Runs a command to its end, whatever its exit code; one that has no end is killed and named.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="patience">How long it may take; five minutes where it is not given.</param>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public static async Task<BufferedCommandResult> ToItsEndAsync(this Command command, TimeSpan? patience = null)
    {
        var end = patience ?? Patience;
        using var late = new CancellationTokenSource(end);
        try
        {
            return await command.WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(Encoding.UTF8, late.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"{end.TotalMinutes} min passed, and this did not end: {command.TargetFilePath} {command.Arguments}");
        }
    }

    private static string IndexOf(List<string> arguments) =>
        arguments.IndexOf("--index") is >= 0 and var at && at + 1 < arguments.Count ? arguments[at + 1] : "index-data";

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SearchService.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests run inside a checkout of the repository.");
        }

        return folder;
    }
}
