using System.Globalization;
using SearchService.Testing;

namespace SearchService.ReliabilityTests;

/// <summary>How much is tried, and from which seed; what was tried is written down in a report.</summary>
internal static class Plan
{
    private static readonly Lock Writing = new();

    /// <summary><c>ROUNDS</c>: how many rounds; 30 by default, two of each kind.</summary>
    public static int Rounds { get; } = Number("ROUNDS", 30);

    /// <summary><c>ROUNDS_SEED</c>: what all that is random follows from. The moment of a kill also depends on the machine.</summary>
    public static int Seed { get; } = Number("ROUNDS_SEED", 20_261_128);

    /// <summary><c>ROUND</c>: runs one round alone, by its number; -1 runs all.</summary>
    public static int Only { get; } = Number("ROUND", -1);

    /// <summary><c>NODE_ROUNDS</c>: how many rounds on a cluster.</summary>
    public static int NodeRounds { get; } = Number("NODE_ROUNDS", 5);

    /// <summary><c>NODE_ROUND</c>: runs one of those alone, by its number; -1 runs all.</summary>
    public static int OnlyOnNodes { get; } = Number("NODE_ROUND", -1);

    /// <summary><c>NODE_KIND</c>: runs those of one kind alone, by its number from 0 on; -1 runs all.</summary>
    public static int KindOnNodes { get; } = Number("NODE_KIND", -1);

    /// <summary><c>SOAK_MINUTES</c>: minutes of the soak.</summary>
    public static TimeSpan Soak { get; } = TimeSpan.FromMinutes(Number("SOAK_MINUTES", 2));

    private static string Report { get; } =
        Path.Combine(Programs.Repository, "tests", "SearchService.ReliabilityTests", "TestResults", "report.txt");

    /// <summary>The random numbers of one round, the same in every run of the same seed.</summary>
    public static Random RandomOf(int round) => new(unchecked((Seed * 1_000_003) + round));

    /// <summary>Writes a line of the report.</summary>
    public static void Tell(string line)
    {
        lock (Writing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Report)!);
            File.AppendAllText(Report, line + Environment.NewLine);
        }
    }

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } typed ? int.Parse(typed, CultureInfo.InvariantCulture) : otherwise;
}
