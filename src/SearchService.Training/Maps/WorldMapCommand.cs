using System.Globalization;
using System.Text;

namespace SearchService.Training.Maps;

/// <summary>
/// <c>worldmap --from DIR --out FILE</c>: the land as one path in an SVG whose units are degrees (equirectangular projection): x is the
/// longitude, y the latitude with its sign turned, so that a marker needs no arithmetic.
/// </summary>
internal static class WorldMapCommand
{
    public static int Run(Arguments arguments)
    {
        var (folder, file) = (arguments.Required("--from"), arguments.Required("--out"));
        var rings = LandOutline.Read(Path.Combine(folder, "node_modules", "world-atlas", "land-110m.json"));
        var path = new StringBuilder();
        foreach (var ring in rings.SelectMany(Antimeridian.Unrolled))
        {
            Append(ring, path);
        }

        File.WriteAllText(file, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180">
            <title>Outline of the land (Natural Earth 1:110m, public domain)</title>
            <path id="land" fill-rule="evenodd" d="{path}"/>
            </svg>

            """);
        Console.WriteLine($"rings: {rings.Count}");
        Console.WriteLine($"bytes: {new FileInfo(file).Length}");
        return 0;
    }

    /// <summary>Points in tenths of a degree, as steps; those that fall on the point before are left out.</summary>
    private static void Append(IReadOnlyList<(double X, double Y)> ring, StringBuilder path)
    {
        var points = ring.Select(point => (X: (int)Math.Round(point.X * 10), Y: (int)Math.Round(-point.Y * 10))).ToList();
        var last = points[0];
        var steps = new StringBuilder();
        var count = 0;
        foreach (var point in points.Skip(1))
        {
            if (point != last)
            {
                steps.Append(count++ == 0 ? "l" : " ").Append(Print(point.X - last.X)).Append(' ').Append(Print(point.Y - last.Y));
                last = point;
            }
        }

        if (count > 2)
        {
            path.Append('M').Append(Print(points[0].X)).Append(' ').Append(Print(points[0].Y)).Append(steps).Append('z');
        }
    }

    private static string Print(int tenths) => (tenths / 10.0).ToString("0.#", CultureInfo.InvariantCulture);
}
