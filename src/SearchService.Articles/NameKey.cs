using System.Text;

namespace SearchService.Articles;

/// <summary>
/// What the spellings of one name have in common: lower case, no accents, words parted by one space, whether a hyphen, a
/// dot or a space parted them. "Kim Jong-un", "KIM JONG UN" and "Kim Jong Un" share the key <c>kim jong un</c>.
/// </summary>
public static class NameKey
{
    /// <summary>The key; the trimmed name itself where it has neither letter nor digit.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        var gap = false;
        foreach (var c in Folding.RemoveAccents(name))
        {
            if (c is '\'' or '\u2019')
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c))
            {
                gap = true;
                continue;
            }

            if (gap && key.Length > 0)
            {
                key.Append(' ');
            }

            key.Append(char.ToLowerInvariant(c));
            gap = false;
        }

        return key.Length == 0 ? name.Trim() : key.ToString();
    }
}
