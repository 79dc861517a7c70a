using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SearchService.Readers.Text.Lines;

/// <summary>Names of a paper's sections as they stand alone above a story, and trails of them.</summary>
internal static partial class SectionNames
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "news", "world", "world news", "international", "national", "politics", "business", "economy", "markets", "money", "finance",
        "technology", "tech", "science", "health",
        "environment", "climate", "sport", "sports", "football", "culture", "arts", "entertainment", "lifestyle", "life", "travel",
        "food", "opinion", "comment", "analysis",
        "editorial", "exclusive", "explainer", "feature", "features", "investigation", "interview", "asia", "europe", "africa", "americas",
        "middle east", "australia", "uk", "uk news", "us", "us news",
        "usa", "local", "local news", "city", "education", "society", "crime", "law", "media", "obituaries", "property", "weather",
        "north america", "latin america", "asia pacific", "pacific",
        "politik", "wirtschaft", "kultur", "ausland", "inland", "panorama", "wissen", "politique", "économie", "monde", "société",
        "deportes", "economía", "política", "mundo", "cultura", "mondo", "economia",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The section that the line names, of a trail the last one; null where it names none.</summary>
    public static string? Read(string line)
    {
        if (line.Length > 80)
        {
            return null;
        }

        if (Names.Contains(line))
        {
            return line;
        }

        var trail = Between().Split(line);
        return trail.Length > 1 && (trail[0].Equals("Home", StringComparison.OrdinalIgnoreCase) || Names.Contains(trail[0]))
            && trail.All(part => part.Split(' ').Length <= 3)
            ? trail[^1]
            : null;
    }

    [GeneratedRegex(@"\s*[/>»›|→]\s*", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Between();
}
