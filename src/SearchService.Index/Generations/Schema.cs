namespace SearchService.Indexing.Generations;

/// <summary>The layout of the index. An index of another version is rebuilt, never guessed at.</summary>
internal static class Schema
{
    /// <summary>
    /// 1: first layout.
    /// </summary>
    public const string Version = "1";

    /// <summary>The key of the version in a commit's user data.</summary>
    public const string Key = "schema";
}
