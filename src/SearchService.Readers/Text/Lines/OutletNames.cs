using System.Collections.Frozen;
using SearchService.Readers.Names;

namespace SearchService.Readers.Text.Lines;

/// <summary>Papers and broadcasters by their names, for lines that hold nothing else.</summary>
internal static class OutletNames
{
    private const int LongestName = 5;

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

    /// <summary>The paper that the line consists of, an agency behind a stroke aside (<c>The Straits Times/ANN</c>); null where it says
    /// anything else.</summary>
    public static string? Alone(ScrapedParagraph line)
    {
        if (line.EndsSentence || line.Words > LongestName)
        {
            return null;
        }

        var stroke = line.Text.AsSpan().IndexOfAny('/', '|');
        var name = stroke < 0 ? line.Text : line.Text[..stroke].TrimEnd();
        var isRestShort = stroke < 0 || line.Text.Length - stroke <= LongestAgency;
        return isRestShort && (Known.Contains(name) || (name.Contains(' ', StringComparison.Ordinal) && PaperNames.IsPaper(name)))
            ? name
            : null;
    }

    private const int LongestAgency = 12;
}
