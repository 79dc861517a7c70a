using System.Collections.Frozen;

namespace SearchService.Readers.Json;

/// <summary>What a field of a JSON article means.</summary>
internal enum FieldMeaning
{
    Id,
    Url,
    Title,
    Summary,
    Authors,
    Source,
    Section,
    Published,
    Modified,
    Embargo,
    Language,
    Text,
    Html,
    Captions,
    Dateline,
    Agency,
    People,
    Places,
    Dates,
}

/// <summary>
/// The names that archives give their fields, best first: where a file has two names of one meaning, the earlier counts and
/// the later stays among the unknown fields. Case, <c>_</c>, <c>-</c>, <c>:</c>, <c>.</c>, <c>$</c> and spaces do not matter.
/// </summary>
internal static class FieldNames
{
    private static readonly (FieldMeaning Meaning, string Names)[] Known =
    [
        (FieldMeaning.Id, "id articleid guid uuid uid oid documentid docid postid recordid storyid"),
        (FieldMeaning.Url,
            "troveurl url link canonicalurl permalink weburl articleurl sourceurl pageurl uri href originalurl finalurl "
            + "warctargeturi htmlurl requestedurl posturl shorturl weblink adresse"),
        (FieldMeaning.Title,
            "title headline head heading webtitle articletitle headlinetext posttitle titredelarticle titel überschrift schlagzeile "
            + "titre "
            + "titulo "
            + "título titolo tytuł tytul nadpis cím başlık baslik judul заголовок название 标题 タイトル 제목 seotitle newstitle storytitle "
            + "headlines titleclean"),
        (FieldMeaning.Summary,
            "summary abstractnote subheadlines description standfirst abstract excerpt lead dek deck subtitle subheadline subhead "
            + "teaser trailtext "
            + "shortdescription metadescription trail intro standfirsts descriptiontext resumen résumé zusammenfassung"),
        (FieldMeaning.Authors,
            "authors author writtenby byline bylines creator dccreator creators writers writer journalists journalist autor autoren "
            + "autores "
            + "auteur auteurs autore verfasser yazar szerző автор авторы 作者 著者 기자 by authorname authornames articleauthor articleauthors "
            + "bylineoriginal publishedby publishedbylines"),
        (FieldMeaning.Source,
            "source newsoutlet nomdujournal publicationtitle publisher publication outlet newspaper provider sitename sourcename "
            + "newssource site "
            + "dcpublisher sourcehostname "
            + "hostname sourcedomain domain medium zeitung quelle journal krant gazeta gazete noviny újság fuente periódico fonte "
            + "источник издание 来源 媒体 出典 신문 "
            + "newspapername newspapertitle publishername infosources copyrightholder outletname websitename sourcetitle medianame "
            + "metasitename containertitle mediumname publicationname"),
        (FieldMeaning.Section,
            "section sectionname articlesection category desk rubric pillarname ressort rubrik rubrique sección seccion seção "
            + "sezione рубрика раздел 栏目 topic newsdesk sectionid articlecategory"),
        (FieldMeaning.Published,
            "published publishedat date pubdate publisheddate publicationdate datepublished publishdate publishtime publishedtime "
            + "firstpublicationdate webpublicationdate dcdate issued displaydate createdat datecreated created timestamp datetime "
            + "pubdatetime posteddate postdate datum tarih dátum tanggal erscheinungsdatum fecha data dataora дата датапубликации 日期 "
            + "发布时间 日付 날짜 "
            + "datepublish publishdatetime dateposted datetimepublished firstpublished contentcreated firstcreated versioncreated "
            + "createdutc publishingdate publishedparsed pubtime pubdateutc releasedate firstpublishdate datedepublication datedeparution "
            + "fechadepublicación fechadepublicacion fechapublicacion datadipubblicazione datadepublicação datadepublicacao "
            + "veröffentlichungsdatum veroeffentlichungsdatum erscheinungstag firstpublishedat receiveddatetime sentdatetime"),
        (FieldMeaning.Modified,
            "modified modifiedat updated updatedat datemodified lastmodified lastupdated modifieddate datemodify lastmoddate "
            + "contentmodified modificationdate lastupdate updatedtime versionmodified dateupdated"),
        (FieldMeaning.Embargo,
            "embargo embargoed embargountil embargoeduntil embargodate embargotime embargoends embargoenddate sperrfrist"),
        (FieldMeaning.Language, "language lang inlanguage locale dclanguage metalang sprache langue idioma lingua язык 语言"),
        (FieldMeaning.Text,
            "text body content articlebody fulltext bodytext contenttext maintext articletext articlecontent plaintext story "
            + "paragraphs articlecontents texte texto testo tekst treść tresc metin szöveg inhalt volltext artikeltext corps "
            + "contenu contenido conteúdo contenuto "
            + "текст содержание 内容 正文 本文 본문 rawtext cleantext cleanedtext ocr ocreng ocrtext ocrfulltext textcontent contenttxt "
            + "fulltextcontent articlefulltext newscontent newstext bodyplain postcontent storytext textbody newsbody "
            + "articlebodytext fullarticle maincontent articlefull contentelements bodyblocks richtext texteintégral texteintegral "
            + "textocompleto textointegral testointegrale testocompleto artikel beitrag inhaltstext articulo artículo cuerpo "
            + "selftext leadparagraph article transcript snippet"),
        (FieldMeaning.Html, "html contenthtml bodyhtml articlehtml contentencoded bodyxhtml htmlbody htmlcontent contentrendered "
            + "rawhtml bodynitf"),
        (FieldMeaning.Captions, "captions caption imagecaptions imagecaption photocaptions photocaption"),
        (FieldMeaning.Dateline, "dateline located"),
        (FieldMeaning.Agency, "agency newsagency wire"),
        (FieldMeaning.People, "people persons person personentities namedpersons"),
        (FieldMeaning.Places, "places locations place location"),
        (FieldMeaning.Dates, "dates"),
    ];

    private const string OtherLanguages = "SearchService.Readers.Json.field-names.txt";

    private const int LongestName = 40;

    private const int WorseName = 100;

    /// <summary>Names of other languages go behind all of <see cref="Known"/>.</summary>
    private const int OtherName = 300;

    private static readonly List<string> Titles = ["tiêu đề"];

    private static readonly FrozenDictionary<string, (FieldMeaning Meaning, int Rank)> ByName = Read();

    /// <summary>What a title is called, in all languages.</summary>
    public static IReadOnlyList<string> TitleNames => Titles;

    /// <summary>What the field means, and how good its name is for that: 0 is best.</summary>
    public static (FieldMeaning Meaning, int Rank)? Find(string name)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        return FindBare(name) ?? WithoutSuffix(name) ?? WithoutPrefix(name);
    }

    /// <summary>Swedish and Danish call a headline what German calls a section.</summary>
    public static bool MayBeHeadline(string name) => string.Equals(name.Trim(), "rubrik", StringComparison.OrdinalIgnoreCase);

    /// <summary>Columns that people name: <c>Article Headline</c>, <c>News Outlet</c>. A better name goes first.</summary>
    private static (FieldMeaning Meaning, int Rank)? WithoutPrefix(string name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["article", "news", "story", "post"])
        {
            if (name.Length > prefix.Length + 1 && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && (char.IsUpper(name[prefix.Length]) || !char.IsLetterOrDigit(name[prefix.Length]))
                && FindBare(name[prefix.Length..]) is var (meaning, rank) && meaning is not (FieldMeaning.Id or FieldMeaning.Language))
            {
                return (meaning, rank + WorseName);
            }
        }

        return null;
    }

    /// <summary>
    /// Solr's dynamic fields carry their type behind the name: <c>title_t</c>, <c>content_txt_en</c>,
    /// <c>authors_ss</c>; scans their language.
    /// </summary>
    private static (FieldMeaning Meaning, int Rank)? WithoutSuffix(string name)
    {
        for (var rest = name; rest.LastIndexOf('_') is > 0 and var at && IsSuffix(rest.AsSpan(at + 1));)
        {
            rest = rest[..at];
            if (FindBare(rest) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsSuffix(ReadOnlySpan<char> suffix) =>
        suffix is "s" or "ss" or "t" or "ts" or "txt" or "text" or "dt" or "dts" or "tdt" or "i" or "l" or "str" or "string" or "date"
            or "en" or "de" or "fr" or "es" or "it" or "pt" or "nl" or "ru" or "eng" or "ger" or "deu" or "fre" or "fra"
            or "spa" or "ita" or "por" or "general";

    private static (FieldMeaning Meaning, int Rank)? FindBare(string name)
    {
        Span<char> bare = stackalloc char[name.Length];
        var lookup = ByName.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(bare[..Bare(name, bare)], out var found) ? found : null;
    }

    /// <summary>Writes the letters and digits, small, and returns how many they are; "İ" is an "i" as well.</summary>
    private static int Bare(ReadOnlySpan<char> name, Span<char> bare)
    {
        var length = 0;
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
            {
                bare[length++] = letter == 'İ' ? 'i' : char.ToLowerInvariant(letter);
            }
        }

        return length;
    }

    private static FrozenDictionary<string, (FieldMeaning Meaning, int Rank)> Read()
    {
        var names = new Dictionary<string, (FieldMeaning, int)>(StringComparer.Ordinal);
        foreach (var (meaning, list) in Known)
        {
            Add(names, meaning, list, 0);
        }

        using var stream = typeof(FieldNames).Assembly.GetManifestResourceStream(OtherLanguages)
            ?? throw new InvalidDataException($"{OtherLanguages} is not built in.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && line[0] != '#')
            {
                Add(names, Enum.Parse<FieldMeaning>(line[..colon], ignoreCase: true), line[(colon + 2)..], OtherName);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, (FieldMeaning Meaning, int Rank)> names, FieldMeaning meaning, string list, int rank)
    {
        Span<char> bare = stackalloc char[LongestName];
        foreach (var name in list.Split(' '))
        {
            if (names.TryAdd(bare[..Bare(name, bare)].ToString(), (meaning, rank++)) && meaning == FieldMeaning.Title)
            {
                Titles.Add(name);
            }
        }
    }
}
