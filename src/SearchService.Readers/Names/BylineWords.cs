using System.Collections.Frozen;

namespace SearchService.Readers.Names;

/// <summary>
/// What stands before a writer's name, in the languages of the world, as parts of patterns without case. Bylines of texts, of pages and of
/// fields are told by the same words.
/// </summary>
internal static class BylineWords
{
    /// <summary>Marks behind a label.</summary>
    public const string Colon = @"\s*[:：՝]\s*";

    /// <summary>Words that a colon must follow: alone they are words like any other.</summary>
    public const string Labels =
        @"authors?(?:\(s\))?|byline|reporters?|words|story|report(?:ing|ed)?|written|posted|texts?|text\s*(?:&|och|und|i"
        + @"|og)\s*fotos?|journalist(?:e|in)?"
        + @"|autor(?:a|es|as|in|innen|en|ka|zy|ius|ė|s|i)?|auteure?s?|autore|autrice|auteurs|verfasser(?:in)?|bericht|texte|texto|testo"
        + @"|tekst(?:as|i|y|ovi)?|författare|skribent|skrevet|forfatter|kirjoittaja|toimittaja|höfundur|blaðamaður|szerzők?|írta"
        + @"|riporter|újságíró"
        + @"|yazar|yazan|haber|muhabir|gazeteci|müəllif|muallif|novinar(?:ka)?|piše|napisa(?:o|la)|avtor(?:ica|ji)?|gazetari|shkruan"
        + @"|автор(?:ы|ка|и)?|аутори?|текст|журналист|корр?еспондент|пише|пишува|συντάκτης|συντάκτρια|κείμενο|ρεπορτάζ|αρθρογράφος|γράφει"
        + @"|egileak?|idazlea|penulis|pewarta|wartawan|jurnalis|oleh|tác giả|phóng viên|mwandishi|ავტორი|հեղինակ"
        + @"|الكاتبة?|المؤلف|إعداد|تقرير|كتبت?|بقلم|مراسل|نویسنده|گزارشگر|گزارش|خبرنگار|به قلم|נכתב על ידי|מאת|כתב|מחבר"
        + @"|लेखक|लेखिका|द्वारा|रिपोर्टर|संवाददाता|লেখক|প্রতিবেদক|எழுதியவர்|ผู้เขียน|ผู้สื่อข่าว|โดย|เรื่อง"
        + @"|作者|著者|執筆|撰文|撰稿|文字|取材・文|文|記者|记者|글쓴이|글|기자|작성자";

    /// <summary>Words that say by themselves that a writer's name follows.</summary>
    public const string Phrases =
        @"(?:written|words|story|text|article|post(?:ed)?|report(?:ed|ing)?|authored|analysis)\s+by\b"
        + @"|(?:ein\s+)?(?:artikel|bericht|beitrag|kommentar|interview|gastbeitrag|reportage)\s+von\b|(?:verfasst|geschrieben)\s+von\b"
        + @"|(?:un\s+article\s+(?:de|par)|propos\s+recueillis\s+par|écrit\s+par|rédigé\s+par|publié\s+par)\b|(?:escrito"
        + @"|publicado)\s+por\b"
        + @"|(?:scritto\s+da|articolo\s+di|a\s+cura\s+di)\b|geschreven\s+door\b|(?:napisa|opracowa|rozmawia)(?:ł|ła)\b|(?:scris"
        + @"|publicat)\s+de\b"
        + @"|skrevet\s+a[vf]\b|skriven\s+av\b|γράφ(?:ει\s+[οη]|ουν\s+οι)\b|بقلم\s|كتبت?\s|به\s+قلم\s|מאת\s|โดย\s";

    /// <summary>Names of a few characters behind the word for a reporter: <c>本报记者 王小明</c>.</summary>
    public const string Reporters = @"(?:本报|本報|本台|本刊|特约|特約|新华社|新華社)?(?:记者|記者|通讯员|通訊員)\s*|文\s*[/／・]\s*|글\s+|기자\s+";

    /// <summary>"By", where it can be no part of a name.</summary>
    public const string By = @"by|von|par|por|di|door|av|af|przez|eftir";

    /// <summary>What a paper's people are, behind a name and a comma.</summary>
    public const string Roles =
        @"journalist(?:e|in|a)?|korrespondent(?:in)?|redakteur(?:in)?|reporter(?:in)?|correspondante?|reporteur|periodista"
        + @"|corresponsal|redactora?"
        + @"|giornalista|inviat[oa]|corrispondente|jornalista|repórter|redacteur|dziennikar(?:z|ka)|korespondent(?:ka)?|redaktor(?:ka)?"
        + @"|новин(?:ар|арка)|журналист(?:ка)?|корр?еспондент(?:ка)?|обозреватель|собкор|журналіст(?:ка)?|gazeteci|muhabir|novinar(?:ka)?"
        + @"|toimittaja|újságíró|δημοσιογράφος|correspondent|columnist|staff writer";

    private static readonly FrozenDictionary<string, string[]> ByOfLanguages = new Dictionary<string, string[]>
    {
        ["ca"] = ["per"],
        ["el"] = ["του", "της"],
        ["id"] = ["oleh"],
        ["ms"] = ["oleh"],
        ["ro"] = ["de"],
        ["sq"] = ["nga"],
        ["sw"] = ["na"],
        ["tl"] = ["ni"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// A line with the word for "by" that its language alone has as <c>by</c>: elsewhere Oleh, Nga and Per are given names.
    /// </summary>
    /// <param name="line">A line that may be a byline.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    public static string WithPlainBy(string line, string? language)
    {
        var own = ByOfLanguages.GetValueOrDefault(language ?? "")?.FirstOrDefault(word =>
            line.Length > word.Length + 1 && line[word.Length] == ' ' && line.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return own is null ? line : "by" + line[own.Length..];
    }
}
