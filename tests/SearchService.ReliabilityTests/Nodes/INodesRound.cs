namespace SearchService.ReliabilityTests.Nodes;

/// <summary>One kind of harm that is done to a cluster, or to the programs that use it.</summary>
internal interface INodesRound
{
    /// <summary>What is done, for the report.</summary>
    string Name { get; }

    /// <summary>Does it, and fails where something acknowledged is lost, a number is wrong, or an error is not said in words.</summary>
    Task RunAsync(NodesWorld world);
}
