namespace SearchService.Archive.Ingestion;

/// <summary>A run that cannot start, or whose outcome cannot be used.</summary>
public sealed class IngestionException(IngestionFault fault, string message) : Exception(message)
{
    public IngestionFault Fault { get; } = fault;
}

public enum IngestionFault
{
    NoSuchPath,
    AnotherWriter,
    NoRoom,
    CheckFailed,
    Outdated,

    /// <summary>So much of an archive folder is gone that it would have to be confirmed.</summary>
    FilesGone,

    /// <summary>A part of a reindex that cannot be: the engine has one writer, or the reindex that is under way is another one.</summary>
    PartRefused,

    /// <summary>The reindex that a part belongs to is over.</summary>
    PartOver,
}
