using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SearchService.Readers.Processes;

/// <summary>
/// How the program that reads in a process of its own is started: <c>SearchService.ReaderHost</c>, which lies beside every program of this
/// archive, by the runtime that this one runs on.
/// </summary>
internal static class ReaderProgram
{
    public const string Name = "SearchService.ReaderHost";

    /// <summary>The build of the readers: both ends of a pipe must be of one.</summary>
    public static Guid Build { get; } = typeof(ReaderProgram).Assembly.ManifestModule.ModuleVersionId;

    /// <exception cref="ReadersUnavailableException">The program is not there.</exception>
    public static ProcessStartInfo StartInfo(string folder, long heapBytes)
    {
        var library = Path.Combine(folder, Name + ".dll");
        if (!File.Exists(library))
        {
            throw new ReadersUnavailableException($"{library} is missing. Install the program with all files that were built with it.");
        }

        var start = Runtime() is { } runtime
            ? new ProcessStartInfo(runtime, [library])
            : new ProcessStartInfo(Path.Combine(folder, Name + Executable));
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.WorkingDirectory = folder;
        start.Environment["DOTNET_GCHeapHardLimit"] = heapBytes.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        // Needs neither a socket in the folder for temporary files nor a core as large as its memory.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    private static string Executable => OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>
    /// The <c>dotnet</c> of the runtime in use, which lies three folders above it (<c>shared/Microsoft.NETCore.App/10.0.0</c>); null where
    /// the program brings a runtime of its own.
    /// </summary>
    private static string? Runtime()
    {
        var path = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet" + Executable));
        return File.Exists(path) ? path : null;
    }
}

/// <summary>
/// The processes that read files cannot be started. That is no file's fault: a run must stop and say so. The message is for a person.
/// </summary>
public sealed class ReadersUnavailableException(string what)
    : Exception($"The process that reads documents and pages cannot be started: {what} Nothing of the file was recorded.");
