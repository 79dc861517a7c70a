namespace SearchService.Readers.Text;

/// <summary>
/// The paragraphs of the rows of tables in a document. Where each cell holds one paragraph, the row is read as one line; a cell with
/// several is a part of the page's layout, and its paragraphs stay. A row within a cell of another is read paragraph by paragraph.
/// </summary>
internal sealed class TableRows
{
    private readonly List<(int Cell, string Text, string? Style)> _paragraphs = [];
    private int _depth;
    private int _cell;

    /// <summary>Whether what is read stands in a row.</summary>
    public bool IsOpen => _depth > 0;

    public void Open() => _depth++;

    public void OpenCell() => _cell++;

    public void Add(string text, string? style) => _paragraphs.Add((_cell, text, style));

    /// <summary>The paragraphs of the row that ends, each with its style; none while the row around it goes on.</summary>
    public IReadOnlyList<(string Text, string? Style)> Close()
    {
        if (_depth == 0 || --_depth > 0)
        {
            return [];
        }

        var filled = _paragraphs.FindAll(paragraph => paragraph.Text.Length > 0);
        _paragraphs.Clear();
        return filled.Count > 1 && filled.Count == filled.DistinctBy(paragraph => paragraph.Cell).Count()
            ? [(string.Join(' ', filled.Select(paragraph => paragraph.Text.Replace('\n', ' '))), null)]
            : [.. filled.Select(paragraph => (paragraph.Text, paragraph.Style))];
    }
}
