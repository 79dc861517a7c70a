using System.Text;
using System.Text.RegularExpressions;

namespace SearchService.Readers.Html;

/// <summary>The charset that HTML or XML names in its first bytes: a meta tag, or the XML declaration.</summary>
internal static partial class DeclaredCharset
{
    private const int Searched = 4096;

    public static string? In(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)]);
        return Declaration().Match(head) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(
        @"(?:<meta\b[^>]{0,300}?\bcharset|<\?xml\b[^>]{0,100}?\bencoding)\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_:.\-]{2,40})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Declaration();
}
