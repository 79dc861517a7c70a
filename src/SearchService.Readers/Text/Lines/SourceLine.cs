using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Dates;

namespace SearchService.Readers.Text.Lines;

/// <summary>
/// The line that says where an article comes from: <c>Source: The Harbour Post</c>, <c>This article first appeared in …</c>.
/// </summary>
/// <param name="Name">The paper, or null where the line names none.</param>
/// <param name="Url">The address, where the line gives one.</param>
/// <param name="Published">The day, where the line gives one.</param>
internal sealed partial record SourceLine(string? Name, string? Url, PublicationTime? Published)
{
    private const int LongestLine = 240;
    private const int LongestName = 80;

    public static SourceLine? Read(string line, DateStyle style)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        foreach (var pattern in Patterns)
        {
            if (pattern().Match(line) is { Success: true } match)
            {
                return From(match.Groups["source"].Value, style);
            }
        }

        return PageWords.Source(line) is { } named ? From(named, style) : null;
    }

    private static SourceLine From(string named, DateStyle style)
    {
        var url = Address().Match(named) is { Success: true } address ? address.Value.TrimEnd('.', ')', ',') : null;
        var name = Address().Replace(named, "").Trim();
        PublicationTime? published = null;
        if (TrailingDate.Read(name, style) is { } dated)
        {
            (name, published) = (dated.Before, dated.Time);
        }
        else if (DayBehind().Match(name) is { Success: true } day && PrintedTime.Read(day.Groups["day"].Value, style) is { } date)
        {
            published = date;
            name = name[..day.Index];
        }

        name = Behind().Replace(name, "").Trim().Trim('.', ',', ';', '|', '(', ')', '-', '–', '—', ':', '"', '“', '”').Trim();
        return new SourceLine(name.Length is > 1 and <= LongestName && !LinkLabel().IsMatch(name) ? name : null, url, published);
    }

    private static readonly Func<Regex>[] Patterns = [Labelled, Appeared, Continued, Copyright];

    [GeneratedRegex(
        @"^\W{0,3}(?:source|quelle|fuente|fonte|bron|источник)\s*(?::|\s[-–—])\s*(?<source>\S.{1,119})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"^\W{0,3}(?:(?:this|the)\s+(?:\w+\s+){0,2}?(?:article|story|piece|report|column|post|essay|text|version)?\s*(?:was\s+|is\s+"
        + @"|has\s+been\s+)?)?(?:first|originally|previously|re-?published|reprinted|reproduced)\s*(?:appeared|published|ran|posted"
        + @"|printed|appears)?\s*(?:with permission\s+)?(?:in|on|by|at|from)\s+(?<source>.{2,160})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Appeared();

    /// <summary>A link to the rest that names the paper: <c>Continue reading at The Harbour Post</c>.</summary>
    [GeneratedRegex(
        @"^\W{0,3}(?i:continue\s+reading|(?:read|view|see)\s+(?:(?:the\s+)?(?:full|original|entire|rest\s+of\s+the|whole)\s+)"
        + @"(?:article|story|post|report))\s+(?:at|on|in|from)\s+(?<source>(?:[Tt]he\s+)?\p{Lu}[^.:;!?]{1,60})\W{0,3}$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Continued();

    [GeneratedRegex(
        @"^\W{0,2}(?:(?:copyright|\(c\)|©)\s*)+(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[,\s]*(?:by\s+)?(?<source>.{0,120})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Copyright();

    /// <summary>
    /// What a link to the source is called when it was copied without its address: <c>Read Full Article</c>, <c>Original article here</c>,
    /// <c>Click to view source</c>. No word of it names anybody.
    /// </summary>
    [GeneratedRegex(
        @"^(?!the\s+(?:post|source|report|reading|link|site|page)$)(?:(?:read|view|see|open|visit|click|continue|go|follow|tap|zum|zur|lire"
        + @"|leer|ver|to|the|this|an?|at|on|for|via|and|of|l[’']|le|la|el|full|original|entire|complete|whole|more|external|direct|web"
        + @"|originalen?|articles?|story|stories|post|report|text|source|link|url|here|reading|version|web\s?site|site|page|publication"
        + @"|publisher|news|item|coverage|artikel|originalartikel|quelle|article|art[ií]culo|fuente|suite"
        + @"|compl[eè]te?|int[eé]grale?|complet[oa]|vollständige[nrs]?|ganze[nrs]?|lesen|den|der|hier|aqu[ií]|volledige?|lees|het"
        + @"|leggi|l[’']articolo|articolo|originale?|leia|artigo|matéria|читать|полностью|статью|оригинал|источник)[\s,.:>»→]*)+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex LinkLabel();

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"[,\s(]+(?:on\s+)?(?<day>(?:\p{L}{3,9},?\s+)?(?:\d{1,2}\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}"
        + @"|\d{4}-\d{2}-\d{2}))\)?\.?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex DayBehind();

    [GeneratedRegex(
        @"\s*(?:[.,;(|]\s*|\s)(?:all rights reserved|under (?:a|the|its)\b|and is|with permission|as part of|licen[cs]e)\b.*$"
        + @"|\s*[.]\s+\p{Lu}.*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Behind();
}
