using System.CommandLine;
using System.Text.Json;
using SearchService.Archive.Backups;
using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Indexer.Terminal;
using SearchService.Queries;
using SearchService.Readers.Processes;
using SearchService.Wire.Json;

namespace SearchService.Indexer;

/// <summary>Runs a command and turns what went wrong into a sentence on standard error and an exit code.</summary>
internal static class CommandLineRun
{
    public static async Task<int> InvokeAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        var asJson = args.TakeWhile(arg => arg != "--").Contains("--json");
        List<string> faults = [.. parsed.Errors.Select(error => error.Message)];
        if (faults.Count == 0)
        {
            faults.AddRange(UnknownOptions.In(parsed, args));
        }

        if (faults.Count > 0)
        {
            return await TellAsync(ExitCode.WrongUsage, faults, asJson, hint: "Try --help.");
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
            return await TellAsync(code, [message], asJson);
        }
    }

    /// <summary>Says on standard error what went wrong: for a person, or as one JSON object.</summary>
    private static async Task<int> TellAsync(ExitCode code, IReadOnlyList<string> faults, bool asJson, string? hint = null)
    {
        if (asJson)
        {
            var failure = new FailedCommand(new CommandError(code.Name, string.Join(' ', faults), code.Value));
            await Console.Error.WriteLineAsync(JsonSerializer.Serialize(failure, WireJson.Readable.FailedCommand));
            return code.Value;
        }

        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync($"error: {fault}");
        }

        if (hint is not null)
        {
            await Console.Error.WriteLineAsync(hint);
        }

        return code.Value;
    }

    private static (ExitCode Code, string Message) Explain(Exception failure) => failure switch
    {
        OperationCanceledException => (ExitCode.Interrupted, "interrupted; nothing was swapped in."),
        SettingsException => (ExitCode.WrongUsage, failure.Message),
        UsageException => (ExitCode.WrongUsage, failure.Message),
        IngestionException { Fault: IngestionFault.NoSuchPath } => (ExitCode.WrongUsage, failure.Message),
        IngestionException { Fault: IngestionFault.PartRefused } => (ExitCode.WrongUsage, failure.Message),
        IngestionException { Fault: IngestionFault.AnotherWriter } => (ExitCode.AnotherWriter, failure.Message),
        IngestionException { Fault: IngestionFault.FilesGone } => (ExitCode.FilesGone, failure.Message),
        BackupException { Fault: BackupFault.Refused } => (ExitCode.WrongUsage, failure.Message),
        BackupException { Fault: BackupFault.AnotherWriter } => (ExitCode.AnotherWriter, failure.Message),
        BackupException => (ExitCode.Failed, failure.Message),
        IngestionException or EngineException or SearchException or ReadersUnavailableException or IOException
            or UnauthorizedAccessException =>
            (ExitCode.Failed, failure.Message),
        _ => (ExitCode.Failed, failure.ToString()),
    };
}

/// <summary>An argument that is not as expected.</summary>
internal sealed class UsageException(string message) : Exception(message);
