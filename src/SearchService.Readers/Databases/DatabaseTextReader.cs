using SearchService.Readers.Charsets;
using SearchService.Readers.Formats;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Databases;

/// <summary>An export in plain text, streamed document by document.</summary>
internal sealed class DatabaseTextReader(ReaderOptions options) : IFormatReader
{
    private const int LongestLine = 4 * 1024 * 1024;

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (DatabaseExports.Tell(FormatSniffer.HeadText(entry.Content.Head)) is not { } export)
        {
            return [new EntryRejected(entry.File, Rejections.NoText("The export comes from a database that is not supported."))];
        }

        return DatabaseExports.Read(export, Lines(entry, cancellation), entry.File, options);
    }

    /// <summary>Lines of the text; one that is longer than any is cut, so that a file without line breaks is not held as a whole.</summary>
    private static IEnumerable<string> Lines(Entry entry, CancellationToken cancellation)
    {
        using var text = StreamedText.Open(entry);
        var block = new char[32 * 1024];
        var line = new System.Text.StringBuilder();
        for (int count; (count = text.Read(block)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var letter in block.AsSpan(0, count).ToArray())
            {
                if (letter == '\n' || line.Length == LongestLine)
                {
                    yield return line.ToString().TrimEnd('\r');
                    line.Clear();
                }
                else if (letter == '\f')
                {
                    yield return line.ToString();
                    yield return "";
                    line.Clear();
                }

                if (letter is not ('\n' or '\f'))
                {
                    line.Append(letter);
                }
            }
        }

        yield return line.ToString().TrimEnd('\r');
    }
}
