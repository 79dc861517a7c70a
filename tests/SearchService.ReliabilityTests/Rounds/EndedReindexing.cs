namespace SearchService.ReliabilityTests.Rounds;

/// <summary><c>reindex</c> is ended: the generation before goes on answering, and the next one is whole.</summary>
internal sealed class EndedReindexing : IRound
{
    public string Name => "reindex is ended";

    public async Task RunAsync(World world)
    {
        world.WriteFile(world.Random.Next(200, 600));
        await world.SucceedAsync("index");
        for (var time = world.Random.Next(1, 3); time > 0; time--)
        {
            await world.EndAmidstAsync(world.AnyEnding(), world.Index, () => { }, "reindex");
            await world.IsWholeAsync("after an ended reindex");
        }

        await world.SucceedAsync("reindex");
        await world.IsWholeAsync("after the next reindex");
        Xunit.Assert.Single(Directory.GetDirectories(Path.Combine(world.Index, "generations")));
    }
}
