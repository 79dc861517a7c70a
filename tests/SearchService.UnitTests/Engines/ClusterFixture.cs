using SearchService.OpenSearch.Connection;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>The one cluster of all tests that need one; they run one after the other.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    public const string Name = "cluster";

    private TestCluster? _cluster;

    /// <summary>Where it answers, with a name for the archive that no other test has.</summary>
    public ClusterAddress NewArchive() => new(_cluster!.Url) { Archive = $"test{Guid.NewGuid():N}" };

    public async Task InitializeAsync() => _cluster = await TestCluster.StartAsync();

    public Task DisposeAsync()
    {
        _cluster?.Dispose();
        return Task.CompletedTask;
    }
}

[CollectionDefinition(ClusterFixture.Name)]
public sealed class ClusterTestGroup : ICollectionFixture<ClusterFixture>;

public sealed class ClusterPresenceTests
{
    /// <summary>Says in one line that the half of the contract on a cluster was left out, and why.</summary>
    [ClusterFact]
    public void The_contract_of_engines_was_tried_on_a_cluster() => Assert.Null(TestCluster.Missing);
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = TestCluster.Missing;
}
