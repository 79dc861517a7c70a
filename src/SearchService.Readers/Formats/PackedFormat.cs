namespace SearchService.Readers.Formats;

/// <summary>Tells containers and documents by their first bytes.</summary>
internal static class PackedFormat
{
    private const int TarMark = 257;
    private const int PdfMarkSearched = 1024;

    public static FileFormat? Tell(ReadOnlySpan<byte> head, string extension) => head switch
    {
        [0x1F, 0x8B, ..] => FileFormat.Gzip,
        [0x28, 0xB5, 0x2F, 0xFD, ..] => FileFormat.Zstandard,
        [(byte)'P', (byte)'K', 3, 4, ..] => IsDocx(head, extension) ? FileFormat.Docx : FileFormat.Zip,
        [(byte)'P', (byte)'K', 5, 6, ..] => FileFormat.Zip,
        _ when head.Length > TarMark + 5 && head[TarMark..].StartsWith("ustar"u8) => FileFormat.Tar,
        _ when head[..Math.Min(head.Length, PdfMarkSearched)].IndexOf("%PDF-"u8) is >= 0 and var at && (at == 0 || extension == ".pdf") => FileFormat.Pdf,
        _ => null,
    };

    private static bool IsDocx(ReadOnlySpan<byte> head, string extension) =>
        extension == ".docx" || (head.IndexOf("[Content_Types].xml"u8) >= 0 && head.IndexOf("word/"u8) >= 0);
}
