using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using SearchService.Readers.Charsets;

namespace SearchService.Readers.Containers;

/// <summary>
/// Opens a zip with the names of its entries in the code page that they were written in. The format knows one code page of DOS and a flag
/// for UTF-8
/// (APPNOTE 6.3.10, appendix D); packers wrote the code page of their system without saying which. The names are told by their bytes,
/// all together, since one alone is too short.
/// </summary>
internal static class ZipNames
{
    private const int Ascii = 20127;
    private const int Utf8Page = 65001;
    private const int MostBytes = 256 * 1024;

    /// <exception cref="InvalidDataException">The directory of the zip is broken.</exception>
    public static ZipArchive Open(Stream content)
    {
        var noted = new NotedNames();
        var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, noted);
        _ = zip.Entries.Count;
        if (noted.Bytes.Length == 0)
        {
            return zip;
        }

        zip.Dispose();
        content.Position = 0;
        var told = new NotedNames { Otherwise = CodePageOf(noted.Bytes.ToArray()) };
        return new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, told);
    }

    private static Encoding CodePageOf(byte[] names) =>
        SingleBytes.TellAny(names) is { } western ? Charset.Page(western.CodePage)
        : Charset.Strict(UtfUnknown.CharsetDetector.DetectFromBytes(names).Detected?.EncodingName) is { } told
            && told.CodePage is not (Ascii or Utf8Page) ? Charset.Page(told.CodePage)
        : Charset.Page(Charset.Dos);

    /// <summary>Reads UTF-8 where the bytes are that; of others it takes note.</summary>
    private sealed class NotedNames : Encoding
    {
        public MemoryStream Bytes { get; } = new();

        /// <summary>What names are read in that are no UTF-8.</summary>
        public Encoding Otherwise { get; init; } = Latin1;

        public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

        public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
            UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

        public override int GetCharCount(byte[] bytes, int index, int count) =>
            Of(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
            Of(bytes.AsSpan(byteIndex, byteCount)).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

        public override string GetString(byte[] bytes, int index, int count)
        {
            var name = bytes.AsSpan(index, count);
            if (!Utf8.IsValid(name) && Bytes.Length < MostBytes)
            {
                Bytes.Write(name);
                Bytes.WriteByte((byte)'\n');
            }

            return Of(name).GetString(bytes, index, count);
        }

        public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

        public override int GetMaxCharCount(int byteCount) => byteCount * 2;

        private Encoding Of(ReadOnlySpan<byte> name) => Utf8.IsValid(name) ? UTF8 : Otherwise;
    }
}
