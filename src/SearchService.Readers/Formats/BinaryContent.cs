using System.Runtime.InteropServices;
using SearchService.Readers.Charsets;

namespace SearchService.Readers.Formats;

/// <summary>Tells bytes that are not text, and what they are where a name helps.</summary>
internal static class BinaryContent
{
    /// <summary>One byte in fifty: no text has so many control characters, whatever its charset.</summary>
    private const int MostControls = 50;

    /// <summary>One byte in two hundred: damage to a text; what is made of numbers has many more.</summary>
    private const int MostNulls = 200;

    /// <summary>Where a Palm database names its kind.</summary>
    private const int MobiMark = 60;

    /// <summary>What the bytes are, in words, or null where they may be text.</summary>
    public static string? Describe(ReadOnlySpan<byte> head) => head switch
    {
        [] => null,
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF picture",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "a WebP picture",
        _ when IsPresentation(head) => "a presentation; save it as PDF",
        _ when IsOfAppleOffice(head) => "a document of Apple's Pages, Numbers or Keynote; export it as .docx, .xlsx or PDF",
        [0xD0, 0xCF, 0x11, 0xE0, ..] =>
            "an old Office document (.ppt), or a locked one; save it as .pdf or .docx without a password",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => "a RAR archive; pack it as .zip or .tar.gz",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "a 7z archive; pack it as .zip or .tar.gz",
        [(byte)'B', (byte)'Z', (byte)'h', ..] => "a bzip2 file; pack it as .gz or .zst",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => "an xz file; pack it as .gz or .zst",
        [(byte)'b', (byte)'p', (byte)'l', (byte)'i', (byte)'s', (byte)'t', ..] =>
            "a property list, as Safari writes web archives; open it there and save the page as its source",
        [0x80, >= 2 and <= 5, ..] => "a pickle of Python; write it as JSON",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', 0x90, ..] => "a program",
        [(byte)'I', (byte)'D', (byte)'3', ..] or [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "a sound file",
        [0xFF, (byte)'W', (byte)'P', (byte)'C', ..] => "a WordPerfect document; save it as .docx",
        [(byte)'I', (byte)'I', (byte)'*', 0, ..] or [(byte)'M', (byte)'M', 0, (byte)'*', ..] => "a TIFF picture",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] or [0x1A, 0x45, 0xDF, 0xA3, ..] => "a film, a sound file or a picture",
        _ when head.StartsWith("%!PS"u8) => "a PostScript document; convert it to PDF",
        _ when head.StartsWith("AT&TFORM"u8) => "a DjVu document; convert it to PDF with its text",
        _ when head.StartsWith("!BDN"u8) => "a mailbox of Outlook (.pst); export it as .mbox or .eml",
        _ when head.Length > MobiMark && head[MobiMark..].StartsWith("BOOKMOBI"u8) => "a Kindle book; convert it to EPUB",
        _ when IsTable(head) => "a table in binary form (Parquet, Arrow, Avro, HDF5); write it as CSV or NDJSON",
        _ when head.StartsWith("SQLite format 3"u8) => "an SQLite database; write its tables as CSV",
        [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..] => null,
        _ => IsText(head) || WideText.Tell(head) is not null ? null : "binary data (not text)",
    };

    /// <summary>
    /// A .docx with a password is a compound file (MS-CFB) that holds a stream of this name, in UTF-16 (MS-OFFCRYPTO 2.3.1).
    /// </summary>
    public static bool IsLocked(ReadOnlySpan<byte> head) =>
        head is [0xD0, 0xCF, 0x11, 0xE0, ..] && head.IndexOf(MemoryMarshal.AsBytes("EncryptedPackage".AsSpan())) >= 0;

    /// <summary>A document that is packed as a zip, and whose parts nothing here reads.</summary>
    public static bool IsUnreadPackage(ReadOnlySpan<byte> head) => IsPresentation(head) || IsOfAppleOffice(head);

    private static bool IsPresentation(ReadOnlySpan<byte> head) => head.StartsWith("PK"u8)
        && head.IndexOf("[Content_Types].xml"u8) >= 0 && head.IndexOf("ppt/"u8) >= 0;

    private static bool IsOfAppleOffice(ReadOnlySpan<byte> head) => head.StartsWith("PK"u8) && head.IndexOf("Index/Document.iwa"u8) >= 0;

    private static bool IsTable(ReadOnlySpan<byte> head) =>
        head.StartsWith("PAR1"u8) || head.StartsWith("ARROW1"u8) || head.StartsWith("Obj\u0001"u8)
        || head is [0x89, (byte)'H', (byte)'D', (byte)'F', ..];

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        // Blocks of a disk and records of a tape are filled up behind the text.
        head = head.TrimEnd((byte)0);
        int controls = 0, even = 0, odd = 0;
        for (var i = 0; i < head.Length; i++)
        {
            var value = head[i];
            if (value == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
            else if (value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B or 0x1E or 0x1A) or 0x7F)
            {
                controls++;
            }
        }

        // UTF-16 without a mark has a zero in every second byte of ASCII, and only there.
        var wide = (even == 0 || odd == 0) && even + odd > head.Length * 2 / 5;
        return !head.IsEmpty && (even + odd <= Math.Max(1, head.Length / MostNulls) || wide) && controls <= head.Length / MostControls;
    }
}
