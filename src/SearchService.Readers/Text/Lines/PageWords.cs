using System.Collections.Frozen;

namespace SearchService.Readers.Text.Lines;

/// <summary>
/// What pages of news say beside a story in some thirty languages: buttons, lists of other stories, appeals, sources, tags. Whole lines, or
/// a label and what it says, so that no sentence is one. The words lie in <c>page-words.txt</c> beside this file.
/// </summary>
internal static class PageWords
{
    private const string Resource = "SearchService.Readers.Text.Lines.page-words.txt";
    private const int LongestHeading = 60;
    private const int LongestLabelled = 240;
    private const int LongestAppeal = 160;
    private const int LongestCredit = 100;
    private const int LongestCount = 30;
    private const int ShortestValue = 2;

    private static readonly char[] Edges = [.. " -–—»«>›*•·|:：…→[]()【】■▶▲"];

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Table = new(Read);

    /// <summary>By their first letter: every line of a text is asked.</summary>
    private static readonly Lazy<ILookup<char, string>> Appeals = new(() => Of("subscribe").ToLookup(opening => opening[0]));

    /// <summary>Share, print, listen.</summary>
    public static bool IsButton(string line) => line.Length <= LongestHeading && Of("buttons").Contains(Bare(line));

    /// <summary>The heading of a list of other stories.</summary>
    public static bool IsRelated(string line) => line.Length <= LongestHeading && Of("related").Contains(Bare(line));

    /// <summary>"Read also", with the headline behind it.</summary>
    public static bool IsPointer(string line) => Behind(line, "also", LongestLabelled) is not null;

    /// <summary>A request to subscribe or follow.</summary>
    public static bool IsAppeal(string line) => line.Length <= LongestAppeal && line.TrimStart() is { Length: > 0 } text
        && Appeals.Value[char.ToLowerInvariant(text[0])].Any(opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
            && (text.Length == opening.Length || !char.IsLetter(text[opening.Length]) || HasNoSpaceBehind(opening[^1])));

    /// <summary>What the story is filed under, or null where the line does not say it.</summary>
    public static string? Tags(string line) => Behind(line, "tags", LongestLabelled);

    /// <summary>The credit of a picture, alone on its line.</summary>
    public static bool IsPhotoCredit(string line) => Behind(line, "photo", LongestCredit) is not null
        || (line.Length <= LongestCredit && line.StartsWith("Fot. ", StringComparison.Ordinal));

    /// <summary>Where the story is from, or null where the line does not say it.</summary>
    public static string? Source(string line) =>
        Behind(line, "source", LongestLabelled) is { Length: <= LongestCredit } source ? source : null;

    /// <summary>How many comments there are: a number with nothing but that word.</summary>
    public static bool IsCommentCount(string line) => line.Length <= LongestCount && line.Any(char.IsDigit)
        && Of("comments").Contains(string.Concat(line.Where(letter => char.IsLetter(letter) || IsMark(letter))).ToLowerInvariant());

    /// <summary>Hebrew writes "to" and what follows as one word, and East Asia puts no spaces.</summary>
    private static bool HasNoSpaceBehind(char letter) => letter is 'ל' or >= '\u3040' and <= '\uD7AF';

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>What stands behind a label of that key.</summary>
    private static string? Behind(string line, string key, int longest)
    {
        var at = line.Length <= longest ? line.AsSpan(0, Math.Min(line.Length, LongestHeading)).IndexOfAny(":：=") : -1;
        return at > 0 && line[(at + 1)..].Trim() is { Length: >= ShortestValue } value && !value.StartsWith("//", StringComparison.Ordinal)
            && Of(key).Contains(Bare(line[..at]))
            ? value
            : null;
    }

    private static FrozenSet<string> Of(string key) => Table.Value[key];

    private static string Bare(string line) => line.Trim().Trim(Edges).Replace('İ', 'i').ToLowerInvariant();

    private static FrozenDictionary<string, FrozenSet<string>> Read()
    {
        using var stream = typeof(PageWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] is not ('#' or '[') && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                words.TryAdd(line[..colon], new HashSet<string>(StringComparer.Ordinal));
                words[line[..colon]].UnionWith(line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries));
            }
        }

        return words.ToFrozenDictionary(key => key.Key, key => key.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
