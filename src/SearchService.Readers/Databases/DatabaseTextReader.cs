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

    /// <summary>Lines of the text; a new page parts paragraphs.</summary>
    private static IEnumerable<string> Lines(Entry entry, CancellationToken cancellation) =>
        StreamedLines.Of(entry, LongestLine, cancellation).SelectMany(line => line.Contains('\f', StringComparison.Ordinal)
            ? line.Split('\f').SelectMany((part, i) => i == 0 ? (string[])[part] : ["", part])
            : [line]);
}
