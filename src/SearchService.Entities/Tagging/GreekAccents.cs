using System.Collections.Frozen;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Capitals of Greek carry no accents: "ΠΡΩΘΥΠΟΥΡΓΟΣ" is "πρωθυπουργός". Titles, verbs of saying and small words get theirs back, and words
/// that the article prints elsewhere are met without.
/// </summary>
internal static class GreekAccents
{
    private const string Accented = "άέήίόύώΐΰϊϋ";
    private const string Plain = "αεηιουωιυιυ";

    private static readonly FrozenDictionary<string, string> Words =
        $"{WorldTitles.Titles} {WorldTitles.Saying}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(SmallOpeners.Of("el"))
            .Where(word => word[0] is >= '\u0370' and < '\u0400')
            .DistinctBy(Without, StringComparer.Ordinal)
            .ToFrozenDictionary(Without, StringComparer.Ordinal);

    /// <summary>A word in small letters with its accent where that is known; the same word else.</summary>
    public static string Restore(string word) => Words.GetValueOrDefault(word, word);

    /// <summary>The letter without accent; any other letter as it is.</summary>
    public static char Without(char letter) => Accented.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : letter;

    private static string Without(string word) => string.Create(word.Length, word, (plain, printed) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = Without(printed[i]);
        }
    });
}
