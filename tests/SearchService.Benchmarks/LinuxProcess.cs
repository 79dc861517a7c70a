using System.Globalization;

namespace SearchService.Benchmarks;

/// <summary>What Linux tells of a process in <c>/proc</c>.</summary>
internal static class LinuxProcess
{
    private const double TicksPerSecond = 100;
    private const int UserTime = 11;
    private const int SystemTime = 12;
    private const int ChildrenUserTime = 13;
    private const int ChildrenSystemTime = 14;

    /// <summary>A process and all that it has started.</summary>
    public static IEnumerable<int> Tree(int process)
    {
        yield return process;
        foreach (var child in Children(process).SelectMany(Tree))
        {
            yield return child;
        }
    }

    /// <summary>Processor time and memory in use; null for one that is over.</summary>
    public static (double Seconds, long Bytes)? Usage(int process)
    {
        try
        {
            var fields = Fields(process);
            var memory = File.ReadAllText($"/proc/{process}/statm").Split(' ');
            var pages = long.Parse(memory[1], CultureInfo.InvariantCulture);
            return (Seconds(fields, UserTime, SystemTime), pages * Environment.SystemPageSize);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Processor time of this process and of those that it started and that are over.</summary>
    public static double SecondsWithChildren() =>
        Seconds(Fields(Environment.ProcessId), UserTime, SystemTime, ChildrenUserTime, ChildrenSystemTime);

    /// <summary>Processor time of the processes that this one has started and that are over.</summary>
    public static double SecondsOfEndedChildren() => Seconds(Fields(Environment.ProcessId), ChildrenUserTime, ChildrenSystemTime);

    /// <summary>The most memory that a process ever had in use; 0 for one that is over.</summary>
    public static long PeakBytes(int process) => Status(process, "VmHWM:");

    /// <summary>What it holds now without the files that it has mapped, which the system takes back when it needs room.</summary>
    public static long OwnBytes(int process) => Status(process, "RssAnon:");

    private static long Status(int process, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(each => each.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[name.Length..^"kB".Length], CultureInfo.InvariantCulture) << 10;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static IEnumerable<int> Children(int process)
    {
        try
        {
            return
            [
                .. Directory.GetDirectories($"/proc/{process}/task").SelectMany(task => File.ReadAllText($"{task}/children")
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(child => int.Parse(child, CultureInfo.InvariantCulture)),
            ];
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>The fields behind the name, which may hold anything.</summary>
    private static string[] Fields(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static double Seconds(string[] fields, params int[] which) =>
        which.Sum(field => long.Parse(fields[field], CultureInfo.InvariantCulture)) / TicksPerSecond;
}
