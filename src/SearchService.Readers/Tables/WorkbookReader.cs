using System.Globalization;
using System.Text;
using ExcelDataReader;
using SearchService.Articles;
using SearchService.Readers.Charsets;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Tables;

/// <summary>
/// A workbook (XLSX, XLSB, XLS): a row of each sheet that names a text among its columns is an article, <c>file.xlsx#12</c> by its
/// row; of a second sheet with articles <c>file.xlsx!/Sheet 2#12</c>.
/// </summary>
internal sealed class WorkbookReader(ReaderOptions options, JsonArticles articles) : IFormatReader
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    // Asked for first: that makes the code pages known for which the library asks as soon as there is a configuration.
    private static readonly Encoding Western = Charset.Western;
    private static readonly ExcelReaderConfiguration Configuration = new() { FallbackEncoding = Western, LeaveOpen = true };

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (entry.Content.ToSeekable(options.MaxArticleBytes, cancellation) is not { } content)
        {
            yield return new EntryRejected(entry.File, Rejections.TooLarge(options.MaxArticleBytes));
            yield break;
        }

        var isPackage = entry.Content.Head.StartsWith("PK"u8);
        var (workbook, rejection) = Open(content, isPackage, cancellation);
        if (workbook is null)
        {
            yield return new EntryRejected(entry.File, rejection!);
            yield break;
        }

        using (workbook)
        {
            foreach (var outcome in Read(workbook, entry.File, cancellation))
            {
                yield return outcome;
            }
        }
    }

    private (IExcelDataReader? Workbook, Rejection? Rejection) Open(Stream content, bool isPackage, CancellationToken cancellation)
    {
        try
        {
            if (isPackage && WorkbookPackage.Check(content, options, cancellation) is { } unsafePackage)
            {
                return (null, unsafePackage);
            }

            content.Position = 0;
            return (ExcelReaderFactory.CreateReader(content, Configuration), null);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return (null, Broken(error));
        }
    }

    private IEnumerable<ReadOutcome> Read(IExcelDataReader workbook, string file, CancellationToken cancellation)
    {
        var any = false;
        Rejection? why = null;
        var sheets = new List<string>();
        do
        {
            var name = sheets.Count == 0 ? file : $"{file}!/{workbook.Name}";
            var table = new TableArticles(articles, name, new DateOrder(null));
            var merged = new MergedCells(workbook.MergeCells);
            for (var row = 1; row <= MostRows && !table.IsHopeless; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                var (more, outcome) = Next(workbook, table, merged, name, row);
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

            if (table.IsTable)
            {
                sheets.Add(name);
            }

            why ??= table.WhyNot();
        }
        while (NextSheet(workbook));

        if (!any)
        {
            yield return new EntryRejected(file, why);
        }
    }

    private static (bool More, ReadOutcome? Outcome) Next(
        IExcelDataReader workbook, TableArticles table, MergedCells merged, string file, int row)
    {
        try
        {
            return workbook.Read() ? (true, table.Read(merged.Fill(Cells(workbook), row, table.IsText), row)) : (false, null);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return (false, new EntryRejected(FormattableString.Invariant($"{file}#{row}"), Broken(error)));
        }
    }

    private static bool NextSheet(IExcelDataReader workbook)
    {
        try
        {
            return workbook.NextResult();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return false;
        }
    }

    private static string?[] Cells(IExcelDataReader workbook)
    {
        var cells = new string?[Math.Min(workbook.FieldCount, MostColumns)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = workbook.GetValue(i) switch
            {
                null => null,
                string text => text.Replace("_x000D_", "", StringComparison.Ordinal),
                DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
                double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
                IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString(),
            };
        }

        return cells;
    }

    private static Rejection Broken(Exception error) => error switch
    {
        ExcelDataReader.Exceptions.InvalidPasswordException =>
            new Rejection(RejectionCode.Encrypted, "The workbook is locked with a password. Save it without one."),
        _ => Rejections.Malformed(
            $"The workbook breaks the rules of its format ({error.Message.TrimEnd('.')}). The rows before this one were read. "
            + "Save it as CSV."),
    };
}
