using Xunit;
using Xunit.Abstractions;

namespace SearchService.ReliabilityTests;

/// <summary>
/// Every second round. Rounds disturb each other no more than other work on the machine does, and each keeps a core half busy: two are
/// run at once.
/// </summary>
public sealed class EvenRoundTests(ITestOutputHelper output)
{
    public static TheoryData<int, string> Rounds => RoundRun.Rounds(odd: false);

    [Theory]
    [MemberData(nameof(Rounds))]
    public Task Whatever_was_acknowledged_is_there(int round, string kind) => RoundRun.RunAsync(round, kind, output.WriteLine);
}

/// <summary>The rounds between them.</summary>
public sealed class OddRoundTests(ITestOutputHelper output)
{
    public static TheoryData<int, string> Rounds => RoundRun.Rounds(odd: true);

    [Theory]
    [MemberData(nameof(Rounds))]
    public Task Whatever_was_acknowledged_is_there(int round, string kind) => RoundRun.RunAsync(round, kind, output.WriteLine);
}
