using SearchService.Archive.Ingestion;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>An index whose files are broken can be made again: nothing that people made is in it.</summary>
public sealed class DamageTests
{
    [Theory]
    [InlineData("*.cfs", 100)]
    [InlineData("*.cfs", 0)]
    [InlineData("segments_*", 20)]
    [InlineData("*.cfs", -1)]
    [InlineData("segments_*", -1)]
    public async Task A_damaged_index_is_named_and_rebuilt(string file, int length)
    {
        using var archive = new TempArchive();
        using (var before = TempArchive.With(Story.Of("a"), Story.Of("b")))
        {
            CopyFolder(before.Index, archive.Index);
        }

        archive.Write("a.json", Story.Of("a").Json);
        foreach (var path in Directory.GetFiles(Path.Combine(archive.Index, "generations"), file, SearchOption.AllDirectories))
        {
            Damage(path, length);
        }

        Assert.Contains("is damaged", archive.Archive.Served.RebuildReason, StringComparison.Ordinal);
        Assert.Contains("run 'reindex'", archive.Archive.Served.RebuildReason, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<IngestionException>(() => archive.Archive.Runs.IndexAsync([]));
        Assert.Equal(IngestionFault.Outdated, refused.Fault);
        archive.Reindex();
        Assert.Null(archive.Archive.Served.RebuildReason);
        Assert.Equal(["a"], archive.Ids("*"));
    }

    private static void Damage(string path, int length)
    {
        if (length < 0)
        {
            File.Delete(path);
            return;
        }

        using var bytes = File.Open(path, FileMode.Open);
        bytes.SetLength(length);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
