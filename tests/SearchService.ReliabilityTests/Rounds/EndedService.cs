using SearchService.Testing;

namespace SearchService.ReliabilityTests.Rounds;

/// <summary>
/// The service is ended while two clients post, replace, withdraw and restore, and reindexes run: what was acknowledged is there
/// after the next start.
/// </summary>
internal sealed class EndedService : IRound
{
    public string Name => "the service is ended";

    public async Task RunAsync(World world)
    {
        world.WriteFile(world.Random.Next(10, 100));
        Client[] clients = [world.NewClient("x"), world.NewClient("y")];
        for (var time = world.Random.Next(1, 4); time > 0; time--)
        {
            await using var service = await world.ServeAsync();
            var enough = clients.Sum(client => client.Acknowledged) + world.Random.Next(3, 60);
            if (world.Random.Next(2) == 0)
            {
                using var reindex = await service.Client.PostAsync("/reindex", null);
                reindex.EnsureSuccessStatusCode();
            }

            var work = Task.WhenAll(clients.Select(client => client.WorkAsync(service, () => false)));
            await Wait.ForAsync(
                $"{enough} acknowledged requests",
                () => Task.FromResult(work.IsCompleted ? int.MaxValue : clients.Sum(client => client.Acknowledged)),
                acknowledged => acknowledged >= enough);
            var ending = world.AnyEnding();
            await service.EndAsync(ending == Ending.Terminate);
            await Wait.ForAsync("the clients see that the service is gone", work);
            world.Story.Add($"{ending} after {clients.Sum(client => client.Acknowledged)} acknowledged requests");
        }

        await UpToDateAsync(world);
        await world.IsWholeAsync("after the next start");
    }

    /// <summary>Starts the service until all that waits is done, and stops it.</summary>
    internal static async Task UpToDateAsync(World world)
    {
        await using var service = await world.ServeAsync();
        await Wait.ForAsync(
            "all jobs are over",
            async () => (await service.GetJsonAsync("/jobs")).GetProperty("jobs").EnumerateArray()
                .Select(job => job.GetProperty("state").GetString()).ToList(),
            states => states.TrueForAll(state => state is not ("enqueued" or "processing")));
        await service.EndAsync(gently: true);
    }
}
