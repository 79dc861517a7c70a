using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace SearchService.Api.Pages.OverTime;

/// <summary>A chart as a drawing of its own, for a text or a slide.</summary>
public static class ChartFile
{
    private const int Width = 960;
    private const int Height = 320;
    private const int Top = 48;
    private const int Bottom = 32;
    private const int Left = 56;
    private const string Letters = "font-family=\"sans-serif\" font-size=\"13\" fill=\"#444\"";

    /// <param name="chart">Its bars.</param>
    /// <param name="query">What it is about, which stands above it.</param>
    public static string Of(TimeChart chart, string query)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var (top, step) = (Math.Max(1, chart.Highest(share: false)), (double)(Width - Left) / Math.Max(1, chart.Bars.Count));
        var drawing = new StringBuilder();
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\">");
        Add($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>");
        var title = query.Length > 0 ? query : "All articles";
        Add($"<text x=\"{Left}\" y=\"24\" {Letters} font-weight=\"bold\">{HtmlEncoder.Default.Encode(title)}</text>");
        Add($"<text x=\"{Left - 8}\" y=\"{Top + 5}\" text-anchor=\"end\" {Letters}>{top:N0}</text>");
        Add($"<path d=\"M{Left} {Top}H{Width}M{Left} {Height - Bottom}H{Width}\" stroke=\"#bbb\" fill=\"none\"/>");
        for (var at = 0; at < chart.Bars.Count; at++)
        {
            var (bar, x) = (chart.Bars[at], Left + (at * step));
            var height = (Height - Top - Bottom) * bar.Count / top;
            if (bar.Count > 0)
            {
                Add($"<rect x=\"{x + (step * 0.08):0.##}\" y=\"{Height - Bottom - height:0.##}\" fill=\"#a4705f\"");
                Add($"width=\"{step * 0.84:0.##}\" height=\"{height:0.##}\"><title>{bar.Name}: {bar.Count:N0}</title></rect>");
            }

            if (bar.Label.Length > 0)
            {
                Add($"<text x=\"{x:0.##}\" y=\"{Height - 10}\" {Letters}>{bar.Label}</text>");
            }
        }

        return drawing.Append("</svg>").ToString();

        void Add(FormattableString line) => drawing.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
