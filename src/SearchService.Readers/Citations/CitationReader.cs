using SearchService.Readers.Charsets;
using SearchService.Readers.Formats;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Citations;

/// <summary>References in a tagged form, streamed: record n is named <c>file.ris#n</c>.</summary>
internal sealed class CitationReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        var dialect = CitationDialects.Tell(FormatSniffer.FirstText(entry.Content.Head), entry.Extension) ?? CitationDialects.Ris;
        var record = new CitationRecord(dialect);
        var number = 0;
        long length = 0;
        var isBehindEmptyLine = false;
        foreach (var line in StreamedLines.Of(entry, options.MaxTextBytes, cancellation))
        {
            length += line.Length;
            var match = dialect.Tag.Match(line);
            var tag = match.Success ? match.Groups["tag"].Value : null;
            if (!record.IsEmpty && tag is not null && record.EndsBefore(tag, isBehindEmptyLine))
            {
                yield return Outcome(entry.File, ++number, dialect, record, length);
                record = new CitationRecord(dialect);
                length = 0;
            }

            if (tag is not null && tag != dialect.Last && !dialect.Frame.Contains(tag))
            {
                record.Add(tag, length <= options.MaxTextBytes ? match.Groups["value"].Value : "");
            }
            else if (tag is null && !record.IsEmpty && length <= options.MaxTextBytes)
            {
                record.Continue(line);
            }

            isBehindEmptyLine = string.IsNullOrWhiteSpace(line);
        }

        if (!record.IsEmpty)
        {
            yield return Outcome(entry.File, ++number, dialect, record, length);
        }

        if (number == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText($"The {dialect.Name} file has no record."));
        }
    }

    private ReadOutcome Outcome(string name, int number, CitationDialect dialect, CitationRecord record, long length)
    {
        var file = FormattableString.Invariant($"{name}#{number}");
        if (length > options.MaxTextBytes)
        {
            return new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes));
        }

        record.Close();
        var article = CitationArticle.Read(dialect.Fields, tags => Chosen(record, tags), options.TimeZone);
        return article is null
            ? new EntryRejected(file, Rejections.NoText(
                $"The record has neither a text nor an abstract ({string.Join(", ", dialect.Fields.Text)}). Export it with them."))
            : new ArticleRead(file, article) { MayBeDatedByPath = false };
    }

    private static IReadOnlyList<string> Chosen(CitationRecord record, string[] tags) =>
        tags.Select(tag => (IReadOnlyList<string>)[.. record.Values(tag)]).FirstOrDefault(values => values.Count > 0) ?? [];
}
