using System.Buffers.Binary;

namespace SearchService.Readers.Legacy;

/// <summary>
/// Where in a document of Word 97 to 2003 the text is hidden, or was deleted while changes were tracked: ranges of bytes in the stream
/// <c>WordDocument</c>, which pages of formatted runs list (MS-DOC 2.8.5, PlcBteChpx; 2.9.33, ChpxFkp).
/// </summary>
internal sealed class HiddenRuns
{
    private const int PageSize = 512;
    private const int IsDeleted = 0x0800;
    private const int IsHidden = 0x083C;

    /// <summary>These two give their length in their own way, and concern no characters.</summary>
    private const int TableOfCells = 0xD608;
    private const int TabStops = 0xC615;

    private readonly List<(long From, long To)> _runs = [];

    /// <param name="document">The stream <c>WordDocument</c>.</param>
    /// <param name="list">The list of pages, as the document names it; what is broken in it hides nothing.</param>
    public HiddenRuns(byte[] document, ReadOnlySpan<byte> list)
    {
        var pages = list.Length < 4 ? 0 : (list.Length - 4) / 8;
        for (var i = 0; i < pages; i++)
        {
            var page = (long)(BinaryPrimitives.ReadUInt32LittleEndian(list[(4 * (pages + 1) + 4 * i)..]) & 0x3FFFFF) * PageSize;
            if (page + PageSize <= document.Length)
            {
                TakePage(document.AsSpan((int)page, PageSize));
            }
        }

        _runs.Sort();
    }

    /// <summary>Whether any text is hidden.</summary>
    public bool Any => _runs.Count > 0;

    /// <summary>The end of the hidden run that holds this byte, or the byte itself where it is shown.</summary>
    public long EndAt(long at)
    {
        var before = _runs.BinarySearch((at, long.MaxValue)) is var found && found >= 0 ? found : ~found - 1;
        return before >= 0 && at < _runs[before].To ? _runs[before].To : at;
    }

    private void TakePage(ReadOnlySpan<byte> page)
    {
        int runs = page[^1];
        for (var run = 0; run < runs && 4 * (runs + 1) + run < PageSize; run++)
        {
            var at = page[4 * (runs + 1) + run] * 2;
            if (at > 0 && at + 1 + page[at] <= PageSize && Hides(page.Slice(at + 1, page[at])))
            {
                _runs.Add((BinaryPrimitives.ReadUInt32LittleEndian(page[(4 * run)..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(page[(4 * (run + 1))..])));
            }
        }
    }

    /// <summary>Each change of a property is its number, then its operand, whose length the number tells.</summary>
    private static bool Hides(ReadOnlySpan<byte> changes)
    {
        while (changes.Length > 2)
        {
            var property = BinaryPrimitives.ReadUInt16LittleEndian(changes);
            if (property is IsDeleted or IsHidden && changes[2] == 1)
            {
                return true;
            }

            var length = property is TableOfCells or TabStops ? changes.Length : (property >> 13) switch
            {
                0 or 1 => 1,
                2 or 4 or 5 => 2,
                3 => 4,
                7 => 3,
                _ => 1 + changes[2],
            };
            changes = changes[Math.Min(changes.Length, 2 + length)..];
        }

        return false;
    }
}
