using System.Text;

namespace SearchService.Articles;

/// <summary>
/// What the spellings of one name have in common: lower case, no accents, words parted by one space, whether a hyphen, a
/// dot or a space parted them, and one way of carrying a word over from another script. "Kim Jong-un", "KIM JONG UN" and
/// "Kim Jong Un" share the key <c>kim jong un</c>, "Zelenskyy" and "Zelenskiy" the key <c>zelensky</c>.
/// </summary>
public static class NameKey
{
    /// <summary>The key; the trimmed name itself where it has neither letter nor digit.</summary>
    public static string Of(string name) => Of(name, Transliteration.Fold);

    /// <summary>The same with every word as it was written: for what was typed and may be a word of a text, or the beginning of one.</summary>
    public static string AsWritten(string name) => Of(name, static word => word);

    /// <summary>The key of a name that is still being typed: its last word may be the beginning of one.</summary>
    public static string OfBeginning(string typed)
    {
        var written = AsWritten(typed);
        var last = written.LastIndexOf(' ') + 1;
        return (last > 0 ? Of(written[..last]) + " " : "") + Transliteration.FoldBeginning(written[last..]);
    }

    private static string Of(string name, Func<string, string> fold)
    {
        var key = new StringBuilder(name.Length);
        var word = new StringBuilder();
        foreach (var c in Folding.RemoveAccents(name))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '\u2019'))
            {
                EndWord(key, word, fold);
            }
        }

        EndWord(key, word, fold);
        return key.Length == 0 ? name.Trim() : key.ToString();
    }

    private static void EndWord(StringBuilder key, StringBuilder word, Func<string, string> fold)
    {
        if (word.Length == 0)
        {
            return;
        }

        key.Append(key.Length > 0 ? " " : "").Append(fold(word.ToString()));
        word.Clear();
    }
}
