namespace SearchService.Readers.Tables;

/// <summary>
/// Passes a table on, and stops at a line of more delimiters than any row of articles has: a parser keeps a place for each cell of a row,
/// so that a small file of delimiters alone would take hundreds of megabytes. Commas within a text count as well, hence the high limit.
/// </summary>
internal sealed class RowWidthLimit(TextReader text, char delimiter) : TextReader
{
    private const int Most = 1_000_000;

    private int _inLine;

    /// <exception cref="RowTooWideException">The line holds too many.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        foreach (var letter in buffer.AsSpan(index, read))
        {
            if (letter == '\n')
            {
                _inLine = 0;
            }
            else if (letter == delimiter && ++_inLine > Most)
            {
                throw new RowTooWideException();
            }
        }

        return read;
    }

    public override int Peek() => text.Peek();

    public override int Read()
    {
        var one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }
}

/// <summary>A line of a table holds more delimiters than any row of articles.</summary>
internal sealed class RowTooWideException : Exception;
