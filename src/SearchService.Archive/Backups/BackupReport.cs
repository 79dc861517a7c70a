using SearchService.Stores;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Backups;

/// <summary>Counts what a backup holds.</summary>
internal static class BackupReport
{
    public static BackupSummary Of(string path, bool dryRun, string? generation, IReadOnlyList<(string Name, long Bytes)> files) => new(
        path,
        dryRun,
        files.Count(file => file.Name.StartsWith(BackupManifest.Inbox, StringComparison.Ordinal)),
        files.Count(file => file.Name.StartsWith(BackupManifest.Curated, StringComparison.Ordinal)),
        files.Any(file => file.Name == ServiceDatabase.FileName),
        generation,
        files.Count,
        files.Sum(file => file.Bytes));
}
