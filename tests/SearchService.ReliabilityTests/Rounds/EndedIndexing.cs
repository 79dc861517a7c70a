namespace SearchService.ReliabilityTests.Rounds;

/// <summary><c>index</c> is ended: what was there answers, and the next run completes it.</summary>
internal sealed class EndedIndexing : IRound
{
    public string Name => "index is ended";

    public async Task RunAsync(World world)
    {
        world.WriteFile(20);
        await world.SucceedAsync("index");
        var before = await world.HeldAsync();
        for (var time = world.Random.Next(1, 3); time > 0; time--)
        {
            world.WriteFile(world.Random.Next(200, 800));
            await world.EndAmidstAsync(world.AnyEnding(), world.Index, () => world.WriteFile(800), "index");
            var held = await world.HeldAsync();
            Xunit.Assert.All(before, article => Xunit.Assert.Equal(article.Value, held.GetValueOrDefault(article.Key)));
        }

        await world.SucceedAsync("index");
        await world.IsWholeAsync("after the next index");
    }
}
