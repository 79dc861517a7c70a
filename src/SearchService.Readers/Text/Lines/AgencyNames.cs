using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SearchService.Readers.Text.Lines;

/// <summary>News agencies by the names under which papers credit them.</summary>
internal static partial class AgencyNames
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "AP", "Associated Press", "The Associated Press", "AFP", "Agence France-Presse",
        "Agence France Presse", "Reuters", "Thomson Reuters",
        "dpa", "DPA", "Deutsche Presse-Agentur", "EFE", "Agencia EFE", "ANSA", "TASS", "ITAR-TASS", "Xinhua",
        "Kyodo", "Kyodo News", "Jiji Press", "Yonhap",
        "PA", "PA Media", "Press Association", "UPI", "United Press International", "Bloomberg",
        "Bloomberg News", "AAP", "Australian Associated Press",
        "ANI", "PTI", "Press Trust of India", "IANS", "Interfax", "RIA Novosti", "Sputnik", "KCNA", "EPA",
        "Belga", "APA", "Lusa", "Ritzau", "NTB", "TT",
        "Anadolu", "Anadolu Agency", "CTK", "ČTK", "PAP", "MTI", "Keystone-SDA", "SDA", "ANP", "Canadian Press",
        "The Canadian Press", "CNA", "NZME", "RFE/RL",
        "Dow Jones", "Dow Jones Newswires", "United News of India", "UNI", "Asian News International", "Indo-Asian News Service",
        "Inter Press Service", "Tribune News Service", "News Agency of Nigeria", "Ghana News Agency", "Philippine News Agency",
        "Vietnam News Agency", "Saudi Press Agency", "Central News Agency", "China News Service", "Yonhap News Agency",
        "Xinhua News Agency",
        "Europa Press", "Prensa Latina", "Agência Brasil", "Agencia Brasil", "Télam", "Notimex", "Adnkronos", "Tanjug", "HINA", "Agerpres",
        "PA News Agency", "Associated Press of Pakistan", "IRNA", "WAM", "SANA", "KUNA", "Jiji", "Newsis", "AP News",
        "STT", "TASR", "SITA", "Hina", "LETA", "BNS", "ELTA", "AGERPRES", "Mediafax", "BTA", "MIA", "Beta", "FoNet", "SRNA", "FENA", "STA",
        "askanews", "Askanews", "LaPresse", "Agi", "AGI", "ANTARA", "TTXVN", "VNA", "AA", "DHA", "İHA", "ANKA", "sda", "sid", "SID", "afp",
        "dpa-AFX", "ats", "ATS", "Telam", "EUROPA PRESS", "Novum",
        "ТАСС", "ИТАР-ТАСС", "РИА Новости", "РИА", "Интерфакс", "ИНТЕРФАКС", "Рейтер", "АФП", "РБК", "Регнум", "REGNUM", "Росбалт", "БелТА",
        "УНН", "Укрінформ", "Укринформ", "УНІАН", "УНИАН", "Інтерфакс-Україна", "Интерфакс-Украина",
        "БТА", "МИА", "ТАНЈУГ", "Танјуг", "Бета",
        "ΑΠΕ-ΜΠΕ", "ΑΠΕ", "رويترز", "أ ف ب", "أ.ف.ب", "فرانس برس", "أ ش أ", "أ.ش.أ", "د ب أ", "د.ب.أ", "أ ب", "واس", "وام", "كونا", "سانا",
        "بترا", "وكالات", "الأناضول", "ايرنا", "إيرنا", "ايسنا", "إيسنا", "新华社", "新華社", "中新社", "中新网", "中新網", "中央社", "路透社", "路透",
        "法新社", "美联社", "美聯社", "彭博社", "彭博", "共同", "共同通信", "共同通信社", "時事", "時事通信", "時事通信社", "ロイター", "ＡＰ", "ＡＦＰ",
        "聯合ニュース", "연합뉴스", "뉴시스", "뉴스1", "연합", "로이터", "AFP연합뉴스",
        "Bernama", "Antara", "Ukrinform", "Unian", "BelTA", "Getty", "agencies", "Agencies", "wires", "News agencies",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Capitals = Names.Where(name => name.Length >= ShortestInCapitals)
        .GroupBy(name => name.ToUpperInvariant()).ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private const int LongestLine = 60;
    private const int ShortestInCapitals = 5;

    /// <summary>The agency or agencies that the line consists of, or null where it says anything else.</summary>
    public static string? Alone(string line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        var bare = Decoration().Replace(line, "");
        if (bare.Length == 0)
        {
            return null;
        }

        return Named(bare) ?? (Between().Split(bare).All(IsAgency) ? bare : null);
    }

    public static bool IsAgency(string name) => Named(name) is not null;

    /// <summary>The agency's name; papers that set their credits in capitals write <c>REUTERS</c>.</summary>
    private static string? Named(string name) => Names.Contains(name) ? name : Capitals.GetValueOrDefault(name);

    /// <summary>Cuts an agency's sign-off (<c>— Reuters</c>, <c>(AP)</c>, <c>© AFP</c>) from the end of the last paragraph.</summary>
    public static (string Text, string? Agency) CutSignOff(string paragraph)
    {
        var match = SignOff().Match(paragraph);
        return match.Success && Alone(match.Groups["agency"].Value) is { } agency
            ? (paragraph[..match.Groups["agency"].Index].TrimEnd(' ', '-', '–', '—', '(', '[', '/', '©'), agency)
            : (paragraph, null);
    }

    [GeneratedRegex(
        @"^(?:[-–—(\[/©*\s]|with\s|from\s|via\s)+|[)\]*.\s]+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"\s*(?:/|,|&|\band\b|\bwith\b|\+)\s*", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"[.!?”""’]\s*(?:[-–—/©]\s*|[(\[]|\s)(?<agency>[\p{L}][\p{L}\-/, ]{1,40})[)\]]?\.?$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex SignOff();
}
