using SearchService.Archive.Settings;
using SearchService.Files;
using SearchService.Stores;
using SearchService.Stores.Corrections;

namespace SearchService.Archive.Engines;

/// <summary>
/// What people made in a cluster, as the files that the embedded engine keeps it in, for a backup that either engine restores; removed when
/// disposed.
/// </summary>
internal sealed class ClusterMade : IDisposable
{
    private readonly string _folder;

    private ClusterMade(string folder) => _folder = folder;

    public string Database => Path.Combine(_folder, ServiceDatabase.FileName);

    /// <summary>Those of the curated folder and those of the cluster; null where there are none.</summary>
    public string? Corrections =>
        Path.Combine(_folder, CorrectionsFile.Name) is var path && File.Exists(path) ? path : null;

    public static ClusterMade Of(ArchiveSettings settings, TimeProvider time)
    {
        var made = new ClusterMade(Path.Combine(settings.Index, $"{DatabaseCopy.Beginning}{Guid.NewGuid():n}"));
        try
        {
            OwnerOnly.CreateFolder(made._folder);
            using var cluster = new ArchiveStores(settings, time);
            using var files = new ArchiveStores(settings with { Cluster = null, Index = made._folder, Curated = made._folder }, time);
            StoreMove.Copy(cluster, files);
            var byHand = Path.Combine(settings.Curated, CorrectionsFile.Name);
            if (File.Exists(byHand))
            {
                File.Copy(byHand, Path.Combine(made._folder, CorrectionsFile.Name));
            }

            files.Corrections().Add(cluster.Corrections().Read().Corrections.All);
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
