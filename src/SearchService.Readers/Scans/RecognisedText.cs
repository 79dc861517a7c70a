using SearchService.Readers.Text;

namespace SearchService.Readers.Scans;

/// <summary>
/// Lines that a program recognised on a page to paragraphs. Columns of newspapers are narrow: a hyphen at a line's end before a small
/// letter parts a word, as in ALTO.
/// </summary>
internal static class RecognisedText
{
    /// <param name="paragraphs">The lines of each paragraph, in reading order.</param>
    /// <returns>Paragraphs parted by blank lines; the empty string where nothing was recognised.</returns>
    public static string Of(IEnumerable<IEnumerable<string>> paragraphs) => string.Join("\n\n", paragraphs
        .Select(lines => lines.Select(line => Spaces.Clean(line)).Where(line => line.Length > 0).ToList())
        .Where(lines => lines.Count > 0)
        .Select(lines => lines.Aggregate(Join)));

    private static string Join(string above, string below) =>
        above.Length > 1 && above[^1] is '-' or '¬' or '⸗' or '\u00AD' or '\u2010' && char.IsLetter(above[^2]) && char.IsLower(below[0])
            ? above[..^1] + below
            : $"{above} {below}";
}
