using System.Text;
using System.Text.Unicode;
using SearchService.Articles;
using UtfUnknown;

namespace SearchService.Readers.Charsets;

/// <summary>
/// Bytes to text. In order: a byte order mark; strict UTF-8, since hardly any text in another charset happens to be valid
/// UTF-8; the charset that the file declares; what the bytes look like (Mozilla's universal detector); windows-1252 where
/// the bytes could be that. Nothing is replaced silently: bytes that fit no charset are a rejection.
/// </summary>
internal static class TextDecoder
{
    private const float Sure = 0.5f;
    private const int Sample = 256 * 1024;
    private const int LongestSequence = 4;

    public static string? Decode(ReadOnlySpan<byte> bytes, string? declared, out Rejection? rejection)
    {
        rejection = null;
        bytes = Nulls.Without(bytes);
        if (WithByteOrderMark(bytes) is var (marked, length))
        {
            return Try(marked, bytes[length..]) ?? Reject(bytes, marked.WebName, out rejection);
        }

        if (Utf16WithoutMark(bytes) is { } wide)
        {
            return wide;
        }

        if (Utf8.IsValid(bytes))
        {
            return (Iso2022(declared, bytes) is { } shifted ? Try(shifted, bytes) : null) ?? Encoding.UTF8.GetString(bytes);
        }

        if (IsDamagedUtf8(bytes, out var whole))
        {
            return whole > 0 ? Encoding.UTF8.GetString(bytes[..whole]) : Reject(bytes, "utf-8", out rejection);
        }

        return (Charset.Strict(declared) is { } named && named.CodePage != Encoding.UTF8.CodePage ? Try(named, bytes) : null)
            ?? Guess(bytes)
            ?? Reject(bytes, declared, out rejection);
    }

    /// <summary>
    /// As the strict one, for what people read: a few bytes that are broken cost themselves alone. They are read as U+FFFD, and a warning
    /// says so.
    /// </summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? declared, ICollection<string> warnings, out Rejection? rejection)
    {
        bytes = Nulls.Without(bytes, warnings);
        var isUtf8 = Charset.Strict(declared) is { } named && named.CodePage == Encoding.UTF8.CodePage;
        if (!Utf8.IsValid(bytes) && WithByteOrderMark(bytes) is null or (_, 3) && Utf16WithoutMark(bytes) is null
            && (IsMendable(bytes, isUtf8) || (isUtf8 && SingleBytes.AreStray(bytes))))
        {
            rejection = null;
            return Mended(bytes, warnings);
        }

        if (Decode(bytes, declared, out rejection) is { } text)
        {
            return text;
        }

        if (!MostlyAscii(bytes))
        {
            return null;
        }

        rejection = null;
        return Mended(bytes, warnings);
    }

    /// <summary>Whether the bytes are UTF-8 but for a few that are broken.</summary>
    /// <param name="bytes">A whole text, or its head.</param>
    /// <param name="isDeclared">Whether the text says that it is UTF-8.</param>
    public static bool IsMendable(ReadOnlySpan<byte> bytes, bool isDeclared)
    {
        var (good, bad, whole) = Utf8In(bytes);
        return whole == 0 && bad > 0 && (good > 4 * bad || (isDeclared && good > bad));
    }

    /// <summary>UTF-8 with U+FFFD for what is broken in it; a warning says how many bytes, and where the first stands.</summary>
    public static string Mended(ReadOnlySpan<byte> bytes, ICollection<string> warnings)
    {
        warnings.Add(Broken(bytes));
        return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
    }

    private static string Broken(ReadOnlySpan<byte> bytes) => (Utf8In(bytes).Bad, FirstBroken(bytes)) is var (count, first) && count == 1
        ? FormattableString.Invariant($"One byte, at offset {first:#,0}, is not UTF-8; it is read as U+FFFD.")
        : FormattableString.Invariant($"{count:#,0} bytes are not UTF-8, the first at offset {first:#,0}; each is read as U+FFFD.");

    private static (Encoding, int)? WithByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Charset.StrictUtf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false, true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false, true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
        _ => null,
    };

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.AsSpan().ContainsAny(Controls) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Characters that a byte of another charset turns into, and that no text has.</summary>
    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0081\u008D\u008F\u0090\u009D");

    /// <summary>Charsets of seven bits look like ASCII; Japanese mail is known by what it shifts with (RFC 1468).</summary>
    private static Encoding? Iso2022(string? declared, ReadOnlySpan<byte> bytes) =>
        declared?.Trim().StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) == true ? Charset.Strict(declared)
        : bytes.IndexOf("\u001b$B"u8) >= 0 || bytes.IndexOf("\u001b$@"u8) >= 0 ? Charset.Strict("iso-2022-jp")
        : null;

    private static string? Utf16WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.Length % 2 == 0 && bytes.Contains((byte)0) && WideText.Tell(bytes) is { } wide ? Try(wide, bytes) : null;

    /// <summary>
    /// Told by many well-formed sequences beside few broken ones. What is only cut in its last sequence can still be read up
    /// to there: <paramref name="whole"/> is then above 0.
    /// </summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes, out int whole)
    {
        (var good, var bad, whole) = Utf8In(bytes);
        return whole > 0 || good > 4 * bad;
    }

    /// <summary>
    /// How many sequences of more than a byte are well formed, and how many broken; <c>Whole</c> is above 0 where only the last is cut.
    /// </summary>
    private static (int Good, int Bad, int Whole) Utf8In(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0, at = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }

            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed);
            if (status == System.Buffers.OperationStatus.Done)
            {
                good++;
            }
            else if (status == System.Buffers.OperationStatus.NeedMoreData && bytes.Length - at < LongestSequence && bad == 0 && good > 0)
            {
                return (good, bad, at);
            }
            else
            {
                bad++;
            }

            at += Math.Max(consumed, 1);
        }

        return (good, bad, 0);
    }

    private static string? Guess(ReadOnlySpan<byte> bytes)
    {
        if (SingleBytes.Tell(bytes) is { } western && Try(western, bytes) is { } told)
        {
            return told;
        }

        var found = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray());
        foreach (var candidate in found.Details ?? [])
        {
            if (candidate.Confidence >= Sure && Charset.Strict(candidate.EncodingName) is { } encoding
                && encoding.CodePage != Encoding.UTF8.CodePage && Try(encoding, bytes) is { } text)
            {
                return text;
            }
        }

        return MostlyAscii(bytes) ? Try(Charset.Western, bytes) : null;
    }

    private static bool MostlyAscii(ReadOnlySpan<byte> bytes)
    {
        var high = 0;
        foreach (var value in bytes)
        {
            high += value >> 7;
        }

        return high < bytes.Length / 5;
    }

    private static string? Reject(ReadOnlySpan<byte> bytes, string? declared, out Rejection? rejection)
    {
        var at = FirstBroken(bytes);
        var found = at < bytes.Length
            ? FormattableString.Invariant($"the byte 0x{bytes[at]:X2} at offset {at:#,0} is not UTF-8")
            : "the bytes cannot be decoded";
        rejection = new Rejection(
            RejectionCode.Encoding,
            $"The character encoding of the text could not be determined: {found}, "
                + $"{(declared is null ? "no charset is declared" : $"the declared charset {Shown(declared)} does not fit")}, and no "
                + "other fits. Save the file as UTF-8.");
        return null;
    }

    private static string Shown(string declared) => declared.Length <= 40 ? declared : declared[..40] + "…";

    private static int FirstBroken(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += consumed;
        }

        return at;
    }
}
