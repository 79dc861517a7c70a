using System.Text.RegularExpressions;

namespace SearchService.Readers.Names;

/// <summary>Names of newspapers and broadcasters by the words that only they bear.</summary>
internal static partial class PaperNames
{
    private const int LongestName = 60;

    /// <summary>
    /// Whether a name is a paper's: <c>The Harbour Gazette</c>, <c>BBC News</c>, <c>Neue Hafener Zeitung</c>, <c>example.com</c>.
    /// </summary>
    public static bool IsPaper(string name) => name.Length <= LongestName && Paper().IsMatch(name);

    /// <summary>Whether a name is a paper's and cannot be a person's, as <c>Emily Post</c> is.</summary>
    public static bool IsSurely(string name) => IsPaper(name) && Unmistakable().IsMatch(name);

    /// <summary>Whether what looks like a paper may be a person: a name before the surname <c>Sun</c>.</summary>
    public static bool MayBePerson(string name) => NamedSun().IsMatch(name);

    [GeneratedRegex(
        @"^(?!The |Daily |Evening |Morning )\p{Lu}\p{Ll}+(?:[ \-]\p{L}+)? Sun$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex NamedSun();

    [GeneratedRegex(
        @"\s(?:News|Newspapers?|Times|Herald|Gazette|Tribune|Chronicle|Telegraph|Guardian|Zeitung|Nachrichten|Rundschau|Tageblatt"
        + @"|Broadcasting|Radio|TV)$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Unmistakable();

    [GeneratedRegex(
        @"^(?:The\s+)?(?:[\p{L}\d&.'’\-]+\s+){0,4}(?:News|Newspapers?|Times|Post|Herald|Gazette|Tribune|Chronicle|Courier|Daily"
        + @"|Telegraph|Guardian|Observer|Examiner|Inquirer|Sentinel|Dispatch"
        + @"|Bulletin|Press|Express|Mirror|Independent|Journal|Standard|Star|Sun|Mail|Record|Register|Monitor|Reporter|Advertiser"
        + @"|Broadcasting|Radio|TV|Zeitung|Nachrichten|Anzeiger|Tageblatt"
        + @"|Rundschau|Allgemeine|Kurier|Presse|Blatt|Dagblad|Courant|Tidning\w*|Avisen|Aftenposten|Nieuws|Gazet|Gazeta|Gazette"
        + @"|Giornale|Corriere|Stampa|Gazzetta|Repubblica|Diario|Periódico"
        + @"|Noticias|Jornal|Notícias|Folha|Figaro|Monde|Parisien|Libération|Spiegel|Zeit|País|Mundo|Vanguardia|Nación|Jazeera"
        + @"|Arabiya|Sera|Sole|Público|Estadão|Globo|Telegraaf|Volkskrant|Wyborcza|Rzeczpospolita|Новости|Известия|Правда|Газета"
        + @"|Ведомости)"
        + @"(?:\s+(?:Online|Digital|Today|Staff|Newsroom|Web\s?Desk|Agency|Service))?$"
        + @"|^The\s+(?:Daily|Evening|Morning)\s+\p{Lu}\p{L}+$"
        + @"|^[\w\-]+\.(?:com|org|net|de|fr|es|it|co\.uk|ru|info|news|tv)$|\b(?:Newsroom|News\s?Desk|Web\s?Desk|Online\s?Desk"
        + @"|Webmaster|Nachrichtenagentur)\b|新闻|日报|新聞|通信社|통신|뉴스",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Paper();
}
