using SearchService.Files;
using SearchService.Stores;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// What a run, a backup or a restore that was killed left in the folder of the index: of no use to anybody, and in the way on a full disk.
/// </summary>
internal static class Leftovers
{
    /// <summary>The folder in which a restore puts together what it will move to its place.</summary>
    public const string Restoring = ".restore";

    /// <summary>A backup that is on its way has a younger copy.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);

    /// <summary>Removes them. The write lease is held meanwhile, which a restore holds as well.</summary>
    public static void Remove(string root, DateTimeOffset now)
    {
        if (Directory.Exists(Path.Combine(root, Restoring)))
        {
            Directory.Delete(Path.Combine(root, Restoring), recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(root, "*" + DurableFile.Beside)
            .Concat(Directory.EnumerateFiles(root, DatabaseCopy.Beginning + "*")
                .Where(file => now.UtcDateTime - File.GetLastWriteTimeUtc(file) > Age)))
        {
            File.Delete(file);
        }

        foreach (var folder in Directory.EnumerateDirectories(root, DatabaseCopy.Beginning + "*")
            .Where(folder => now.UtcDateTime - Directory.GetLastWriteTimeUtc(folder) > Age))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
