using System.Text;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Charsets;

/// <summary>The lines of a text that is too long to be held.</summary>
internal static class StreamedLines
{
    private const int Block = 32 * 1024;

    /// <param name="entry">The text.</param>
    /// <param name="longest">
    /// In characters: a longer line is given in pieces, so that a file without line breaks is not held as a whole.
    /// </param>
    /// <param name="cancellation">Stops it.</param>
    public static IEnumerable<string> Of(Entry entry, long longest, CancellationToken cancellation)
    {
        using var text = StreamedText.Open(entry);
        var block = new char[Block];
        var line = new StringBuilder();
        var isAfterReturn = false;
        for (int count; (count = text.Read(block)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var at = 0; at < count;)
            {
                var isBreak = block[at] is '\n' or '\r';
                var isRest = isAfterReturn && block[at] == '\n';
                isAfterReturn = block[at] == '\r';
                if ((isBreak && !isRest) || line.Length >= longest)
                {
                    yield return line.ToString();
                    line.Clear();
                }

                var most = isBreak ? 0 : (int)Math.Min(longest - line.Length, count - at);
                var length = block.AsSpan(at, most).IndexOfAny('\n', '\r') is >= 0 and var end ? end : most;
                line.Append(block, at, length);
                at += isBreak ? 1 : length;
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
