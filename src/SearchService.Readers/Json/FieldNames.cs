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
        (FieldMeaning.Id, "id articleid guid uuid uid oid"),
        (FieldMeaning.Url, "url link canonicalurl permalink weburl articleurl sourceurl pageurl uri href"),
        (FieldMeaning.Title, "title headline head heading webtitle articletitle headlinetext posttitle titel überschrift schlagzeile titre titulo título titolo заголовок название 标题 タイトル 제목"),
        (FieldMeaning.Summary, "summary description standfirst abstract excerpt lead dek deck subtitle subheadline subhead teaser trailtext"),
        (FieldMeaning.Authors, "authors author byline bylines creator dccreator creators writers writer journalists journalist autor autoren autores auteur auteurs autore verfasser автор авторы 作者 著者 기자"),
        (FieldMeaning.Source, "source publisher publication outlet newspaper provider sitename sourcename newssource site dcpublisher sourcehostname hostname sourcedomain domain medium zeitung quelle journal fuente periódico fonte источник издание 来源 媒体 出典 신문"),
        (FieldMeaning.Section, "section sectionname articlesection category desk rubric pillarname ressort rubrik rubrique sección seccion seção sezione рубрика раздел 栏目"),
        (FieldMeaning.Published, "published publishedat date pubdate publisheddate publicationdate datepublished publishdate publishtime publishedtime firstpublicationdate webpublicationdate dcdate issued displaydate createdat datecreated created timestamp datetime pubdatetime posteddate postdate datum erscheinungsdatum fecha data dataora дата датапубликации 日期 发布时间 日付 날짜"),
        (FieldMeaning.Modified, "modified modifiedat updated updatedat datemodified lastmodified lastupdated modifieddate"),
        (FieldMeaning.Language, "language lang inlanguage locale dclanguage metalang sprache langue idioma lingua язык 语言"),
        (FieldMeaning.Text, "text body content articlebody fulltext bodytext contenttext maintext articletext articlecontent plaintext story paragraphs articlecontents texte texto testo inhalt volltext artikeltext corps contenu contenido conteúdo contenuto текст содержание 内容 正文 本文 본문"),
        (FieldMeaning.Html, "html contenthtml bodyhtml articlehtml contentencoded"),
        (FieldMeaning.Captions, "captions caption imagecaptions imagecaption photocaptions photocaption"),
        (FieldMeaning.Dateline, "dateline"),
        (FieldMeaning.Agency, "agency newsagency wire"),
        (FieldMeaning.People, "people persons person"),
        (FieldMeaning.Places, "places locations place location"),
        (FieldMeaning.Dates, "dates"),
    ];

    private static readonly FrozenDictionary<string, (FieldMeaning Meaning, int Rank)> ByName = Known
        .SelectMany(field => field.Names.Split(' ').Select((name, rank) => (name, field.Meaning, rank)))
        .ToFrozenDictionary(field => field.name, field => (field.Meaning, field.rank), StringComparer.Ordinal);

    private const int LongestName = 40;

    /// <summary>What the field means, and how good its name is for that: 0 is best.</summary>
    public static (FieldMeaning Meaning, int Rank)? Find(string name)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        Span<char> bare = stackalloc char[name.Length];
        var length = 0;
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
            {
                bare[length++] = char.ToLowerInvariant(letter);
            }
        }

        var lookup = ByName.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(bare[..length], out var found) ? found : null;
    }
}
