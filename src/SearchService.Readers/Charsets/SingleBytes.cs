using System.Text;

namespace SearchService.Readers.Charsets;

/// <summary>
/// Tells the single-byte charsets of western languages that detectors mix up: windows-1252, the DOS code page 850 and Mac Roman share no
/// letter above ASCII. Each byte is read in each charset; a letter within a word, or a mark where marks stand, speaks for it, a drawing
/// character or a capital between small letters against it.
/// </summary>
internal static class SingleBytes
{
    private const int Sample = 256 * 1024;
    private const int MacRoman = 10000;
    private const int Western = 1252;
    private const int MostStray = 4;

    /// <summary>
    /// How much more must speak for another charset than for windows-1252, which is by far the most frequent, per byte above ASCII.
    /// </summary>
    private const double Lead = 0.5;

    private const double Fits = 0.25;

    /// <summary>The charset of a text that is mostly ASCII, or null where none of the three fits well.</summary>
    public static Encoding? Tell(ReadOnlySpan<byte> bytes) => Best(bytes) is { } page and not Western ? Charset.StrictPage(page) : null;

    /// <summary>As <see cref="Tell"/>, windows-1252 among them.</summary>
    public static Encoding? TellAny(ReadOnlySpan<byte> bytes) => Best(bytes) is { } page ? Charset.StrictPage(page) : null;

    /// <summary>
    /// Whether a text of ASCII has a few other bytes that fit none of the three: they are damage, not a charset that was declared wrongly.
    /// </summary>
    public static bool AreStray(ReadOnlySpan<byte> bytes) => bytes.Length - CountAscii(bytes) <= MostStray && Best(bytes) is null;

    private static int? Best(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var high = sample.Length - CountAscii(sample);
        if (high == 0 || high * 3 > sample.Length)
        {
            return null;
        }

        var western = Score(sample, Western) / high;
        var (dos, mac) = (Score(sample, Charset.Dos) / high, Score(sample, MacRoman) / high);
        var other = mac > dos ? (Page: MacRoman, Score: mac) : (Page: Charset.Dos, Score: dos);
        var best = other.Score > western + Lead ? other : (Page: Western, Score: western);
        return best.Score > Fits ? best.Page : null;
    }

    private static int CountAscii(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            count += value < 0x80 ? 1 : 0;
        }

        return count;
    }

    private static double Score(ReadOnlySpan<byte> bytes, int codePage)
    {
        var text = Charset.Page(codePage).GetString(bytes);
        var score = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80)
            {
                score += Score(i > 0 ? text[i - 1] : ' ', text[i], i + 1 < text.Length ? text[i + 1] : ' ');
            }
        }

        return score;
    }

    private static double Score(char before, char letter, char after)
    {
        var inWord = char.IsLetter(before) || char.IsLetter(after);
        return letter switch
        {
            'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'æ' or 'ç' or 'è' or 'é' or 'ê' or 'ë' or 'ì' or 'í' or 'î' or 'ï' or 'ñ'
                or 'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ù' or 'ú' or 'û' or 'ü' or 'ß' =>
                    inWord && !(char.IsUpper(before) && char.IsUpper(after)) ? 1 : 0.1,
            'À' or 'Á' or 'Â' or 'Ä' or 'Å' or 'Æ' or 'Ç' or 'È' or 'É' or 'Ê' or 'Í' or 'Ñ' or 'Ó' or 'Ö' or 'Ø' or 'Ú' or 'Ü' =>
                char.IsLower(before) ? -1 : char.IsLetter(after) ? 0.8 : -0.2,
            '“' or '«' or '„' or '¿' or '¡' => char.IsLetter(before) ? -0.6 : char.IsLetterOrDigit(after) ? 1 : 0.2,
            '”' or '»' => char.IsLetterOrDigit(after) ? -0.6 : 0.9,
            '’' => char.IsLetter(before) ? 1 : 0.2,
            '‘' => char.IsLetter(before) ? -0.5 : 0.6,
            '–' or '—' or '…' => char.IsLetter(before) && char.IsLetter(after) ? 0.2 : 0.7,
            '°' or '§' or '£' or '€' or '\u00A0' or 'º' or 'ª' or '·' or '•' or '©' or '®' or '™' or '½' or '¼' => inWord ? -0.3 : 0.4,
            _ when char.IsLetter(letter) => -0.3,
            _ => -1,
        };
    }
}
