using System.Text.Json.Serialization;

namespace SearchService.Wire.Reports;

/// <summary>What a backup or a restore did, or would do.</summary>
/// <param name="Path">The backup.</param>
/// <param name="DryRun">Nothing was written.</param>
/// <param name="Inbox">Files of the inbox.</param>
/// <param name="Curated">Files that people curate.</param>
/// <param name="Database">Whether it contains <c>service.db</c>.</param>
/// <param name="Generation">The generation whose index is in it, or null.</param>
/// <param name="Files">Files in all.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Replaced">Where a restore moved the files that were there before, or null.</param>
public sealed record BackupSummary(
    string Path,
    bool DryRun,
    int Inbox,
    int Curated,
    bool Database,
    string? Generation,
    int Files,
    long Bytes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Replaced = null);
