using System.Globalization;

namespace SearchService.OpenSearch.Generations;

/// <summary>The process that has taken something on, for as long as it says so.</summary>
/// <param name="Machine">Its name.</param>
/// <param name="Process">The number of the process on it.</param>
/// <param name="Started">When that was started: numbers are given again.</param>
/// <param name="Until">When it is free, unless it is renewed.</param>
internal sealed record LockHolder(string Machine, int Process, string Started, DateTimeOffset Until)
{
    /// <summary>Tells one taking from all others, those of the same process too.</summary>
    public string Token { get; init; } = Guid.NewGuid().ToString("n");

    public static LockHolder ThisProcess(DateTimeOffset until) =>
        new(Environment.MachineName, Environment.ProcessId, StartOf(Environment.ProcessId), until);

    /// <summary>A process of this machine that is not there any more holds nothing, however short ago it was killed.</summary>
    public bool IsFree(DateTimeOffset now) => Until <= now || (Machine == Environment.MachineName && StartOf(Process) != Started);

    /// <summary>When a process of this machine was started; empty where there is none.</summary>
    private static string StartOf(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return found.StartTime.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }
}
