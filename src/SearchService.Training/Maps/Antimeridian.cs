namespace SearchService.Training.Maps;

/// <summary>
/// Rings that cross the antimeridian, such as that of Eurasia, jump from 180 to -180 degrees: drawn as they stand, the jump is a line
/// around the Earth. Here such a ring goes on past 180, and stands a second time 360 degrees beside, so that what one of them
/// has outside the map the other has inside.
/// </summary>
internal static class Antimeridian
{
    private const double Circle = 360;
    private const double SouthPole = -90;

    public static IEnumerable<IReadOnlyList<(double X, double Y)>> Unrolled(IReadOnlyList<(double X, double Y)> ring)
    {
        var shift = 0.0;
        var unrolled = new List<(double X, double Y)>(ring.Count + 2) { ring[0] };
        for (var at = 1; at < ring.Count; at++)
        {
            var step = ring[at].X - ring[at - 1].X;
            shift -= Math.Abs(step) > Circle / 2 ? Math.Sign(step) * Circle : 0;
            unrolled.Add((ring[at].X + shift, ring[at].Y));
        }

        // A ring that does not come back to where it began goes around a pole: of the land, that is Antarctica.
        if (Math.Abs(unrolled[^1].X - unrolled[0].X) > Circle / 2)
        {
            unrolled.AddRange([(unrolled[^1].X, SouthPole), (unrolled[0].X, SouthPole)]);
        }

        yield return unrolled;
        var (west, east) = (unrolled.Min(point => point.X), unrolled.Max(point => point.X));
        if (east > Circle / 2)
        {
            yield return [.. unrolled.Select(point => (point.X - Circle, point.Y))];
        }

        if (west < -Circle / 2)
        {
            yield return [.. unrolled.Select(point => (point.X + Circle, point.Y))];
        }
    }
}
