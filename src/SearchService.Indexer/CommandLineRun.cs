using System.CommandLine;
using SearchService.Archive.Backups;
using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Readers.Processes;

namespace SearchService.Indexer;

/// <summary>Runs a command and turns what went wrong into a sentence on standard error and an exit code.</summary>
internal static class CommandLineRun
{
    public static async Task<int> InvokeAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"error: {error.Message}");
            }

            await Console.Error.WriteLineAsync("Try --help.");
            return ExitCode.WrongUsage.Value;
        }

        // Exceptions come through to here, so that each gets its own exit code.
        var configuration =
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (Exception failure)
        {
            var (code, message) = Explain(failure);
            await Console.Error.WriteLineAsync($"error: {message}");
            return code.Value;
        }
    }

    private static (ExitCode Code, string Message) Explain(Exception failure) => failure switch
    {
        OperationCanceledException => (ExitCode.Interrupted, "interrupted; nothing was swapped in."),
        SettingsException => (ExitCode.WrongUsage, failure.Message),
        UsageException => (ExitCode.WrongUsage, failure.Message),
        IngestionException { Fault: IngestionFault.NoSuchPath } => (ExitCode.WrongUsage, failure.Message),
        IngestionException { Fault: IngestionFault.AnotherWriter } => (ExitCode.AnotherWriter, failure.Message),
        IngestionException { Fault: IngestionFault.FilesGone } => (ExitCode.FilesGone, failure.Message),
        BackupException { Fault: BackupFault.Refused } => (ExitCode.WrongUsage, failure.Message),
        BackupException { Fault: BackupFault.AnotherWriter } => (ExitCode.AnotherWriter, failure.Message),
        BackupException => (ExitCode.Failed, failure.Message),
        IngestionException or ReadersUnavailableException or IOException or UnauthorizedAccessException =>
            (ExitCode.Failed, failure.Message),
        _ => (ExitCode.Failed, failure.ToString()),
    };
}

/// <summary>An argument that is not as expected.</summary>
internal sealed class UsageException(string message) : Exception(message);
