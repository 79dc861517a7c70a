using System.Text.RegularExpressions;

namespace SearchService.Readers.Text.Lines;

/// <summary>The place, and often day and agency, that open a story: <c>SEOUL, Sept 11 (Reuters) -</c>, <c>Seoul:</c>.</summary>
/// <param name="Printed">Place and day as printed: <c>SEOUL, Sept 11</c>.</param>
/// <param name="Day">The day as printed, or null.</param>
/// <param name="Agency">The agency in brackets, or null.</param>
/// <param name="Length">How many characters of the paragraph it takes, with dash or colon.</param>
internal sealed partial record Dateline(string Printed, string? Day, string? Agency, int Length)
{
    private const int LongestDateline = 120;

    /// <summary>Reporters whom it names.</summary>
    public IReadOnlyList<string> Writers { get; init; } = [];

    public static Dateline? Read(string paragraph)
    {
        var start = paragraph.Length <= LongestDateline ? paragraph : paragraph[..LongestDateline];
        if (WireDatelines.Read(start) is { } wired)
        {
            return wired;
        }

        foreach (var pattern in Patterns)
        {
            if (pattern().Match(start) is { Success: true } match && !IsLabel(match.Groups["place"].Value))
            {
                var printed =
                    start[..(match.Groups["date"] is { Success: true } date ? date.Index + date.Length : match.Groups["place"].Length)];
                var agency = match.Groups["agency"] is { Success: true } named ? named.Value.Trim() : null;
                return new Dateline(printed.TrimEnd(' ', ',', '-', '–', '—'),
                    match.Groups["date"] is { Success: true } day ? day.Value : null, agency, match.Length);
            }
        }

        return null;
    }

    private static bool IsLabel(string place) => Labels().IsMatch(place);

    private static readonly Func<Regex>[] Patterns = [Capitals, Bracketed, Colon, Dash];

    private const string DayPart =
        @"(?:,?\s+(?<date>(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}"
        + @"|\d{1,2}\.?\s+\p{L}{3,9}\.?)(?:,?\s+\d{4})?))?";
    private const string AgencyPart = @"(?:\s*[,/]?\s*\((?<agency>[\p{L}][\p{L}\-/. ]{1,40})\))";
    private const string Stroke = @"\s*(?:--?|[–—]|:)\s*(?=\S)";

    [GeneratedRegex(
        @"^(?<place>\p{Lu}[\p{Lu}.'’\-]+(?:[ /]\p{Lu}[\p{Lu}.'’\-]*){0,4}(?:,\s+(?:\p{Lu}[\p{L}.]+)(?:\s+\p{Lu}[\p{L}.]+){0,2}?)?)"
        + DayPart + AgencyPart + "?" + Stroke,
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Capitals();

    [GeneratedRegex(
        @"^(?<place>\p{Lu}[\p{L}.'’\-]+(?:[ /]\p{Lu}[\p{L}.'’\-]+){0,4}(?:,\s+\p{Lu}[\p{L}.]+(?:\s+\p{Lu}[\p{L}.]+){0,2}?)?)" + DayPart
        + AgencyPart + Stroke,
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^(?<place>\p{Lu}[\p{L}.'’\-]+(?:[ /]\p{Lu}[\p{L}.'’\-]+){0,3}(?:,\s+\p{Lu}[\p{L}.]+(?:\s+\p{Lu}[\p{L}.]+){0,2})?)" + DayPart
        + @"\s?:(?:\s+(?=[\p{Lu}\p{N}""“‘'«])|$)",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Colon();

    [GeneratedRegex(
        @"^(?<place>\p{Lu}[\p{L}.'’\-]+(?:[ /]\p{Lu}[\p{L}.'’\-]+){0,2}(?:,\s+\p{Lu}[\p{L}.]+(?:\s+\p{Lu}[\p{L}.]+){0,2})?)" + DayPart
        + @"(?:\s+[–—]|\s+--?)\s+(?=[\p{Lu}\p{N}""“‘'«])",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Dash();

    [GeneratedRegex(
        @"^(?:analysis|opinion|exclusive|breaking(?:\s+news)?|update[d]?|watch|explainer|explained|comment|commentary|editorial|review"
        + @"|live|question|answer|q|a|note|correction|clarification|editor.?s\s+note|video|photos?|interview|profile|fact\s?check"
        + @"|background|timeline|factbox|feature|obituary|warning|spoiler|summary|source|sources|credit|image|picture|by|from|to|subject"
        + @"|date|title|headline|text|body|content|article|story|author|published|re|ps|p\.s|tl;dr|read\s+more|related"
        + @"|analyse|entretien|reportage|vidéos?|enquête|portrait|décryptage|exclusif|récit|tribune|témoignages?|critique"
        + @"|mise\s+à\s+jour|lire\s+aussi|entrevista|análisis|opinión|reportaje|kommentar|liveticker|newsticker|hintergrund|intervista"
        + @"|ingredients?|method|directions|instructions|results?|scores?|standings|verdict|conclusion|pros|cons|price|cost|example"
        + @"|facts?|myth|status|location|time|where|when|what|who|why|how|tips?|contents|key\s+points|takeaways?"
        + @"|(?:step|part|chapter|day|lesson|act|scene|rule|week|stage|phase|round|question|reason)\s+"
        + @"(?:one|two|three|four|five|six|seven|eight|nine|ten|[ivx]+))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Labels();
}
