namespace SearchService.Indexing.Answers.Suggestions;

/// <summary>
/// In how many letters spellings differ: letters to change, add, leave out or exchange (optimal string alignment, Damerau 1964).
/// </summary>
internal static class NearSpelling
{
    /// <summary>The fewest letters to put right so that the text begins with what was typed.</summary>
    /// <param name="edits">More are not told apart.</param>
    public static int PrefixDistance(string typed, ReadOnlySpan<char> text, int edits) => Distances(typed, text, edits).Beginning;

    /// <summary>Whether two words differ in no more than so many letters.</summary>
    public static bool AreNear(string word, ReadOnlySpan<char> other, int edits) =>
        Math.Abs(word.Length - other.Length) <= edits && Distances(word, other, edits).Full <= edits;

    /// <returns>
    /// The fewest edits between what was typed and any beginning of the text, and between both.
    /// </returns>
    private static (int Beginning, int Full) Distances(string typed, ReadOnlySpan<char> text, int edits)
    {
        text = text[..Math.Min(text.Length, typed.Length + edits)];
        Span<int> twoAgo = stackalloc int[text.Length + 1];
        Span<int> before = stackalloc int[text.Length + 1];
        Span<int> row = stackalloc int[text.Length + 1];
        for (var j = 0; j <= text.Length; j++)
        {
            before[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= text.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], before[j]) + 1, before[j - 1] + (typed[i - 1] == text[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == text[j - 2] && typed[i - 2] == text[j - 1])
                {
                    row[j] = Math.Min(row[j], twoAgo[j - 2] + 1);
                }
            }

            before.CopyTo(twoAgo);
            row.CopyTo(before);
        }

        var beginning = int.MaxValue;
        foreach (var distance in before)
        {
            beginning = Math.Min(beginning, distance);
        }

        return (beginning, before[text.Length]);
    }
}
