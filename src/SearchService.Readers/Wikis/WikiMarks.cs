using System.Text.RegularExpressions;

namespace SearchService.Readers.Wikis;

/// <summary>Tells the source of a wiki's page from plain text.</summary>
internal static partial class WikiMarks
{
    /// <summary>An article that shows one of them, or two, tells of wikis.</summary>
    private const int FewestKinds = 3;

    private static readonly Func<Regex>[] Kinds = [Link, Template, Heading, Bold, Reference, Table];

    public static bool Are(string text) => Kinds.Count(kind => kind().IsMatch(text)) >= FewestKinds;

    [GeneratedRegex(@"\[\[[^\[\]\n]{1,300}\]\]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Link();

    [GeneratedRegex(@"\{\{[^{}%<]{1,2000}\}\}", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Template();

    [GeneratedRegex(
        @"^==+ ?[^=\n]{1,200}?==+[ \t]*\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline, ReadingPattern.Patience)]
    private static partial Regex Heading();

    [GeneratedRegex(@"'''[^'\n]{1,200}'''", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Bold();

    [GeneratedRegex(@"<ref[\s>/]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\{\|", RegexOptions.CultureInvariant | RegexOptions.Multiline, ReadingPattern.Patience)]
    private static partial Regex Table();
}
