using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace SearchService.Api.Pages.Shell;

/// <summary>A word in a drawing: pages cannot write the element itself, whose name means something else there.</summary>
public static class SvgText
{
    /// <summary>Percent of the width, within which a text might hang over.</summary>
    private const double Edge = 12;

    /// <param name="text">Any text.</param>
    /// <param name="x">Where it stands, in units of the drawing.</param>
    /// <param name="y">Likewise.</param>
    /// <param name="size">Of its letters, in units of the drawing.</param>
    public static MarkupString At(string text, double x, double y, double size) => Anchored(text, "start", x, y, size);

    /// <summary>As <see cref="At"/>, on the left of a place.</summary>
    public static MarkupString EndingAt(string text, double x, double y, double size) => Anchored(text, "end", x, y, size);

    /// <summary>At the right edge of a drawing that has no units of its own.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="percent">From above.</param>
    /// <param name="css">A class.</param>
    public static MarkupString AtRight(string text, double percent, string css) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"<text class=\"{css}\" x=\"99.5%\" y=\"{percent:0.##}%\" text-anchor=\"end\">{Encoded(text)}</text>"));

    /// <summary>In the one line of a drawing that has no units of its own; at the edges the text stays within.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="percent">From the left: where its middle stands.</param>
    public static MarkupString Below(string text, double percent)
    {
        var (at, anchor) = percent < Edge ? (0, "start") : percent > 100 - Edge ? (100, "end") : (percent, "middle");
        return new(string.Create(
            CultureInfo.InvariantCulture, $"<text x=\"{at:0.##}%\" y=\"80%\" text-anchor=\"{anchor}\">{Encoded(text)}</text>"));
    }

    private static MarkupString Anchored(string text, string anchor, double x, double y, double size) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x:0.###}\" y=\"{y:0.###}\" font-size=\"{size:0.###}\" text-anchor=\"{anchor}\" aria-hidden=\"true\">"
            + $"{Encoded(text)}</text>"));

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
