namespace SearchService.Readers.Text;

/// <summary>
/// The paragraphs of one row of a table in a document. Where each cell holds one paragraph, the row is read as one line; a cell with
/// several is a part of the page's layout, and its paragraphs stay.
/// </summary>
internal sealed class RowOfCells
{
    private readonly List<(int Cell, string Text, string? Style)> _paragraphs = [];
    private int _cell;

    public void OpenCell() => _cell++;

    public void Add(string text, string? style) => _paragraphs.Add((_cell, text, style));

    /// <summary>The paragraphs of the row, each with its style.</summary>
    public IEnumerable<(string Text, string? Style)> Close()
    {
        var filled = _paragraphs.Where(paragraph => paragraph.Text.Length > 0).ToList();
        return filled.Count > 1 && filled.Count == filled.DistinctBy(paragraph => paragraph.Cell).Count()
            ? [(string.Join(' ', filled.Select(paragraph => paragraph.Text.Replace('\n', ' '))), null)]
            : filled.Select(paragraph => (paragraph.Text, paragraph.Style));
    }
}
