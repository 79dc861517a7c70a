using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchService.Indexing.Storage.Mapping;

/// <summary>
/// Gives pages of mapped files back to the system, on Linux. Every page that was read counts as memory of this process until its file is
/// closed: after a merge that read all segments that is the whole index. What is given back stays in the cache of the system, and is
/// mapped again where it is read again, sixteen pages at a time in less than a microsecond. Safe for use by many threads at once.
/// </summary>
internal static unsafe class MappedMemory
{
    /// <summary>Bytes of mapped files that may count beyond what counted when pages were last given back.</summary>
    private const long Slack = 64L << 20;

    private const int DontNeed = 4;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly Lock Unmapping = new();

    /// <summary>Held weakly: a file that nobody closed is unmapped when it is collected, and is none of these then.</summary>
    private static readonly ConditionalWeakTable<MappedFile, string> Files = [];

    private static Timer? Watch;
    private static long CountedBefore;

    public static void Add(MappedFile file)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        lock (Unmapping)
        {
            Files.Add(file, "");
            if (Watch is null)
            {
                CountedBefore = Counted();
                Watch = new Timer(static _ => Look(), null, Interval, Interval);
            }
        }
    }

    /// <summary>To be called before a file is unmapped: what lies at its place afterwards is not to be given back.</summary>
    public static void Remove(MappedFile file)
    {
        lock (Unmapping)
        {
            Files.Remove(file);
        }
    }

    /// <summary>Gives back the pages of all files.</summary>
    public static void GiveBack()
    {
        lock (Unmapping)
        {
            foreach (var (file, _) in Files)
            {
                // Where the system refuses, the pages stay: nothing is lost but memory.
                _ = Advise(file.Bytes, (nuint)file.Length, DontNeed);
            }

            CountedBefore = Counted();
        }
    }

    private static void Look()
    {
        if (Counted() > Volatile.Read(ref CountedBefore) + Slack)
        {
            GiveBack();
        }
    }

    /// <summary>Bytes of files that count as memory of this process, code of libraries among them; 0 where nothing is known.</summary>
    private static long Counted()
    {
        try
        {
            var pages = File.ReadAllText("/proc/self/statm").Split(' ') is [_, _, var files, ..] ? files : "0";
            return long.Parse(pages, NumberStyles.None, CultureInfo.InvariantCulture) * Environment.SystemPageSize;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException)
        {
            return 0;
        }
    }

    [DllImport("libc", EntryPoint = "madvise", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(byte* start, nuint length, int advice);
}
