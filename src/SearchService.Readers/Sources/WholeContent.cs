using SearchService.Articles;

namespace SearchService.Readers.Sources;

/// <summary>Takes an entry into memory as a whole, up to a limit.</summary>
internal static class WholeContent
{
    private const int Block = 64 * 1024;

    /// <summary>All bytes of the entry, or null and the reason where they are more than the limit.</summary>
    public static byte[]? Read(Entry entry, long limit, CancellationToken cancellation, out Rejection? rejection)
    {
        rejection = null;
        if (entry.Content.HeadIsAll)
        {
            rejection = entry.Content.Head.Length > limit ? Rejections.TooLarge(limit) : null;
            return rejection is null ? entry.Content.Head.ToArray() : null;
        }

        // The whole length at once where it is known: growing step by step takes three times as much.
        using var bytes = new MemoryStream((int)Math.Min(entry.Content.KnownLength, limit));
        var block = new byte[Block];
        for (int count; (count = entry.Content.Read(block)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (bytes.Length + count > limit)
            {
                rejection = Rejections.TooLarge(limit);
                return null;
            }

            bytes.Write(block, 0, count);
        }

        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }
}
