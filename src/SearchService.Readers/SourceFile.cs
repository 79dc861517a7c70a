namespace SearchService.Readers;

/// <summary>A file of an archive folder, found but not yet opened.</summary>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Name">Its path relative to the archive folder, with <c>/</c> on every system.</param>
public readonly record struct SourceFile(string FullPath, string Name);
