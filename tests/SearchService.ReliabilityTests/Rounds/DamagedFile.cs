using Xunit;

namespace SearchService.ReliabilityTests.Rounds;

/// <summary>
/// A file of the index folder is damaged while nothing runs: the damage is named, no answer is wrong without that, and a reindex
/// or the next start heals what can be made again.
/// </summary>
internal sealed class DamagedFile : IRound
{
    public string Name => "a file is damaged";

    public async Task RunAsync(World world)
    {
        world.WriteFile(world.Random.Next(50, 200));
        await EndedBackup.PostSomeAsync(world);
        await world.SucceedAsync("keys", "add", "desk");
        var file = Victim(world);
        var damage = Damage(world.Random, file);
        world.Story.Add($"{Path.GetRelativePath(world.Index, file)}: {damage}");

        var export = await world.RunAsync("export");
        var deep = await world.RunAsync("verify", "--deep");
        Assert.DoesNotContain("   at ", export.StandardError + deep.StandardError, StringComparison.Ordinal);
        if (export.ExitCode == 0 && deep.ExitCode == 0)
        {
            // Nothing was noticed, so nothing may be wrong.
            await world.AgreesAsync("with damage that verify --deep did not name");
        }

        if (world.Random.Next(2) == 0)
        {
            await HealAsync(world);
        }

        await EndedService.UpToDateAsync(world);
        await HealAsync(world);
        await world.IsWholeAsync("after a reindex");
        var verified = await world.RunAsync("verify", "--deep");
        Assert.True(
            verified.ExitCode == 0, $"verify --deep ended with {verified.ExitCode}: {verified.StandardOutput}{verified.StandardError}");
    }

    private static async Task HealAsync(World world)
    {
        var run = await world.RunAsync("reindex");
        Assert.True(
            run.ExitCode == 0,
            $"a reindex did not heal the damage, and ended with {run.ExitCode}: {run.StandardOutput}{run.StandardError}");
    }

    /// <summary>Any file but those that nothing can give back, the inbox and what people made.</summary>
    private static string Victim(World world)
    {
        var files = Directory.GetFiles(world.Index, "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/inbox/", StringComparison.Ordinal))
            .Where(file => Path.GetFileName(file) is not ("write.lock" or "service.db-shm" or "service.db-wal"))
            .Order(StringComparer.Ordinal).ToList();
        var kinds = files.GroupBy(Path.GetExtension).OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        var kind = kinds[world.Random.Next(kinds.Count)].ToList();
        return kind[world.Random.Next(kind.Count)];
    }

    private static string Damage(Random random, string path)
    {
        var bytes = File.ReadAllBytes(path);
        switch (random.Next(bytes.Length == 0 ? 1 : 4))
        {
            case 0:
                File.Delete(path);
                return "removed";
            case 1:
                var length = random.Next(bytes.Length);
                File.WriteAllBytes(path, bytes[..length]);
                return $"cut to {length} of {bytes.Length} bytes";
            case 2:
                var (at, bit) = (random.Next(bytes.Length), random.Next(8));
                bytes[at] ^= (byte)(1 << bit);
                File.WriteAllBytes(path, bytes);
                return $"bit {bit} of byte {at} of {bytes.Length} flipped";
            default:
                random.NextBytes(bytes.AsSpan(0, Math.Min(bytes.Length, 512)));
                File.WriteAllBytes(path, bytes);
                return "its first bytes overwritten";
        }
    }
}
