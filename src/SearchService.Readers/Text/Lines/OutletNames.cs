using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SearchService.Readers.Names;

namespace SearchService.Readers.Text.Lines;

/// <summary>Papers and broadcasters by their names, for lines that hold nothing else.</summary>
internal static partial class OutletNames
{
    private const int LongestName = 5;
    private const int LongestLine = 9;
    private const int LongestAgency = 12;

    /// <summary>Well-known names without a word that says so. Words of everyday speech (<c>Time</c>, <c>People</c>) are not here.</summary>
    private static readonly FrozenSet<string> Known = new[]
    {
        "ABC News", "Al Arabiya", "Al Jazeera", "Al-Monitor", "Ars Technica", "Arab News", "Asia Times", "Axios", "Balkan Insight",
        "BBC", "BBC News", "Bellingcat", "BuzzFeed News", "Caixin", "CBC", "CBC News", "CBS News", "Channel NewsAsia", "CNBC", "CNET",
        "CNN",
        "Corriere della Sera", "Dawn", "Der Spiegel", "Der Standard", "Deutsche Welle", "Deutschlandfunk", "Die Presse", "Die Welt",
        "Die Zeit", "DW", "El Mundo", "El País", "Euractiv", "Euronews", "Expressen", "Financial Times", "Folha de S.Paulo", "Forbes",
        "Foreign Affairs", "Foreign Policy", "Fox News", "France 24", "Frankfurter Allgemeine", "Gazeta Wyborcza", "Haaretz",
        "Handelsblatt", "Hindustan Times", "HuffPost", "Il Post", "Kathimerini", "Kyiv Independent", "The Kyiv Independent", "L’Express",
        "La Repubblica", "La Stampa", "La Vanguardia", "Le Figaro", "Le Monde", "Le Soir", "Le Temps", "Les Echos", "Los Angeles Times",
        "Mediapart", "Meduza", "Mother Jones", "MSNBC", "NBC News", "Neue Zürcher Zeitung", "New Scientist", "Newsweek", "NHK", "NHK World",
        "Nikkei", "Nikkei Asia", "Novaya Gazeta", "NPR", "NZZ", "O Globo", "Politico", "POLITICO", "ProPublica", "Radio Free Asia",
        "Radio Free Europe", "RNZ", "Rolling Stone", "Rzeczpospolita", "Semafor", "Sky News", "South China Morning Post",
        "Süddeutsche Zeitung",
        "STAT", "Svenska Dagbladet", "Tagesspiegel", "taz", "TechCrunch", "The Age", "The Atlantic", "The Conversation", "The Diplomat",
        "The Economist", "The Globe and Mail", "The Hill", "The Hindu", "The Intercept", "The Nation", "The New Republic", "The New Yorker",
        "The Spectator", "The Straits Times", "The Verge", "The Wall Street Journal", "The Week", "UN News", "USA Today", "USA TODAY",
        "Vice News", "Voice of America", "VOA", "VOA News", "Wall Street Journal", "Yle", "Yahoo News",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The paper that the line consists of, perhaps with agencies or further papers (<c>The Straits Times/ANN</c>,
    /// <c>New York Times, Reuters</c>); null where it says anything else.
    /// </summary>
    public static OutletLine? Alone(ScrapedParagraph line)
    {
        if (line.EndsSentence || line.Words > LongestLine)
        {
            return null;
        }

        var text = Opening().Replace(line.Text, "");
        var names = Between().Split(text);
        var agencies = names.Where(AgencyNames.IsAgency).ToList();
        if (agencies.Count == 0 && IsOutlet(text))
        {
            return new OutletLine(text, null);
        }

        var papers = names.Where(IsOutlet).ToList();
        var rest = text[names[0].Length..].TrimStart();
        var isFirst = IsOutlet(names[0]) && rest is ['/' or '|', ..] && rest.Length <= LongestAgency;
        return papers.Count > 0 && (papers.Count + agencies.Count == names.Length || isFirst)
            ? new OutletLine(papers[0], agencies.FirstOrDefault())
            : null;
    }

    private static bool IsOutlet(string name) => name.Count(letter => letter == ' ') < LongestName && !AgencyNames.IsAgency(name)
        && (Known.Contains(name) || (name.Contains(' ', StringComparison.Ordinal) && PaperNames.IsPaper(name)));

    [GeneratedRegex(@"\s*[/|,]\s*|\s+(?:and|&)\s+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:via|from)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Opening();
}

/// <summary>What a line of names says.</summary>
/// <param name="Paper">The first paper on it.</param>
/// <param name="Agency">The first agency, or null.</param>
internal sealed record OutletLine(string Paper, string? Agency);
