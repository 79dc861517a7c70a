using System.Text.Json;
using SearchService.Archive.Engines;
using SearchService.Archive.Inbox;
using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Indexing.Storage.Generations;
using SearchService.Stores;
using SearchService.Stores.Corrections;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Backups;

/// <summary>
/// Writes a backup of what no article file can give back: the inbox, <c>service.db</c> and the curated files; on request
/// also the index, which can be made again but takes its time. The service may go on meanwhile.
/// </summary>
public sealed class ArchiveBackup(ArchiveSettings settings, TimeProvider time)
{
    /// <param name="target">A folder that is not there yet or is empty, or a file whose name ends with <c>.zip</c>.</param>
    /// <param name="withIndex">Also the generation in use; nobody may write to the index meanwhile.</param>
    /// <param name="dryRun">Only says what would be written.</param>
    /// <param name="cancellation">Gives up; no half backup is left.</param>
    /// <exception cref="BackupException">The target is taken, there is no folder of the index, or another process is writing to an index
    /// that is asked for.</exception>
    public BackupSummary Write(string target, bool withIndex, bool dryRun, CancellationToken cancellation = default)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (File.Exists(target)
            || (Directory.Exists(target) && (BackupWriter.IsZip(target) || Directory.EnumerateFileSystemEntries(target).Any())))
        {
            throw new BackupException(BackupFault.Refused, $"{target} exists already: give the backup a name of its own.");
        }

        if (withIndex && settings.Cluster is { } cluster)
        {
            throw new BackupException(BackupFault.Refused,
                $"The index is in the cluster at {cluster.Address.Url}, which a backup does not include: leave out --with-index, since "
                + "the index can be rebuilt, or make a snapshot of the cluster.");
        }

        if (!Directory.Exists(settings.Index))
        {
            throw new BackupException(BackupFault.Refused,
                $"There is no folder {settings.Index}, so there is nothing to save: name the folder of the index with --index.");
        }

        using var lease = withIndex ? Lock() : null;
        var generation = withIndex ? new IndexFolder(settings.Index).Current() : null;
        using var made = settings.Cluster is null ? null : ClusterMade.Of(settings, time);
        using var database = made is null ? DatabaseCopy.Of(settings.Index) : null;
        var files = Files(made?.Database ?? database?.Path, made?.Corrections, generation).ToList();
        if (!dryRun)
        {
            Write(target, files, generation, cancellation);
        }

        return BackupReport.Of(target, dryRun, generation?.Name, [.. files.Select(file => (file.Name, new FileInfo(file.Path).Length))]);
    }

    private void Write(string target, List<(string Name, string Path)> files, Generation? generation, CancellationToken cancellation)
    {
        using var writer = BackupWriter.Open(target);
        var entries = new List<BackupEntry>();
        foreach (var (name, path) in files)
        {
            using var from = File.OpenRead(path);
            using var to = writer.Create(name);
            entries.Add(HashedCopy.Copy(name, from, to, cancellation));
        }

        using (var list = writer.Create(BackupManifest.FileName))
        {
            JsonSerializer.Serialize(list, new BackupManifest(BackupManifest.CurrentFormat, time.GetUtcNow(), generation?.Name, entries),
                BackupJson.Default.BackupManifest);
        }

        writer.Complete();
    }

    /// <summary>
    /// To files of the inbox and to the ids only ever more is added, so that each is whole at every moment up to its last line.
    /// </summary>
    private IEnumerable<(string Name, string Path)> Files(string? database, string? corrections, Generation? generation)
    {
        foreach (var file in new InboxFolder(settings.Index, time).Files())
        {
            yield return (BackupManifest.Inbox + file.Name, file.FullName);
        }

        if (database is not null)
        {
            yield return (ServiceDatabase.FileName, database);
        }

        if (corrections is not null)
        {
            yield return (BackupManifest.Curated + CorrectionsFile.Name, corrections);
        }

        var ids = Path.Combine(settings.Index, IdMemory.Name);
        if (File.Exists(ids))
        {
            yield return (IdMemory.Name, ids);
        }

        foreach (var file in In(settings.Curated, SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != CorrectionsFile.LockName
                && (corrections is null || file != Path.Combine(settings.Curated, CorrectionsFile.Name))))
        {
            yield return (BackupManifest.Curated + Path.GetRelativePath(settings.Curated, file)
                .Replace(Path.DirectorySeparatorChar, '/'), file);
        }

        // The lock of a writer that was killed is no part of an index.
        foreach (var file in In(generation?.FullPath, SearchOption.TopDirectoryOnly).Where(file => Path.GetFileName(file) != "write.lock"))
        {
            yield return (BackupManifest.Index + Path.GetFileName(file), file);
        }
    }

    private static IEnumerable<string> In(string? folder, SearchOption depth) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", depth).Order(StringComparer.Ordinal) : [];

    private WriteLease Lock() => new IndexFolder(settings.Index).TryLock() ?? throw new BackupException(
        BackupFault.AnotherWriter,
        $"Another process is writing to the index {settings.Index}: wait until it is done, or leave the index out.");
}
