using SearchService.Archive;
using SearchService.OpenSearch.Connection;
using SearchService.UnitTests.Engines;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>A run outlasts an engine that is away for a while; what will not pass ends it at once.</summary>
public sealed class PassingFaultsTests
{
    [Fact]
    public void What_passes_is_asked_again_until_it_is_answered()
    {
        var asked = 0;

        var answer = PassingFaults.Outlast(
            new HurriedClock(), () => ++asked < 4 ? throw new ClusterException(ClusterFault.Unreachable, "no node answers") : asked);

        Assert.Equal(4, answer);
    }

    [Fact]
    public void What_does_not_pass_is_told_at_once()
    {
        var asked = 0;

        Assert.Throws<ClusterException>(() => PassingFaults.Outlast(new HurriedClock(), int () =>
        {
            asked++;
            throw new ClusterException(ClusterFault.Unauthenticated, "the password is wrong");
        }));
        Assert.Equal(1, asked);
    }

    [Fact]
    public void What_does_not_pass_within_five_minutes_is_told()
    {
        var clock = new HurriedClock();

        Assert.Throws<ClusterException>(
            () => PassingFaults.Outlast(clock, int () => throw new ClusterException(ClusterFault.Unreachable, "no node answers")));
        Assert.InRange(clock.Waited, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(6));
    }
}
