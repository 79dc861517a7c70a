using System.Text.Json.Serialization;

namespace SearchService.Archive.Backups;

/// <summary>What a backup holds; written last, so that a backup without one is none.</summary>
/// <param name="Format">The version of this layout: 1.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Generation">The generation whose index is in it, or null.</param>
/// <param name="Files">Every file, with what tells whether it is whole.</param>
public sealed record BackupManifest(int Format, DateTimeOffset Created, string? Generation, IReadOnlyList<BackupEntry> Files)
{
    public const int CurrentFormat = 1;

    internal const string FileName = "backup.json";
    internal const string Inbox = "inbox/";
    internal const string Curated = "curated/";
    internal const string Index = "index/";
}

/// <param name="Name">Its place in the backup, with <c>/</c> on every system.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal.</param>
public sealed record BackupEntry(string Name, long Bytes, string Sha256);

/// <summary>A backup that cannot be made or restored.</summary>
public sealed class BackupException(BackupFault fault, string message) : Exception(message)
{
    public BackupFault Fault { get; } = fault;
}

public enum BackupFault
{
    /// <summary>Something is in the way that may not be overwritten, or there is nothing at the path.</summary>
    Refused,

    /// <summary>The backup is not whole, or of another format.</summary>
    Damaged,

    AnotherWriter,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
