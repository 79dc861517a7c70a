using System.Buffers.Binary;
using System.Text;
using SearchService.Readers.Charsets;

namespace SearchService.Readers.Legacy;

/// <summary>
/// The text of a document of Word 97 to 2003 (MS-DOC), piece by piece, or of Word 6 and 95, where it stands in one run: first the body,
/// then its notes. Codes of fields, and marks of pictures and notes, are not text.
/// </summary>
internal static class WordText
{
    private const int Word97 = 0x00C1;
    private const int Western = 1252;

    /// <exception cref="InvalidDataException">The streams break the format.</exception>
    /// <param name="document">The stream <c>WordDocument</c>.</param>
    /// <param name="table">The stream <c>0Table</c> or <c>1Table</c> that the document names; of older ones null.</param>
    public static string Read(byte[] document, byte[]? table)
    {
        var text = UInt16(document, 2) < Word97 ? OfOneRun(document) : OfPieces(document, table);
        var lengths = UInt16(document, 2) < Word97 ? (Body: Int32(document, 0x34), Notes: Int32(document, 0x38))
            : (Body: Int32(document, 0x4C), Notes: Int32(document, 0x50));
        var body = Math.Clamp(lengths.Body, 0, text.Length);

        // Headers, comments and boxes lie behind the notes; a broken length leaves all that was found.
        var end = body == 0 ? text.Length : Math.Clamp((long)body + lengths.Notes, body, text.Length);
        return Shown(text[..(int)end]);
    }

    private static string OfOneRun(byte[] document)
    {
        var (from, to) = (Int32(document, 0x18), Int32(document, 0x1C));
        return from >= 0 && from <= to && to <= document.Length
            ? Charset.Page(Western).GetString(document, from, to - from)
            : throw new InvalidDataException("its text lies outside of the file");
    }

    private static string OfPieces(byte[] document, byte[]? table)
    {
        var (at, length) = (Int32(document, 0x01A2), Int32(document, 0x01A6));
        if (table is null || at < 0 || length < 0 || (long)at + length > table.Length)
        {
            throw new InvalidDataException("its list of pieces is missing");
        }

        var hidden = new HiddenRuns(document, ListOfRuns(document, table));
        var pieces = PieceTable(table.AsSpan(at, length));
        var count = (pieces.Length - 4) / 12;
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var characters = BinaryPrimitives.ReadInt32LittleEndian(pieces[(4 * (i + 1))..])
                - BinaryPrimitives.ReadInt32LittleEndian(pieces[(4 * i)..]);
            var place = BinaryPrimitives.ReadUInt32LittleEndian(pieces[(4 * (count + 1) + 8 * i + 2)..]);
            var isNarrow = (place & 0x40000000) != 0;
            var from = isNarrow ? (place & 0x3FFFFFFF) / 2 : place & 0x3FFFFFFF;
            var bytes = (long)characters * (isNarrow ? 1 : 2);
            if (characters < 0 || from + bytes > document.Length)
            {
                throw new InvalidDataException("a piece of its text lies outside of the file");
            }

            var encoding = isNarrow ? Charset.Page(Western) : Encoding.Unicode;
            text.Append(hidden.Any ? Visible(document, (int)from, (int)bytes, encoding, hidden)
                : encoding.GetString(document, (int)from, (int)bytes));
        }

        return text.ToString();
    }

    /// <summary>Hidden characters become null, which is not text: positions further on stay what the document says.</summary>
    private static string Visible(byte[] document, int from, int bytes, Encoding encoding, HiddenRuns hidden)
    {
        var shown = encoding.GetString(document, from, bytes).ToCharArray();
        var width = encoding.IsSingleByte ? 1 : 2;
        for (var i = 0; i < shown.Length;)
        {
            var end = Math.Min(shown.Length, (int)((hidden.EndAt(from + (long)i * width) - from + width - 1) / width));
            for (; i < end; i++)
            {
                shown[i] = '\0';
            }

            i++;
        }

        return new string(shown);
    }

    private static ReadOnlySpan<byte> ListOfRuns(byte[] document, byte[] table)
    {
        var (at, length) = (Int32(document, 0x00FA), Int32(document, 0x00FE));
        return at < 0 || length < 0 || (long)at + length > table.Length ? [] : table.AsSpan(at, length);
    }

    /// <summary>Behind what was changed last: lists of properties (1), then the table of pieces (2).</summary>
    private static ReadOnlySpan<byte> PieceTable(ReadOnlySpan<byte> changes)
    {
        while (changes is [1, ..] && changes.Length > 3)
        {
            changes = changes[Math.Min(changes.Length, 3 + BinaryPrimitives.ReadUInt16LittleEndian(changes[1..]))..];
        }

        return changes is [2, ..] && changes.Length > 9
            && BinaryPrimitives.ReadInt32LittleEndian(changes[1..]) is var length && length >= 4 && length <= changes.Length - 5
            ? changes.Slice(5, length)
            : throw new InvalidDataException("its list of pieces is broken");
    }

    /// <summary>Paragraphs and lines as text has them.</summary>
    private static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);

        // Of a field the code stands before the separator, what it shows behind it; a field may hold others.
        var fields = new Stack<bool>();
        var codes = 0;
        var before = '\0';
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '\u0013':
                    fields.Push(true);
                    codes++;
                    break;
                case '\u0014' when fields.TryPop(out var isCode):
                    fields.Push(false);
                    codes -= isCode ? 1 : 0;
                    break;
                case '\u0015':
                    codes -= fields.TryPop(out var isOpen) && isOpen ? 1 : 0;
                    break;
                case var _ when codes > 0:
                    break;
                case '\u0007' when before == '\u0007':
                    // A row of a table ends behind the end of its last cell.
                    shown.Append("\n\n");
                    break;
                case '\r' or '\f' or '\u000E':
                    shown.Append("\n\n");
                    break;
                case '\u0007':
                    shown.Append('\t');
                    break;
                case '\v':
                    shown.Append('\n');
                    break;
                case '\u001E':
                    shown.Append('-');
                    break;
                case '\t' or '\n' or >= ' ':
                    shown.Append(letter);
                    break;
            }

            before = letter;
        }

        return shown.ToString();
    }

    private static int UInt16(byte[] bytes, int at) => at + 2 <= bytes.Length
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)) : throw new InvalidDataException("its head is cut off");

    private static int Int32(byte[] bytes, int at) => at + 4 <= bytes.Length
        ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)) : throw new InvalidDataException("its head is cut off");
}
