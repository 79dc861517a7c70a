using SearchService.Indexing.Storage.Engine;

namespace SearchService.Archive;

/// <summary>
/// Merges the segments that short runs left, when nobody else writes. A run that somebody waits for merges small segments alone; each
/// search pays a little for each segment.
/// </summary>
public sealed class IndexTidying
{
    private readonly IGenerationStore _store;
    private readonly ServedState _served;

    internal IndexTidying(IGenerationStore store, ServedState served) => (_store, _served) = (store, served);

    /// <summary>Does it, where there is much to merge. It may read and write as much as the whole index.</summary>
    /// <param name="cancellation">Stops it within a moment; the index stays as it was.</param>
    /// <returns>Whether nothing is left to do. It is when another process is writing, or when it was stopped.</returns>
    public bool Tidy(CancellationToken cancellation)
    {
        using var lease = _store.TryLock();
        if (lease is null)
        {
            return false;
        }

        try
        {
            if (_store.Outdated() is null)
            {
                _store.Tidy(cancellation);
                _served.Refresh();
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
