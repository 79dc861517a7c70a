using System.Text;

namespace SearchService.Readers.Charsets;

/// <summary>Encodings by the names that files give them.</summary>
internal static class Charset
{
    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Makes code pages known to the runtime, and so to libraries, some of which ask for one as soon as they are set up.</summary>
    public static void Prepare() => _ = Western;

    /// <summary>The code page of DOS in western Europe.</summary>
    public const int Dos = 850;

    /// <summary>A code page by its number, which replaces what it does not have.</summary>
    public static Encoding Page(int number) => Encoding.GetEncoding(number);

    /// <summary>A code page by its number, which throws on what it does not have.</summary>
    public static Encoding StrictPage(int number) =>
        Encoding.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    public static UTF8Encoding StrictUtf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The WHATWG's reading of ISO-8859-1 and US-ASCII: what is labelled so is nearly always windows-1252.</summary>
    public static Encoding Western => Strict("windows-1252")!;

    /// <summary>The encoding of that name, which throws on bytes that it does not have; null where the name is unknown.</summary>
    public static Encoding? Strict(string? name)
    {
        var label = name?.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            null or "" => null,
            "iso-8859-1" or "latin1" or "latin-1" or "iso8859-1" or "us-ascii" or "ascii" => "windows-1252",
            "iso-8859-9" => "windows-1254",
            "gb2312" or "gbk" or "x-gbk" => "gb18030",
            "utf8" => "utf-8",
            "mac" or "macroman" or "mac-roman" or "x-mac-roman" or "x-macroman" => "macintosh",
            "dos-850" or "pc850" or "cp-850" or "850" => "ibm850",
            "shift-jis" or "sjis" or "x-sjis" or "windows-31j" => "shift_jis",
            "ks_c_5601-1987" or "ksc5601" => "euc-kr",
            "tis-620" or "iso-8859-11" => "windows-874",
            var given => given,
        };
        if (label is null or "utf-7" or "unicode-1-1-utf-7")
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(label, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
