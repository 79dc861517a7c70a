using System.Text;
using SearchService.Readers.Charsets;

namespace SearchService.Readers.Rtf;

/// <summary>The charsets of an RTF document: one for the whole of it, and those of its fonts.</summary>
internal sealed class RtfCodePages
{
    private const int Default = 1252;

    private readonly Dictionary<int, int> _ofFonts = [];

    /// <summary>The code page of text whose font has none; null for the one of the format.</summary>
    public int? OfDocument { get; set; }

    /// <param name="font">Its number in the document.</param>
    /// <param name="charset">The number of its charset, as <c>\fcharset</c> gives it.</param>
    public void SetFont(int font, int charset) => _ofFonts[font] = CodePageOf(charset);

    /// <summary>How bytes in a font are read; a code page that is not known is read as the one of the format.</summary>
    public Encoding Of(int font)
    {
        var page = _ofFonts.GetValueOrDefault(font) is > 0 and var own ? own : OfDocument ?? Default;
        try
        {
            _ = Charset.Western;
            return Encoding.GetEncoding(page);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.GetEncoding(Default);
        }
    }

    /// <summary>The code page of a font's charset; 0 where it says nothing.</summary>
    private static int CodePageOf(int charset) => charset switch
    {
        77 => 10000,
        128 => 932,
        129 => 949,
        130 => 1361,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        254 => 437,
        255 => 850,
        _ => 0,
    };
}
