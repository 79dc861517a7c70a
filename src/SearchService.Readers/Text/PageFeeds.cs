using System.Text.RegularExpressions;

namespace SearchService.Readers.Text;

/// <summary>
/// Text that a program took out of a printed document, with a form feed behind each page: numbers of pages go, and a sentence that a page
/// breaks is one.
/// </summary>
internal static partial class PageFeeds
{
    /// <summary>Begins a line that goes on from the page before, however short the line there was. For private use in Unicode.</summary>
    public const char GoesOn = '\uE000';

    public static string Joined(string text) => text.Contains('\f', StringComparison.Ordinal)
        ? Feed().Replace(Broken().Replace(Number().Replace(text, "\f"), "\n" + GoesOn), "\n\n")
        : text;

    /// <summary>A number alone as the last line of a page.</summary>
    [GeneratedRegex(
        @"(?:\A|\n)[ \t]*(?:-[ \t]*)?\d{1,4}(?:[ \t]*-)?[ \t]*(?:\r?\n[ \t]*)*\f", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=[\p{L}\p{N},;\-])\s*\f\s*(?=\p{Ll})", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Broken();

    [GeneratedRegex(@"\f", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Feed();
}
