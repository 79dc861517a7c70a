using SearchService.Queries;

namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>Reads articles one after the other as long as there is room.</summary>
internal static class BoundedReading
{
    /// <summary>UTF-16 code units of text, about ten million words.</summary>
    private const long MostText = 64_000_000;

    /// <param name="articles">In their order.</param>
    /// <param name="isFull">Whether no more can be kept of them.</param>
    /// <param name="read">Takes each.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>How many were read.</returns>
    public static int Read(
        IEnumerable<StoredArticle> articles, Func<bool> isFull, Action<StoredArticle> read, CancellationToken cancellation)
    {
        var (count, text) = (0, 0L);
        foreach (var stored in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            read(stored);
            count++;
            text += stored.Article.Text.Length;
            if (text >= MostText || isFull())
            {
                break;
            }
        }

        return count;
    }
}
