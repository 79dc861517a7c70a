using System.Text.Json;

namespace SearchService.Training.Maps;

/// <summary>
/// Reads the outline of the land from land-110m.json of the npm package world-atlas: TopoJSON, where rings share arcs, and arcs are whole
/// numbers, each the difference to the point before, on a grid that the transform stretches over the Earth.
/// </summary>
internal sealed class LandOutline
{
    private readonly List<(double X, double Y)[]> _arcs = [];
    private readonly List<IReadOnlyList<(double X, double Y)>> _rings = [];

    private LandOutline(JsonElement topology)
    {
        var transform = topology.GetProperty("transform");
        var (scale, shift) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        foreach (var arc in topology.GetProperty("arcs").EnumerateArray())
        {
            _arcs.Add(ReadArc(arc, scale, shift));
        }

        ReadGeometry(topology.GetProperty("objects").GetProperty("land"));
    }

    /// <summary>Closed rings of points (longitude, latitude in degrees), holes among them.</summary>
    public static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return new LandOutline(file.RootElement)._rings;
    }

    private static (double X, double Y)[] ReadArc(JsonElement arc, JsonElement scale, JsonElement shift)
    {
        var (x, y) = (0, 0);
        var points = new List<(double X, double Y)>();
        foreach (var step in arc.EnumerateArray())
        {
            (x, y) = (x + step[0].GetInt32(), y + step[1].GetInt32());
            points.Add(((x * scale[0].GetDouble()) + shift[0].GetDouble(), (y * scale[1].GetDouble()) + shift[1].GetDouble()));
        }

        return [.. points];
    }

    private void ReadGeometry(JsonElement geometry)
    {
        switch (geometry.GetProperty("type").GetString())
        {
            case "GeometryCollection":
                foreach (var part in geometry.GetProperty("geometries").EnumerateArray())
                {
                    ReadGeometry(part);
                }

                break;
            case "Polygon":
                ReadPolygon(geometry.GetProperty("arcs"));
                break;
            case "MultiPolygon":
                foreach (var polygon in geometry.GetProperty("arcs").EnumerateArray())
                {
                    ReadPolygon(polygon);
                }

                break;
            case var other:
                throw new InvalidDataException($"The land is of type {other}: expected polygons.");
        }
    }

    private void ReadPolygon(JsonElement rings)
    {
        foreach (var ring in rings.EnumerateArray())
        {
            _rings.Add([.. ring.EnumerateArray().SelectMany(number => Arc(number.GetInt32()))]);
        }
    }

    /// <summary>A negative number is the one's complement of an arc that is run backwards.</summary>
    private IEnumerable<(double X, double Y)> Arc(int number) => number >= 0 ? _arcs[number] : _arcs[~number].Reverse();
}
