using System.Text;

namespace SearchService.Readers.Text;

/// <summary>White space and invisible characters as an index wants them: one plain space between words, none around.</summary>
internal static class Spaces
{
    /// <summary>One line of text: runs of white space become one space, invisible format characters and controls go.</summary>
    public static string Clean(ReadOnlySpan<char> line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var letter in line)
        {
            if (char.IsWhiteSpace(letter) || letter is '\u2028' or '\u2029')
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (!IsInvisible(letter))
            {
                clean.Append(letter);
            }
        }

        if (clean.Length > 0 && clean[^1] == ' ')
        {
            clean.Length--;
        }

        return clean.ToString();
    }

    /// <summary>
    /// Soft hyphens, zero-width spaces, direction marks' relatives and controls. Zero-width joiners stay: some scripts need them.
    /// </summary>
    private static bool IsInvisible(char letter) =>
        char.IsControl(letter) || letter is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';
}
