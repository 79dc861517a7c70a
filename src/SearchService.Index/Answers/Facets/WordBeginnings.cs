using System.Buffers;
using SearchService.Articles;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Facets;

/// <summary>
/// Where the words of a counted value begin: "ech" is the beginning of "L'Écho", "brien" of "O'Brien", "kim jo" of "Kim Jong-un".
/// </summary>
internal static class WordBeginnings
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼ`´");

    /// <summary>Whether a word of a value goes on from what was typed.</summary>
    /// <param name="value">A key with a form, or a code.</param>
    /// <param name="typed">As <see cref="NameKey.OfBeginning"/> gives it.</param>
    public static bool Has(string value, string typed) => Of(value).Any(words => Begins(words, typed));

    /// <summary>The value's words as they are compared, parted by a space; then what stands behind each apostrophe.</summary>
    public static IEnumerable<string> Of(string value)
    {
        var end = value.IndexOf(NameField.Separator, StringComparison.Ordinal);
        yield return end < 0 ? value.ToLowerInvariant() : value[..end];
        for (var at = end + 1; value.AsSpan(at).IndexOfAny(Apostrophes) is >= 0 and var next && at + next + 1 < value.Length;)
        {
            at += next + 1;
            yield return NameKey.Of(value[at..]);
        }
    }

    /// <summary>Whether the words, or what follows from any of them, go on from what was typed.</summary>
    public static bool Begins(string words, string typed)
    {
        for (var at = 0; at >= 0 && at < words.Length; at = Next(words, at))
        {
            if (string.CompareOrdinal(words, at, typed, 0, typed.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the next word begins; -1 behind the last.</summary>
    public static int Next(string words, int at) => words.IndexOf(' ', at) is >= 0 and var space ? space + 1 : -1;
}
