using SearchService.Queries;

namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>Reads articles one after the other as long as there is room.</summary>
internal static class BoundedReading
{
    /// <summary>UTF-16 code units of text in which matches are found; some two seconds of work.</summary>
    public const long MostSearched = 32_000_000;

    /// <summary>Likewise of text whose words are split, too.</summary>
    public const long MostSplit = 8_000_000;

    /// <param name="mostText">UTF-16 code units after which no further article is read.</param>
    /// <param name="articles">In their order.</param>
    /// <param name="isFull">Whether no more can be kept of them.</param>
    /// <param name="read">Takes each.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>How many were read.</returns>
    public static int Read(
        long mostText, IEnumerable<StoredArticle> articles, Func<bool> isFull, Action<StoredArticle> read,
        CancellationToken cancellation)
    {
        var (count, text) = (0, 0L);
        foreach (var stored in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            read(stored);
            count++;
            text += stored.Article.Text.Length;
            if (text >= mostText || isFull())
            {
                break;
            }
        }

        return count;
    }
}
