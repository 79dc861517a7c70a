namespace SearchService.Readers.Text;

/// <summary>Joins printed lines: a hyphen that parts a word at the line's end goes, one that the word has of its own stays.</summary>
internal static class Hyphenation
{
    public static string Join(string above, string below)
    {
        if (above.Length == 0 || below.Length == 0)
        {
            return above + below;
        }

        return above.Length > 1 && above[^1] is '-' or '\u2010' && char.IsLetter(above[^2])
            ? char.IsLower(below[0]) && !HasHyphen(above) ? above[..^1] + below : above + below
            : above + " " + below;
    }

    /// <summary>Whether the last word has a further hyphen (<c>state-of-</c>) or is a name with one (<c>Jong-</c>).</summary>
    private static bool HasHyphen(string above)
    {
        var word = above.AsSpan(above.LastIndexOf(' ') + 1)[..^1];
        return word.Contains('-') || (char.IsUpper(word[0]) && word.Length < 7);
    }
}
