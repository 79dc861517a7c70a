using System.Globalization;
using System.Text;

namespace SearchService.Benchmarks.Compare;

/// <summary>
/// Draws cost against size, both on logarithmic scales: a line that is level costs the same in a large archive, one that rises by a
/// decade in a decade costs the whole of it. Lines are drawn in full for the service and dashed for OpenSearch.
/// </summary>
internal static class CostPlot
{
    private const int Width = 760;
    private const int Height = 460;
    private const int Left = 70;
    private const int Right = 260;
    private const int Top = 30;
    private const int Bottom = 50;

    private static readonly (string Figure, string Shown, Func<double, double> Milliseconds, string Colour)[] Lines =
    [
        ("index: processor time", "index, an article", value => value, "#1b6ca8"),
        ("/search, all classes: processor time", "/search", value => value, "#b3541e"),
        ("/: processor time", "/", value => value, "#3d7a3d"),
        ("a post until it is found: processor time", "a post", value => value, "#7b3f8c"),
        ("a withdrawal until it is gone: processor time", "a withdrawal", value => value, "#8a8a1e"),
        ("start, nothing to do: first answer", "start, first answer", value => value * 1_000, "#444444"),
    ];

    /// <param name="sizes">The figures of each size, the smallest first.</param>
    public static string Of(IReadOnlyList<(int Articles, Figures Figures)> sizes)
    {
        var lines = Lines
            .SelectMany(line => (IEnumerable<Curve>)
            [
                new Curve(line.Shown, line.Colour, false, Points(sizes, line.Figure, each => each.Product, line.Milliseconds)),
                new Curve($"{line.Shown}, OpenSearch", line.Colour, true, Points(sizes, line.Figure, each => each.Peer, line.Milliseconds)),
            ])
            .Where(curve => curve.Points.Count > 0).ToList();
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\"");
        Add(svg, $" font-family=\"sans-serif\" font-size=\"12\">");
        Add(svg, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>");
        if (lines.Count > 0)
        {
            var all = lines.SelectMany(line => line.Points).ToList();
            var frame = new Frame(
                Decade(all.Min(point => point.Articles), down: true), Decade(all.Max(point => point.Articles), down: false),
                Decade(all.Min(point => point.Cost), down: true), Decade(all.Max(point => point.Cost), down: false));
            DrawAxes(svg, frame);
            for (var i = 0; i < lines.Count; i++)
            {
                Draw(svg, frame, lines[i], Top + 16 * i);
            }
        }

        return svg.Append("</svg>").AppendLine().ToString();
    }

    private static List<(double Articles, double Cost)> Points(
        IReadOnlyList<(int Articles, Figures Figures)> sizes, string name, Func<Figure, double?> value,
        Func<double, double> milliseconds) =>
    [
        .. sizes
            .Select(size => (Articles: (double)size.Articles, Figure: size.Figures.All.FirstOrDefault(each => each.Name == name)))
            .Where(each => each.Figure is not null && value(each.Figure) is > 0)
            .Select(each => (each.Articles, milliseconds(value(each.Figure!)!.Value))),
    ];

    private static int Decade(double value, bool down) =>
        (int)(down ? Math.Floor(Math.Log10(value)) : Math.Ceiling(Math.Log10(value)));

    private static void DrawAxes(StringBuilder svg, Frame frame)
    {
        for (var decade = frame.FirstX; decade <= frame.LastX; decade++)
        {
            var x = frame.X(Math.Pow(10, decade));
            Add(svg, $"<line x1=\"{x:0.0}\" y1=\"{Top}\" x2=\"{x:0.0}\" y2=\"{Height - Bottom}\" stroke=\"#dddddd\"/>");
            Add(svg, $"<text x=\"{x:0.0}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{Math.Pow(10, decade):N0}</text>");
        }

        for (var decade = frame.FirstY; decade <= frame.LastY; decade++)
        {
            var y = frame.Y(Math.Pow(10, decade));
            Add(svg, $"<line x1=\"{Left}\" y1=\"{y:0.0}\" x2=\"{Width - Right}\" y2=\"{y:0.0}\" stroke=\"#dddddd\"/>");
            Add(svg, $"<text x=\"{Left - 6}\" y=\"{y + 4:0.0}\" text-anchor=\"end\">{Math.Pow(10, decade):#,0.##} ms</text>");
        }

        var middle = (Left + Width - Right) / 2;
        Add(svg, $"<text x=\"{middle}\" y=\"{Height - 12}\" text-anchor=\"middle\">articles in the archive</text>");
    }

    private static void Draw(StringBuilder svg, Frame frame, Curve curve, int legend)
    {
        var dashes = curve.IsDashed ? " stroke-dasharray=\"5 4\"" : "";
        var points = string.Join(' ', curve.Points.Select(
            point => string.Create(CultureInfo.InvariantCulture, $"{frame.X(point.Articles):0.0},{frame.Y(point.Cost):0.0}")));
        Add(svg, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"{curve.Colour}\" stroke-width=\"2\"{dashes}/>");
        foreach (var (articles, cost) in curve.Points)
        {
            Add(svg, $"<circle cx=\"{frame.X(articles):0.0}\" cy=\"{frame.Y(cost):0.0}\" r=\"3\" fill=\"{curve.Colour}\"/>");
        }

        var x = Width - Right + 16;
        Add(svg, $"<path d=\"M{x} {legend}h24\" stroke=\"{curve.Colour}\" stroke-width=\"2\"{dashes}/>");
        Add(svg, $"<text x=\"{x + 30}\" y=\"{legend + 4}\">{curve.Name}</text>");
    }

    private static void Add(StringBuilder svg, FormattableString element) =>
        svg.Append(element.ToString(CultureInfo.InvariantCulture)).AppendLine();

    private sealed record Curve(string Name, string Colour, bool IsDashed, List<(double Articles, double Cost)> Points);

    /// <summary>Decades of both scales; each covers one at least.</summary>
    private sealed record Frame(int FirstX, int LastX, int FirstY, int LastY)
    {
        public double X(double articles) =>
            Left + (Math.Log10(articles) - FirstX) / Math.Max(1, LastX - FirstX) * (Width - Right - Left);

        public double Y(double cost) =>
            Height - Bottom - (Math.Log10(cost) - FirstY) / Math.Max(1, LastY - FirstY) * (Height - Bottom - Top);
    }
}
