namespace SearchService.Readers.Formats;

/// <summary>Tells containers and documents by their first bytes.</summary>
internal static class PackedFormat
{
    private const int TarMark = 257;
    private const int PdfMarkSearched = 1024;

    /// <summary>The stream of a compound file that holds an XLS workbook, in UTF-16.</summary>
    private static ReadOnlySpan<byte> Workbook => "W\0o\0r\0k\0b\0o\0o\0k\0"u8;

    private static ReadOnlySpan<byte> WordDocument => "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8;

    private static ReadOnlySpan<byte> OutlookProperties => "_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0_\0v\0e\0r\0s\0i\0o\0n\0"u8;

    public static FileFormat? Tell(ReadOnlySpan<byte> head, string extension) => head switch
    {
        [0x1F, 0x8B, ..] => FileFormat.Gzip,
        [0x28, 0xB5, 0x2F, 0xFD, ..] => FileFormat.Zstandard,
        [(byte)'P', (byte)'K', 3, 4, ..] => Package(head, extension),
        [(byte)'P', (byte)'K', 5, 6, ..] => FileFormat.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, ..] when !BinaryContent.IsLocked(head) => Compound(head, extension),
        [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', ..] => FileFormat.Warc,
        _ when head.StartsWith(WebArchives.WarcReader.ArcMark) => FileFormat.Warc,
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => FileFormat.Rtf,
        _ when head.Length > TarMark + 5 && head[TarMark..].StartsWith("ustar"u8) => FileFormat.Tar,
        _ when head[..Math.Min(head.Length, PdfMarkSearched)].IndexOf("%PDF-"u8) is >= 0 and var at
        && (at == 0 || extension == ".pdf") => FileFormat.Pdf,
        _ => null,
    };

    /// <summary>Documents hold tables and tables documents, so that the name goes first.</summary>
    private static FileFormat? Compound(ReadOnlySpan<byte> head, string extension) =>
        extension is ".doc" or ".dot" ? FileFormat.Doc
        : extension is ".msg" or ".oft" || head.IndexOf(OutlookProperties) >= 0 ? FileFormat.Msg
        : extension is ".xls" or ".xlt" || head.IndexOf(Workbook) >= 0 ? FileFormat.Workbook
        : head.IndexOf(WordDocument) >= 0 ? FileFormat.Doc
        : null;

    private static FileFormat Package(ReadOnlySpan<byte> head, string extension) =>
        head.IndexOf("mimetypeapplication/epub+zip"u8) >= 0 || extension == ".epub" ? FileFormat.Epub
        : head.IndexOf("mimetypeapplication/vnd.oasis.opendocument."u8) >= 0 || extension is ".odt" or ".ott" or ".ods" or ".odp"
            ? FileFormat.OpenDocument
        : IsDocx(head, extension) ? FileFormat.Docx
        : IsWorkbook(head, extension) ? FileFormat.Workbook
        : BinaryContent.IsUnreadPackage(head) ? FileFormat.Binary
        : FileFormat.Zip;

    private static bool IsWorkbook(ReadOnlySpan<byte> head, string extension) =>
        extension is ".xlsx" or ".xlsm" or ".xlsb" || (head.IndexOf("[Content_Types].xml"u8) >= 0 && head.IndexOf("xl/"u8) >= 0);

    private static bool IsDocx(ReadOnlySpan<byte> head, string extension) =>
        extension == ".docx" || (head.IndexOf("[Content_Types].xml"u8) >= 0 && head.IndexOf("word/"u8) >= 0);
}
