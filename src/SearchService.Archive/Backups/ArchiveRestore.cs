using SearchService.Archive.Engines;
using SearchService.Archive.Inbox;
using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;
using SearchService.Files;
using SearchService.Indexing.Storage.Generations;
using SearchService.Stores;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Backups;

/// <summary>
/// Brings a backup back. Nothing of it takes its place before all of it was found whole, and what was there before is moved
/// aside, never removed.
/// </summary>
/// <remarks>
/// 1. Every file is copied beside its place, and compared with the list of the backup.
/// 2. What is in the way is told, or moved aside where that was asked for.
/// 3. The copies are moved to their places; an index becomes a generation of its own, and comes into use last.
/// </remarks>
public sealed class ArchiveRestore(ArchiveSettings settings, TimeProvider time)
{
    private string Root => settings.Index;

    /// <param name="source">The folder or the ZIP file that <see cref="ArchiveBackup"/> wrote.</param>
    /// <param name="overwrite">Moves what is there aside.</param>
    /// <param name="dryRun">Checks the backup and says what would be done.</param>
    /// <param name="cancellation">Gives up, as long as nothing has taken its place.</param>
    /// <exception cref="BackupException">The backup is not whole, something is in the way, or another process is writing.</exception>
    public BackupSummary Run(string source, bool overwrite, bool dryRun, CancellationToken cancellation = default)
    {
        source = Path.TrimEndingDirectorySeparator(Path.GetFullPath(source));
        using var backup = BackupReader.Open(source);
        var manifest = backup.Manifest();
        using var lease = new IndexFolder(Root).TryLock()
            ?? throw new BackupException(BackupFault.AnotherWriter, $"Another process is writing to the index {Root}: stop it first.");
        using var staged = new StagedFiles(Path.Combine(Root, Leftovers.Restoring));
        staged.Copy(backup, manifest, cancellation);
        var inTheWay = InTheWay(manifest, staged).ToList();
        if (inTheWay.Count > 0 && !overwrite)
        {
            throw new BackupException(
                BackupFault.Refused,
                $"A restore would replace {string.Join(", ", inTheWay)}: stop the service and restore with --overwrite, which "
                + "moves them aside.");
        }

        var summary = BackupReport.Of(source, dryRun, manifest.Generation, [.. manifest.Files.Select(file => (file.Name, file.Bytes))]);
        if (dryRun)
        {
            return summary;
        }

        var aside = MoveAside(inTheWay);
        PutInPlace(manifest, staged);
        if (settings.Cluster is not null && manifest.Files.Any(file => file.Name == ServiceDatabase.FileName))
        {
            using var stores = new ArchiveStores(settings, time);
            stores.TakeOverFile();
        }

        return summary with { Replaced = aside };
    }

    /// <summary>What is there and is not, byte for byte, what the backup holds.</summary>
    private IEnumerable<string> InTheWay(BackupManifest manifest, StagedFiles staged)
    {
        var coming = manifest.Files.ToDictionary(file => file.Name);
        var there = new InboxFolder(Root, time).Files()
            .Select(file => (Name: BackupManifest.Inbox + file.Name, Path: file.FullName)).ToList();
        there.AddRange(manifest.Files.Where(file => !file.Name.StartsWith(BackupManifest.Inbox, StringComparison.Ordinal))
            .Select(file => (file.Name, PlaceOf(file.Name))).Where(file => file.Item2 is not null && File.Exists(file.Item2))!);
        return there.Where(file => !coming.ContainsKey(file.Name) || !staged.IsSame(file.Name, file.Path)).Select(file => file.Path);
    }

    private string? MoveAside(List<string> files)
    {
        if (files.Count == 0)
        {
            return null;
        }

        var aside = Path.Combine(Root,
            "replaced-" + time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss", System.Globalization.CultureInfo.InvariantCulture));
        OwnerOnly.CreateFolder(aside);
        foreach (var file in files.Concat(DatabaseCompanions(files)))
        {
            var inside = Path.GetRelativePath(Root, file);
            DurableFile.Move(
                file, Path.Combine(
                    aside, inside.StartsWith("..", StringComparison.Ordinal)
                    || Path.IsPathRooted(inside) ? Path.Combine("curated", Path.GetRelativePath(settings.Curated, file)) : inside));
        }

        return aside;
    }

    /// <summary>What lies beside a database that is or was in use belongs to it: what SQLite keeps there, and the copy.</summary>
    private static IEnumerable<string> DatabaseCompanions(List<string> files) =>
        files.Where(file => Path.GetFileName(file) == ServiceDatabase.FileName)
            .SelectMany(file => new[] { file + "-wal", file + "-shm" }).Where(File.Exists);

    private void PutInPlace(BackupManifest manifest, StagedFiles staged)
    {
        foreach (var file in manifest.Files)
        {
            if (PlaceOf(file.Name) is { } place && !File.Exists(place))
            {
                DurableFile.Move(staged[file.Name], place);
            }
        }

        if (manifest.Generation is null)
        {
            return;
        }

        var folder = new IndexFolder(Root);
        var generation = folder.Create(time.GetUtcNow());
        foreach (var file in manifest.Files.Where(file => file.Name.StartsWith(BackupManifest.Index, StringComparison.Ordinal)))
        {
            DurableFile.Move(staged[file.Name], Path.Combine(generation.FullPath, file.Name[BackupManifest.Index.Length..]));
        }

        folder.Activate(generation);
        folder.RemoveUnused();
    }

    /// <summary>Where a file of a backup belongs; null for those of an index, which get a folder of their own.</summary>
    private string? PlaceOf(string name) =>
        name.StartsWith(BackupManifest.Curated, StringComparison.Ordinal)
            ? Path.Combine(settings.Curated, name[BackupManifest.Curated.Length..])
        : name.StartsWith(BackupManifest.Index, StringComparison.Ordinal) ? null
        : Path.Combine(Root, name);
}
