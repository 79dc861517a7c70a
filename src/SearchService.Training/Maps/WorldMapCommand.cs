using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SearchService.Training.Maps;

/// <summary>
/// <c>worldmap --from DIR --out FILE --countries FILE</c>: the land as one path, and each country as a path of its own that is named by its
/// code, in SVGs whose units are degrees (equirectangular projection): x is the longitude, y the latitude with its sign turned, so that a
/// marker needs no arithmetic.
/// </summary>
internal static class WorldMapCommand
{
    public static int Run(Arguments arguments)
    {
        var (folder, file) = (arguments.Required("--from"), arguments.Required("--out"));
        var packages = Path.Combine(folder, "node_modules");
        var land = MapOutlines.Read(Path.Combine(packages, "world-atlas", "land-110m.json"), "land");
        Write(file, "Outline of the land", land.Select(shape => ("land", shape)));
        if (arguments.Optional("--countries") is { } countries)
        {
            var codes = Codes(Path.Combine(packages, "world-countries", "countries.json"));
            Write(countries, "Outlines of the countries",
                MapOutlines.Read(Path.Combine(packages, "world-atlas", "countries-110m.json"), "countries")
                    .Where(shape => codes.ContainsKey(shape.Number ?? shape.Name ?? ""))
                    .Select(shape => (codes[shape.Number ?? shape.Name!], shape)).OrderBy(each => each.Item1, StringComparer.Ordinal));
        }

        return 0;
    }

    /// <summary>Codes of two letters by those of three digits, and by the name where a country has no number.</summary>
    private static Dictionary<string, string> Codes(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return file.RootElement.EnumerateArray().ToDictionary(
            country => country.GetProperty("ccn3").GetString() is { Length: > 0 } number ? number
                : country.GetProperty("name").GetProperty("common").GetString()!,
            country => country.GetProperty("cca2").GetString()!);
    }

    private static void Write(string file, string title, IEnumerable<(string Id, MapShape Shape)> shapes)
    {
        var paths = new StringBuilder();
        foreach (var (id, shape) in shapes)
        {
            var path = new StringBuilder();
            foreach (var ring in shape.Rings.SelectMany(Antimeridian.Unrolled))
            {
                Append(ring, path);
            }

            paths.Append(CultureInfo.InvariantCulture, $"<path id=\"{id}\" fill-rule=\"evenodd\" d=\"{path}\"/>\n");
        }

        File.WriteAllText(file, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180">
            <title>{title} (Natural Earth 1:110m, public domain)</title>
            {paths}</svg>

            """);
        Console.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
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
