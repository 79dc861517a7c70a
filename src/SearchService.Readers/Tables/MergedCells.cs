using ExcelDataReader;

namespace SearchService.Readers.Tables;

/// <summary>
/// Cells of a sheet that were merged over several rows: a paper or a day that stands once counts for each of them, as the eye reads it. A
/// text that does is one article, so it is not repeated.
/// </summary>
internal sealed class MergedCells
{
    private readonly Dictionary<int, (int Last, string? Value)> _open = [];
    private readonly ILookup<int, CellRange> _byRow;

    /// <param name="ranges">The merged cells of the sheet, rows and columns from 0; null where the format names none.</param>
    public MergedCells(IEnumerable<CellRange>? ranges) =>
        _byRow = (ranges ?? []).Where(range => range.ToRow > range.FromRow).ToLookup(range => range.FromRow);

    /// <summary>The cells of a row, those filled that belong to a cell above.</summary>
    /// <param name="cells">As the sheet holds them; filled in place.</param>
    /// <param name="row">The row, from 1.</param>
    /// <param name="isText">Whether a column holds the texts of articles.</param>
    public string?[] Fill(string?[] cells, int row, Func<int, bool> isText)
    {
        foreach (var range in _byRow[row - 1].Where(range => range.FromColumn < cells.Length))
        {
            _open[range.FromColumn] = (range.ToRow, cells[range.FromColumn]);
        }

        var isRow = _open.Count > 0 && cells.Any(cell => !string.IsNullOrWhiteSpace(cell));
        foreach (var (column, (last, value)) in _open)
        {
            if (row - 1 > last)
            {
                _open.Remove(column);
            }
            else if (isRow && column < cells.Length && cells[column] is null && !isText(column))
            {
                cells[column] = value;
            }
        }

        return cells;
    }
}
