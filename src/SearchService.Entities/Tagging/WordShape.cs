namespace SearchService.Entities.Tagging;

/// <summary>
/// The shape of a word: capitals as X, small letters as x, digits as d, marks as they are, with runs cut to two ("Jong-un" is
/// Xxx-xx) or, squeezed, to one (Xx-x).
/// </summary>
internal static class WordShape
{
    private const int Longest = 64;

    public static ulong Hash(ReadOnlySpan<char> word, int longestRun, ulong seed)
    {
        Span<char> shape = stackalloc char[Longest];
        var length = 0;
        var run = 0;
        var last = '\0';
        foreach (var c in word)
        {
            var kind = KindOf(c);
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= longestRun && length < Longest)
            {
                shape[length++] = kind;
            }
        }

        return FeatureHash.Of(shape[..length], seed);
    }

    private static char KindOf(char c) =>
        char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
}
