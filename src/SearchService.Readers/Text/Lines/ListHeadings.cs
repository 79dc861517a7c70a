using System.Text.RegularExpressions;

namespace SearchService.Readers.Text.Lines;

/// <summary>Headings of lists that pages put into and behind a story.</summary>
internal static partial class ListHeadings
{
    private const int LongestLine = 60;

    /// <summary>A list of the paper's other stories: headlines only.</summary>
    public static bool IsStories(string line) => line.Length <= LongestLine && (Stories().IsMatch(line) || PageWords.IsRelated(line));

    /// <summary>A list from elsewhere, or advertising: headlines, often each with a teaser.</summary>
    public static bool IsPartners(string line) => line.Length <= LongestLine && Partners().IsMatch(line);

    /// <summary>A heading that one headline follows.</summary>
    public static bool IsPointer(string line) => line.Length <= LongestLine && Pointer().IsMatch(line);

    [GeneratedRegex(
        @"^\W*(?:read\s+(?:more|also|next|too)|also\s+read|see\s+also|lesen\s+sie\s+auch|lire\s+aussi|lea\s+también|leggi\s+anche)\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Pointer();

    [GeneratedRegex(
        @"^\W*(?:(?:the\s+)?most\s+(?:viewed|read|popular|watched|shared|commented|discussed|recent)(?:\s+(?:in|on"
            + @"|from)\s+.{2,30}|\s+(?:stories|articles|news|videos|today|now))?|(?:trending|popular)(?:\s+(?:now|today|stories"
            + @"|articles|topics|news|posts|in\s+.{2,30}))?|"
        + @"(?:related|recommended|similar|latest|top|other|more|further|recent|featured)\s+(?:stories|articles|news|topics"
        + @"|coverage|content|reading|posts|videos|links|headlines|reads)(?:\s+(?:for you|on|from|in)\b.{0,30})?|"
        + @"(?:recommended|suggested|picked)(?:\s+(?:for you|reading|by))?|related|more\s+(?:on|from|in|about|like)\s+(?:this|the"
        + @"|our)?\s?[\p{L}\p{N}&' \-]{2,30}|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be interested in)|what\s+to\s+read\s+next"
        + @"|read\s+(?:next|also|more)|up\s+next|see\s+also|"
        + @"editor[’']?s?[’']?\s+(?:picks?|choice)|(?:our|today[’']s)\s+(?:picks|top stories|headlines)|in\s+other\s+news"
        + @"|don[’']t\s+miss|explore\s+more|keep\s+reading|must[\s-]reads?|"
        + @"meistgelesen|am\s+meisten\s+gelesen|mehr\s+zum\s+thema|auch\s+interessant|les\s+plus\s+lus|à\s+lire\s+aussi"
        + @"|sur\s+le\s+même\s+sujet|lo\s+más\s+(?:leído|visto)|noticias\s+relacionadas|i\s+più\s+letti|leggi\s+anche"
        + @"|mais\s+lidas|leia\s+também|meest\s+gelezen|lees\s+ook|читайте\s+также)\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Stories();

    [GeneratedRegex(
        @"^\W*(?:from\s+our\s+(?:partners?|sponsors?|advertisers?)|(?:our|paid)\s+partners?|partner\s+(?:content|stories)"
            + @"|(?:sponsored|promoted|paid)\s+(?:content|stories|links?|posts?|by\b.{2,30})?|(?:from\s+)?(?:around|across"
            + @"|elsewhere\s+on)\s+the\s+web|ads?\s+by\s+\w+|by\s+taboola|"
        + @"anzeigen|von\s+unseren\s+partnern|contenus?\s+sponsorisés?|contenido\s+patrocinado|de\s+nos\s+partenaires)\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Partners();
}
