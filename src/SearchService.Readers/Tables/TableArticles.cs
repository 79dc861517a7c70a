using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SearchService.Articles;
using SearchService.Readers.Json;

namespace SearchService.Readers.Tables;

/// <summary>
/// Rows of one table to articles: the first rows are searched for the names of the columns, each row below is an article.
/// </summary>
/// <param name="file">The table's name; row n is <c>file#n</c>, as a spreadsheet counts its rows.</param>
/// <param name="dates">How its dates in numbers are meant.</param>
internal sealed class TableArticles(JsonArticles articles, string file, DateOrder dates)
{
    private const int RowsSearched = 20;
    private const int NamesShown = 12;

    private readonly List<string> _first = [];
    private TableHeader? _header;
    private int _mostCells;
    private int _rowsBeforeHeader;

    /// <summary>Whether a header was found and it names a text.</summary>
    public bool IsTable => _header is { HasText: true };

    /// <summary>Whether the search for a header has failed; further rows need not be given.</summary>
    public bool IsHopeless =>
        _header is { HasText: false } || (_header is null && (_rowsBeforeHeader >= RowsSearched || IsTooWide));

    /// <summary>Whether the header names a column as the text of articles, or as what may stand for it.</summary>
    public bool IsText(int column) => _header is { } header && column < header.Names.Count
        && FieldNames.Find(header.Names[column])?.Meaning is FieldMeaning.Text or FieldMeaning.Html or FieldMeaning.Summary;

    private bool IsTooWide => _mostCells > TableHeader.MostColumns;

    /// <summary>What the row became; null for the header, what stands above it, and rows without anything.</summary>
    public ReadOutcome? Read(IReadOnlyList<string?> cells, int row)
    {
        if (_header is null)
        {
            FindHeader(cells);
            return null;
        }

        if (!cells.Any(IsFilled))
        {
            return null;
        }

        var name = FormattableString.Invariant($"{file}#{row}");
        return cells.Skip(_header.Names.Count).Any(IsFilled)
            ? new EntryRejected(name, Rejections.Malformed(string.Create(
                CultureInfo.InvariantCulture,
                $"The row has {cells.Count} cells, but the table has {_header.Names.Count} columns: a quote or a delimiter "
                    + $"within a cell is not marked as such.")))
            : articles.Read(ToJson(_header.Names, cells), name) is var outcome
                && outcome is ArticleRead read ? read with { MayBeDatedByPath = false } : outcome;
    }

    /// <summary>Why the table gave nothing.</summary>
    public Rejection WhyNot() => IsTooWide
        ? new Rejection(RejectionCode.TooLarge, string.Create(
            CultureInfo.InvariantCulture,
            $"A row of the table has {_mostCells:#,0} cells; a table of articles has at most {TableHeader.MostColumns:#,0} columns."))
        : _header is null ? Rejections.NoText(
            "The first row of the table does not name its columns: name them title, text, published, authors and so on. It holds "
            + $"{Shown(_first)}.")
        : _header.HasText ? Rejections.NoText("The table has a row with the names of its columns and no other.")
        : Rejections.NoText(
            $"The table has no column for the text of articles: name it text, body or content. It has {Shown(_header.Names)}.");

    private void FindHeader(IReadOnlyList<string?> cells)
    {
        _rowsBeforeHeader++;
        _mostCells = Math.Max(_mostCells, cells.Count);
        if (cells.Count > TableHeader.MostColumns)
        {
            return;
        }

        List<string> names = [.. cells.Select(cell => cell?.Trim() ?? "")];
        _header = TableHeader.Read(names, _rowsBeforeHeader - 1);
        if (_first.Count == 0)
        {
            _first.AddRange(names.Where(name => name.Length > 0));
        }
    }

    private ReadOnlyMemory<byte> ToJson(IReadOnlyList<string> names, IReadOnlyList<string?> cells)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        for (var i = 0; i < Math.Min(names.Count, cells.Count); i++)
        {
            // pandas writes its row numbers into a column without a name, or one that it calls so.
            if (names[i].Length > 0 && IsFilled(cells[i]) && !names[i].StartsWith("Unnamed: ", StringComparison.Ordinal))
            {
                writer.WriteString(names[i], dates.Clear(names[i], cells[i]!));
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenMemory;
    }

    /// <summary>What programs write into cells that hold nothing counts as nothing.</summary>
    private static bool IsFilled(string? cell) =>
        !string.IsNullOrWhiteSpace(cell)
        && cell is not ("nan" or "NaN" or "None" or "NULL" or "null" or "\\N" or "<NA>" or "NaT" or "#N/A");

    private static string Shown(IReadOnlyList<string> names)
    {
        var shown = string.Join(
            ", ", names.Where(name => name.Length > 0).Take(NamesShown).Select(name => name.Length > 40 ? name[..40] + "…" : name));
        return shown.Length == 0 ? "nothing" : names.Count > NamesShown ? shown + " and more" : shown;
    }
}
