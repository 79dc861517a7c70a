using System.Collections.Frozen;
using UglyToad.PdfPig.Content;

namespace SearchService.Readers.Pdf;

/// <summary>
/// Large initials that reach down over several lines. Layout analysis takes them for blocks of their own, or for the headline; here each
/// becomes the start of the line beside it.
/// </summary>
internal static class DropCaps
{
    /// <summary>How many times the size of the letters beside it an initial has at least.</summary>
    private const double Times = 1.8;

    /// <summary>The widest space between two letters of a word, as a share of their size.</summary>
    private const double InWord = 0.18;

    /// <summary>A page with more large letters is a poster: each is compared with all others.</summary>
    private const int MostCaps = 200;

    /// <summary>Words of one letter, which an initial may be alone.</summary>
    private const string OneLetterWords = "AIOYEÀÓÔИВСКАОУЯ";

    /// <summary>Frequent words whose first letter is one of these: where it is an initial, the rest is no word of its own.</summary>
    private static readonly FrozenSet<string> Whole = new[]
    {
        "about", "above", "according", "across", "after", "again", "against", "ahead", "aid", "air", "all", "almost", "along", "already",
        "also",
        "although", "amid", "among", "an", "and", "angry", "another", "any", "anyone", "are", "armed", "around", "arrests", "artist", "as",
        "at", "authorities", "away", "each", "earlier", "early", "east", "even", "ever", "every", "everyone", "experts", "ice", "if", "in",
        "inside", "instead", "into", "investigators", "is", "islanders", "it", "italian", "its", "of", "off", "officers", "officials",
        "often",
        "old", "on", "once", "one", "only", "opposition", "or", "other", "our", "out", "outside", "over", "owners", "yesterday", "yet",
        "you",
        "young",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static List<Letter> Joined(List<Letter> letters)
    {
        var sizes = letters.Select(letter => letter.PointSize).Order().ToList();
        var usual = sizes.Count > 0 ? sizes[sizes.Count / 2] : 0;
        var caps = letters.Where(letter => letter.PointSize >= usual * Times && letter.Value is [var first]
            && char.IsUpper(first)).ToList();
        if (usual <= 0 || caps.Count == 0 || caps.Count > MostCaps)
        {
            return letters;
        }

        var words = new Lazy<HashSet<string>>(() => Words(letters));
        foreach (var cap in caps.Where(cap => !letters.Exists(other => other != cap && IsBeside(cap, other))))
        {
            if (FirstOfLine(letters, cap) is >= 0 and var at)
            {
                var letter = letters[at];
                letters[at] = With(letter, cap.Value + (StandsAlone(letters, cap, letter, words) ? " " : "") + letter.Value);
                letters.Remove(cap);
            }
        }

        return letters;
    }

    /// <summary>A letter of like size on the same line is of the same headline.</summary>
    private static bool IsBeside(Letter cap, Letter other) =>
        other.PointSize > cap.PointSize * 0.7
        && Math.Abs(other.Location.Y - cap.Location.Y) < cap.PointSize * 0.3
        && Math.Abs(other.Location.X - cap.Location.X) < cap.PointSize * 3;

    /// <summary>The place of the first letter on the highest line right of the initial, or -1.</summary>
    private static int FirstOfLine(List<Letter> letters, Letter cap)
    {
        var best = -1;
        for (var i = 0; i < letters.Count; i++)
        {
            var letter = letters[i];
            var right = letter.Location.X - (cap.Location.X + cap.Width);
            var above = letter.Location.Y - cap.Location.Y;
            if (letter.PointSize * Times <= cap.PointSize && letter.Value.Trim().Length > 0
                && right > -1 && right < cap.PointSize * 0.5 && above > -1 && above < cap.PointSize
                && (best < 0 || IsBefore(letter, letters[best])))
            {
                best = i;
            }
        }

        return best;
    }

    private static bool IsBefore(Letter letter, Letter other) => Math.Abs(letter.Location.Y - other.Location.Y) < other.PointSize * 0.3
        ? letter.Location.X < other.Location.X
        : letter.Location.Y > other.Location.Y;

    /// <summary>
    /// <c>A</c> and <c>ferry</c> are two words; <c>A</c> and <c>fter</c> are one. The page's other words tell, then frequent ones.
    /// </summary>
    private static bool StandsAlone(List<Letter> letters, Letter cap, Letter first, Lazy<HashSet<string>> words)
    {
        if (!OneLetterWords.Contains(cap.Value, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = "";
        var end = first.Location.X;
        foreach (var letter in letters
            .Where(letter => Math.Abs(letter.Location.Y - first.Location.Y) < first.PointSize * 0.3
                && letter.Location.X >= first.Location.X)
            .OrderBy(letter => letter.Location.X))
        {
            if (letter.Location.X - end > first.PointSize * InWord || letter.Value.Trim().Length == 0)
            {
                break;
            }

            rest += letter.Value;
            end = letter.Location.X + letter.Width;
        }

        rest = rest.TrimEnd('.', ',', ';', ':');
        return rest.Length > 0 && !Whole.Contains(cap.Value + rest) && !words.Value.Contains(cap.Value + rest);
    }

    private static HashSet<string> Words(List<Letter> letters) =>
        [.. string.Concat(letters.Select(letter => letter.Value)).ToUpperInvariant()
            .Split([' ', '.', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)];

    private static Letter With(Letter letter, string value) => new(
        value, letter.BoundingBox, letter.GlyphRectangleLoose, letter.StartBaseLine, letter.EndBaseLine, letter.Width, letter.FontSize,
        letter.FontDetails, letter.RenderingMode, letter.StrokeColor, letter.FillColor, letter.PointSize, letter.TextSequence);
}
