namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// Words of plain letters that stand alone: most words of an English text are such, and to make a <see cref="WordRun"/> of each took most
/// of the time of a snippet.
/// </summary>
internal static class PlainWords
{
    /// <summary>Passes over the words that follow, as long as each is plain and begins with no letter that is sought.</summary>
    /// <param name="text">A composed text.</param>
    /// <param name="at">Where a run may begin; then where the first begins that was not passed over, or where that is looked for.</param>
    /// <param name="sought">Of the letters a to z, capitals alike, those that are sought.</param>
    /// <returns>How many words were passed over.</returns>
    public static int PassOver(string text, ref int at, ReadOnlySpan<bool> sought)
    {
        for (var passed = 0; ; passed++)
        {
            while (at < text.Length && text[at] < 0x80 && !char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
            }

            var end = at;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            if (end == at || end - at > WordBreaker.LongestWord || sought[(text[at] | 0x20) - 'a'] || !EndsAt(text, at, end))
            {
                return passed;
            }

            at = end;
        }
    }

    /// <summary>Whether nothing joins a word with what stands behind it, at a glance: one letter with a dot may be an initial.</summary>
    private static bool EndsAt(string text, int start, int end) => end == text.Length || text[end] is ' ' or '\n'
        || (text[end] is '.' or ',' && end - start > 1 && (end + 1 == text.Length || text[end + 1] is ' ' or '\n'));
}
