using System.Diagnostics;
using System.Globalization;
using SearchService.Testing;

namespace SearchService.ReliabilityTests;

/// <summary>How a program is ended from outside.</summary>
internal enum Ending
{
    /// <summary>SIGKILL: it gets no chance to finish anything.</summary>
    Kill,

    /// <summary>SIGTERM: it may finish what it must.</summary>
    Terminate,
}

/// <summary>A command of the real program that runs, until it is ended or comes to its end.</summary>
internal sealed class RunningCommand : IAsyncDisposable
{
    /// <summary>The exit code of what the operating system has killed.</summary>
    public const int Killed = 128 + 9;

    /// <summary>The exit code of a command that gave up what it did.</summary>
    public const int Interrupted = 130;

    /// <summary>The exit code of what SIGTERM met before it began or after it was done.</summary>
    public const int Terminated = 128 + 15;

    private readonly Process _process;
    private readonly Task<string[]> _said;

    private RunningCommand(Process process)
    {
        _process = process;
        _said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public bool IsAlive => !_process.HasExited;

    public static RunningCommand Start(
        string folder, IEnumerable<string> arguments, IReadOnlyList<(string Name, string Value)>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [Programs.PathOf("SearchService.Indexer"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("SEARCH_INDEX");
        start.Environment.Remove("SEARCH_ARCHIVE");
        foreach (var (name, value) in settings ?? [])
        {
            start.Environment[name] = value;
        }

        return new RunningCommand(Process.Start(start)!);
    }

    /// <summary>Sends the signal and waits for the end.</summary>
    /// <returns>The exit code, and all that was said.</returns>
    public async Task<(int ExitCode, string Said)> EndAsync(Ending ending)
    {
        await SignalAsync(_process, ending);
        return await EndAsync();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<(int ExitCode, string Said)> EndAsync()
    {
        await Wait.ForAsync("the command ends", _process.WaitForExitAsync());
        return (_process.ExitCode, string.Concat(await _said));
    }

    /// <summary>Sends a signal to a process that may be over.</summary>
    public static async Task SignalAsync(Process process, Ending ending)
    {
        if (ending == Ending.Kill)
        {
            process.Kill();
            return;
        }

        var number = process.Id.ToString(CultureInfo.InvariantCulture);
        using var sender = Process.Start("sh", ["-c", $"kill -TERM {number} 2>/dev/null || true"]);
        await Wait.ForAsync("the signal is sent", sender.WaitForExitAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (IsAlive)
        {
            await EndAsync(Ending.Kill);
        }

        _process.Dispose();
    }
}
