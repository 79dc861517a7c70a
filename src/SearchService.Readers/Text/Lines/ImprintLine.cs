using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Dates;

namespace SearchService.Readers.Text.Lines;

/// <summary>
/// The line that says where and when an article stood, and perhaps who wrote it: <c>The Harbour Post, 12 September 2023. By Ann Lee</c>.
/// </summary>
/// <param name="Source">The paper.</param>
/// <param name="Published">The day.</param>
/// <param name="Authors">The writers, where the line names them.</param>
internal sealed partial record ImprintLine(string Source, PublicationTime Published, IReadOnlyList<string> Authors)
{
    private const int LongestLine = 160;

    public static ImprintLine? Read(string line, DateStyle style)
    {
        if (line.Length > LongestLine || Pattern().Match(line) is not { Success: true } match
            || TrailingDate.Read(match.Groups["imprint"].Value, style) is not { } dated || !Name().IsMatch(dated.Before))
        {
            return null;
        }

        if (match.Groups["rest"].Value is not { Length: > 0 } rest)
        {
            return new ImprintLine(dated.Before, dated.Time, []);
        }

        return Byline.Read(rest) is { } authors ? new ImprintLine(dated.Before, dated.Time, authors) : null;
    }

    [GeneratedRegex(
        @"^\W{0,2}(?:(?:[Ff]irst\s+)?(?:[Pp]ublished|[Pp]rinted|[Aa]ppeared)\s+(?:in|by|on)\s+)?"
        + @"(?<imprint>[^|•·]{4,100}?\d{4}(?:\s+(?:года|г))?)\s*(?:[.|•·;,]\s*(?<rest>\p{L}.*?)?)?\W{0,2}$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Pattern();

    /// <summary>
    /// One to six words without the marks of a sentence, one of them a paper's or the first an article: places stand before a day as well.
    /// </summary>
    [GeneratedRegex(
        @"^(?=(?:the|der|die|das|le|la|el|il|o|de)\s|.*(?:post|times|gazette|herald|news|courier|journal|review|tribune"
            + @"|telegraph|chronicle|ledger|observer|express|press|wire|weekly|daily|magazine|zeitung|kurier|blatt|bote|anzeiger"
            + @"|nachrichten|rundschau|courrier|presse|quotidien|diario|noticias|corriere|gazzetta|giornale|jornal|folha|krant|nieuws"
            + @"|газета|вести|вестник|листок|новости)\b)"
        + @"\p{Lu}[\p{L}\p{N}'’&\-]*(?:\s+[\p{L}\p{N}'’&\-]+){0,5}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Name();
}
