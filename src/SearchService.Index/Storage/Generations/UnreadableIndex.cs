namespace SearchService.Indexing.Storage.Generations;

/// <summary>An index whose files are broken or missing. What people made is not in it, so that it can be made again.</summary>
/// <param name="path">The folder of the generation.</param>
/// <param name="cause">What was met while reading it.</param>
public sealed class DamagedIndexException(string path, Exception cause) : Exception(
    $"The index {path} is damaged ({cause.Message}): run 'reindex' to rebuild it from the article files and the inbox.", cause);

/// <summary>An index of a schema that this program does not read.</summary>
/// <param name="path">The folder of the generation.</param>
/// <param name="found">The schema that it has.</param>
public sealed class SchemaException(string path, string found) : Exception(
    $"The index {path} has schema {found}, this program reads schema {Schema.Version}: "
    + "run 'reindex' to rebuild it from the article files.");
