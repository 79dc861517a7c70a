using SearchService.Readers.Sources;

namespace SearchService.Readers.Json;

/// <summary>NDJSON: one article a line. A broken line is rejected by its number, the others are read.</summary>
internal sealed class NdjsonReader(ReaderOptions options, JsonArticles articles) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var lines = new ByteLines(entry.Content, options.MaxTextBytes);
        var any = false;
        while (lines.Next(cancellation))
        {
            var file = FormattableString.Invariant($"{entry.File}#{lines.Number}");
            if (lines.TooLong)
            {
                any = true;
                yield return new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes));
            }
            else if (lines.Line.Span.ContainsAnyExcept(" \t\r"u8))
            {
                any = true;
                // RFC 7464 puts a record separator before each text.
                var (line, warning) = BrokenBytes.Mend(lines.Line.TrimStart((byte)0x1E));
                foreach (var outcome in articles.ReadAll(line, file, '.'))
                {
                    yield return BrokenBytes.Warned(outcome, warning);
                }
            }
        }

        if (!any)
        {
            yield return new EntryRejected(entry.File, Rejections.Blank);
        }
    }
}
