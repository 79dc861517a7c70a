using SearchService.Articles;

namespace SearchService.Entities.People;

/// <summary>Spelling of names: what is compared, and what is shown.</summary>
internal static class NameText
{
    private static readonly char[] Dots = ['·', '•', '‧', '・'];

    /// <summary>
    /// A name's words as they are compared, those of its <see cref="NameKey"/>: "Kim Jong-un", "Kim Jong Un" and "KIM JONG UN" are the
    /// same, "Zelenskyy" and "Zelenskiy" too. Chinese and Japanese write a dot between the words of a foreign name.
    /// </summary>
    public static string[] Fold(string name) => !HasWord(name) ? []
        : name.IndexOfAny(Dots) < 0 ? NameKey.Of(name).Split(' ')
        : [.. name.Split(Dots).SelectMany(part => NameKey.Of(part).Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static bool HasWord(string name)
    {
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Capitals throughout, as headlines print names.</summary>
    public static bool IsShouted(string name) => name.Length > 1 && name.Any(char.IsLetter) && !name.Any(char.IsLower);

    /// <summary>A name in capitals as a text would print it; other names as they are.</summary>
    public static string Shown(string name)
    {
        if (!IsShouted(name) || name.Contains('.', StringComparison.Ordinal))
        {
            return Spaced(name);
        }

        var shown = Spaced(name).ToCharArray();
        for (var i = 1; i < shown.Length; i++)
        {
            var opens = shown[i - 1] is ' ' or '-' or '\'' or '’'
                || (i >= 2 && shown[i - 1] == 'c' && shown[i - 2] == 'M' && (i == 2 || shown[i - 3] == ' '));
            shown[i] = opens ? shown[i] : char.ToLowerInvariant(shown[i]);
        }

        return new string(shown);
    }

    /// <summary>A name broken over two lines, or with any other space in it, put on one line with single spaces.</summary>
    private static string Spaced(string name) =>
        name.Contains("  ", StringComparison.Ordinal) || name.Any(letter => letter != ' ' && char.IsWhiteSpace(letter))
            ? string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : name;
}
