using UglyToad.PdfPig.Content;

namespace SearchService.Readers.Pdf;

/// <summary>
/// Letters that a page prints once more in their own place, a hair aside: so programs make bold of a font that has none. The library's own
/// way compares each letter with every other.
/// </summary>
internal static class PrintedTwice
{
    /// <summary>The farthest that the second letter lies aside, in points and as a share of the letter's width.</summary>
    private const double Farthest = 1;
    private const double WidthShare = 0.3;

    public static List<Letter> Without(IReadOnlyList<Letter> letters)
    {
        var once = new List<Letter>(letters.Count);
        var places = new Dictionary<(int X, int Y), List<Letter>>();
        foreach (var letter in letters)
        {
            var (x, y) = ((int)Math.Floor(letter.Location.X), (int)Math.Floor(letter.Location.Y));
            if (!IsThere(places, letter, x, y))
            {
                once.Add(letter);
                if (!places.TryGetValue((x, y), out var here))
                {
                    places[(x, y)] = here = [];
                }

                here.Add(letter);
            }
        }

        return once;
    }

    private static bool IsThere(Dictionary<(int X, int Y), List<Letter>> places, Letter letter, int x, int y)
    {
        var near = Math.Min(Farthest, Math.Abs(letter.Width) * WidthShare);
        for (var dx = -1; dx <= 1; dx++)
        {
            for (var dy = -1; dy <= 1; dy++)
            {
                if (places.TryGetValue((x + dx, y + dy), out var there) && there.Exists(other =>
                    other.Value == letter.Value
                    && Math.Abs(other.Location.X - letter.Location.X) <= near
                    && Math.Abs(other.Location.Y - letter.Location.Y) <= near))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
