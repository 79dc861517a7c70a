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
}
