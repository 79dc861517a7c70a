namespace SearchService.OpenSearch.Connection;

/// <summary>
/// Waits for a cluster where the caller cannot go on meanwhile: the seams of the archive are synchronous, since an index of files is. A
/// thread is held for as long as the cluster takes.
/// </summary>
internal static class Blocking
{
    public static T Wait<T>(Task<T> asked) => asked.GetAwaiter().GetResult();

    public static void Wait(Task asked) => asked.GetAwaiter().GetResult();
}
