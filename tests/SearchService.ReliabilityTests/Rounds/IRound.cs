namespace SearchService.ReliabilityTests.Rounds;

/// <summary>One kind of harm, done to an archive at a random moment.</summary>
internal interface IRound
{
    /// <summary>What is done, for the report.</summary>
    string Name { get; }

    /// <summary>Does it, and fails where something acknowledged is lost or anything else is not as promised.</summary>
    Task RunAsync(World world);
}
