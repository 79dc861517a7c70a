using System.Text.Json;

namespace SearchService.Training.Maps;

/// <summary>
/// Reads outlines from the npm package world-atlas: TopoJSON, where rings share arcs, and arcs are whole numbers, each the difference to
/// the point before, on a grid that the transform stretches over the Earth.
/// </summary>
internal sealed class MapOutlines
{
    private readonly List<(double X, double Y)[]> _arcs = [];

    private MapOutlines(JsonElement topology)
    {
        var transform = topology.GetProperty("transform");
        var (scale, shift) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        foreach (var arc in topology.GetProperty("arcs").EnumerateArray())
        {
            _arcs.Add(ReadArc(arc, scale, shift));
        }
    }

    /// <summary>The shapes of one object of the file, <c>land</c> or <c>countries</c>.</summary>
    public static IReadOnlyList<MapShape> Read(string path, string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        var outlines = new MapOutlines(file.RootElement);
        return
        [
            .. file.RootElement.GetProperty("objects").GetProperty(name).GetProperty("geometries").EnumerateArray()
                .Select(shape => new MapShape(
                    shape.TryGetProperty("id", out var id) ? id.GetString() : null,
                    shape.TryGetProperty("properties", out var properties) && properties.TryGetProperty("name", out var named)
                        ? named.GetString() : null,
                    [.. outlines.Rings(shape)])),
        ];
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

    private IEnumerable<IReadOnlyList<(double X, double Y)>> Rings(JsonElement shape) => shape.GetProperty("type").GetString() switch
    {
        "Polygon" => shape.GetProperty("arcs").EnumerateArray().Select(Ring),
        "MultiPolygon" => shape.GetProperty("arcs").EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()).Select(Ring),
        var other => throw new InvalidDataException($"A shape is of type {other}: expected polygons."),
    };

    private IReadOnlyList<(double X, double Y)> Ring(JsonElement arcs) =>
        [.. arcs.EnumerateArray().SelectMany(number => Arc(number.GetInt32()))];

    /// <summary>A negative number is the one's complement of an arc that is run backwards.</summary>
    private IEnumerable<(double X, double Y)> Arc(int number) => number >= 0 ? _arcs[number] : _arcs[~number].Reverse();
}

/// <summary>A part of a map.</summary>
/// <param name="Number">Of a country: ISO 3166-1 numeric; null where it has none.</param>
/// <param name="Name">What it is called, or null.</param>
/// <param name="Rings">Closed rings of points (longitude, latitude in degrees), holes among them.</param>
internal sealed record MapShape(string? Number, string? Name, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Rings);
