using System.Net;
using System.Text.RegularExpressions;
using SearchService.Readers.Text;

namespace SearchService.Readers.Html.Metadata;

/// <summary>
/// Values of metadata as text: many pages escape them once more than they should (<c>&amp;amp;#8217;</c>), or leave tags in them.
/// </summary>
internal static partial class EscapedText
{
    private const int MostLayers = 2;

    public static string Plain(string? value)
    {
        var text = value ?? "";
        for (var layer = 0; layer < MostLayers && Entity().IsMatch(text); layer++)
        {
            text = WebUtility.HtmlDecode(text);
        }

        return Spaces.Clean(text.Contains('<', StringComparison.Ordinal) ? Tag().Replace(text, " ") : text);
    }

    [GeneratedRegex(@"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Entity();

    [GeneratedRegex(
        @"</?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,200})?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Tag();
}
