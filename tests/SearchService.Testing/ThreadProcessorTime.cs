using System.Globalization;

namespace SearchService.Testing;

/// <summary>
/// The processor time that the calling thread has taken, in steps of 10 ms: tests of other classes run in the same process at the same
/// time. Where the system does not tell it in <c>/proc</c> (proc(5)), the time of the whole process.
/// </summary>
public static class ThreadProcessorTime
{
    private const string File = "/proc/thread-self/stat";

    /// <summary>Of the fields behind the name of the thread, which stands in brackets: time in user mode, then in kernel mode.</summary>
    private const int User = 11;

    private const int Kernel = 12;

    /// <summary>The unit of these fields, the same on every architecture that .NET runs on.</summary>
    private const int TicksASecond = 100;

    public static TimeSpan Now
    {
        get
        {
            if (!OperatingSystem.IsLinux())
            {
                return Environment.CpuUsage.TotalTime;
            }

            var line = System.IO.File.ReadAllText(File);
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = long.Parse(fields[User], CultureInfo.InvariantCulture) + long.Parse(fields[Kernel], CultureInfo.InvariantCulture);
            return TimeSpan.FromSeconds((double)ticks / TicksASecond);
        }
    }
}
