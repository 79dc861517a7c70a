using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SearchService.Readers.Charsets;
using SearchService.Readers.Formats;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Tables;

/// <summary>
/// A table in text (CSV by RFC 4180, its relatives with semicolons, tabs and bars), streamed: a row an article, named
/// <c>file.csv#n</c> by its row, the header being row 1.
/// </summary>
internal sealed class DelimitedReader(ReaderOptions options, JsonArticles articles) : IFormatReader
{
    /// <summary>As many as a sheet of Excel has.</summary>
    private const int MostColumns = 16_384;

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        var head = FormatSniffer.HeadText(entry.Content.Head).TrimStart('\uFEFF');
        var dialect = TableDialect.Tell(head, entry.Extension) ?? new TableDialect(',', true, false);
        var table = new TableArticles(articles, entry.File, DateOrder.In(head, dialect.Delimiter));
        using var text = StreamedText.Open(entry);
        if (head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || head.StartsWith("\"sep=", StringComparison.OrdinalIgnoreCase))
        {
            text.ReadLine();
        }

        using var limited = new RowWidthLimit(text, dialect.Delimiter);
        using var rows = new CsvParser(limited, Configuration(dialect));
        var any = false;
        while (!table.IsHopeless)
        {
            cancellation.ThrowIfCancellationRequested();
            var (more, outcome) = Next(rows, table, entry.File);
            if (outcome is not null)
            {
                any = true;
                yield return outcome;
            }

            if (!more)
            {
                break;
            }
        }

        if (!any)
        {
            yield return new EntryRejected(entry.File, table.WhyNot());
        }
    }

    private (bool More, ReadOutcome? Outcome) Next(CsvParser rows, TableArticles table, string file)
    {
        try
        {
            if (!rows.Read())
            {
                return (false, null);
            }

            // Counted before the cells are made into texts.
            if (rows.Count > MostColumns)
            {
                return (false, TooWide(rows.Row, file));
            }

            return (true, table.IsTable && IsUnclosed(rows.RawRecord) ? Unclosed(rows, file) : table.Read(rows.Record!, rows.Row));
        }
        catch (RowTooWideException)
        {
            return (false, TooWide(rows.Row + 1, file));
        }
        catch (MaxFieldSizeException)
        {
            return (false, new EntryRejected(FormattableString.Invariant($"{file}#{rows.Row + 1}"), new Articles.Rejection(
                Articles.RejectionCode.TooLarge,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A cell of row {rows.Row + 1} is longer than {options.MaxTextBytes:#,0} characters: its quote was probably "
                    + $"never closed. The rows from there on were not read."))));
        }
    }

    private static EntryRejected TooWide(int row, string file) => new(
        FormattableString.Invariant($"{file}#{row}"),
        new Articles.Rejection(Articles.RejectionCode.TooLarge, string.Create(
            CultureInfo.InvariantCulture,
            $"Row {row} has more than {MostColumns:#,0} columns, which no table of articles has. The rows from there on were not read.")));

    /// <summary>A quote that is not closed takes the rows behind it into its cell; their number of quotes is odd.</summary>
    private static bool IsUnclosed(string record) =>
        record.TrimEnd('\r', '\n').Contains('\n') && record.Count(letter => letter == '"') % 2 == 1;

    private static EntryRejected Unclosed(CsvParser rows, string file)
    {
        var lines = rows.RawRecord.TrimEnd('\r', '\n').Count(letter => letter == '\n');
        return new EntryRejected(FormattableString.Invariant($"{file}#{rows.Row}"), Rejections.Malformed(string.Create(
            CultureInfo.InvariantCulture,
            $"A quote in row {rows.Row} (line {rows.RawRow - lines} of the file) is not closed, so that the lines up to "
                + $"{rows.RawRow} cannot be told apart. Close it, or double it where it is part of the text.")));
    }

    private CsvConfiguration Configuration(TableDialect dialect) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = dialect.Delimiter.ToString(),
        Mode = dialect.Quoted ? CsvMode.RFC4180 : CsvMode.NoEscape,
        Escape = dialect.EscapedByBackslash ? '\\' : '"',
        BadDataFound = null,
        MaxFieldSize = options.MaxTextBytes,
        IgnoreBlankLines = true,
    };
}
