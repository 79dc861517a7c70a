using System.Runtime.InteropServices;

namespace SearchService.Files;

/// <summary>How many files the system lets this process open (<c>ulimit -n</c>).</summary>
public static class OpenFileLimit
{
    /// <summary>What an index with many segments, a few readers and some connections need.</summary>
    public const int Needed = 512;

    private const int OpenFiles = 7;
    private const int OpenFilesOnMac = 8;

    /// <summary>A sentence for a person where the limit is too low; null where it is not, or is not known.</summary>
    public static string? Fault()
    {
        if (OperatingSystem.IsWindows()
            || GetLimit(OperatingSystem.IsMacOS() ? OpenFilesOnMac : OpenFiles, out var limit) != 0 || limit.Current >= Needed)
        {
            return null;
        }

        return $"This system lets the program open {limit.Current} files at once, and an index needs {Needed} or more: raise "
            + "the limit ('ulimit -n 4096', or LimitNOFILE= of a systemd service).";
    }

    [DllImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetLimit(int resource, out Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Current;
        public ulong Most;
    }
}
