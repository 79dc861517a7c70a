using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Databases;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;

namespace SearchService.Readers.Corpora;

/// <summary>A document of the TREC collections; each paper's files name the same things by other tags.</summary>
internal static partial class TrecDocument
{
    public static Article? Read(string document, TimeZoneInfo zone)
    {
        var lead = SgmlText.Of(document, "LP", "LEADPARA").Select(SgmlText.Paragraphs).Where(text => text.Length > 0);
        var texts = SgmlText.Of(document, "TEXT", "BODY", "CONTENT").Select(WithoutHead)
            .Select(SgmlText.Paragraphs).Where(text => text.Length > 0);
        var text = string.Join("\n\n", lead.Concat(texts));
        var head = TrecHead.Read(document);
        if (text.Length == 0)
        {
            return null;
        }

        var id = SgmlText.Line(document, "DOCNO", "DOCID")
            ?? (Id().Match(document) is { Success: true } match ? match.Groups["id"].Value : null);
        var published = Date(SgmlText.Line(document, "DATE_TIME", "DATETIME", "DATE", "DATE1", "DD", "PUBDATE"), zone) ?? DateIn(id);
        return new Article
        {
            Text = text,
            Title = head.Title,
            Id = ArticleId.Given(id),
            Authors = head.Authors,
            Source = SgmlText.Line(document, "SOURCE", "SO", "PUB"),
            Section = SgmlText.Line(document, "SECTION", "CATEGORY"),
            Dateline = SgmlText.Line(document, "DATELINE"),
            Url = SgmlText.Line(document, "URL"),
            Language = LanguageCode.Read(SgmlText.Line(document, "LANGUAGE", "LANG")),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Captions = [.. SgmlText.Of(document, "GRAPHIC", "CAPTION").Select(SgmlText.Plain).Where(caption => caption.Length > 0)],
        };
    }

    /// <summary>Some collections put headline and byline into the text.</summary>
    private static string WithoutHead(string text) => Head().Replace(text, "");

    private static PublicationTime? Date(string? printed, TimeZoneInfo zone) =>
        printed is null ? null
        : ShortDay().Match(printed) is { Success: true } day
            ? PrintedTime.Read($"{Year(day.Value[..2])}-{day.Value[2..4]}-{day.Value[4..]}", zone)
        : SlashedDay().Match(printed) is { Success: true } slashed
            ? PrintedTime.Read($"{Year(slashed.Groups["year"].Value)}-{slashed.Groups["month"].Value}-{slashed.Groups["day"].Value}", zone)
        : HeadDate.Read(printed, zone);

    /// <summary>The collections end with the last century; what is made in their form today is of this one (RFC 2822, 4.3).</summary>
    private static string Year(string digits) => (string.CompareOrdinal(digits, "50") < 0 ? "20" : "19") + digits;

    /// <summary>Numbers of documents hold their day: <c>APW19980601.0001</c>, <c>NYT_ENG_20020131.0001</c>, <c>AP880212-0001</c>.</summary>
    private static PublicationTime? DateIn(string? id) =>
        id is null ? null
        : LongDay().Match(id) is { Success: true } day ? PrintedTime.Read(day.Value, TimeZoneInfo.Utc)
        : WireDay().Match(id) is { Success: true } wire
            ? PrintedTime.Read($"19{wire.Groups["year"].Value}-{wire.Groups["month"].Value}-{wire.Groups["day"].Value}", TimeZoneInfo.Utc)
        : AmericanDay().Match(id) is { Success: true } american
            ? PrintedTime.Read(
                $"19{american.Groups["year"].Value}-{american.Groups["month"].Value}-{american.Groups["day"].Value}", TimeZoneInfo.Utc)
        : null;

    [GeneratedRegex(
        @"\A<DOC\s[^>]*?\b(?:id|docid)\s*=\s*[""']?(?<id>[^""'\s>]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Id();

    [GeneratedRegex(
        @"<(?<name>HEADLINE|BYLINE|DATELINE|TITLE|GRAPHIC|CAPTION)>.*?</\k<name>>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline,
        ReadingPattern.Patience)]
    private static partial Regex Head();

    [GeneratedRegex(@"^\d{6}$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex ShortDay();

    /// <summary>American, as the papers of these collections are.</summary>
    [GeneratedRegex(@"^(?<month>\d\d)/(?<day>\d\d)/(?<year>\d\d)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex SlashedDay();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{6}(?!\d)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex LongDay();

    /// <summary>The Los Angeles Times: <c>LA010189-0001</c>.</summary>
    [GeneratedRegex(@"^LA(?<month>\d\d)(?<day>\d\d)(?<year>\d\d)-\d", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex AmericanDay();

    [GeneratedRegex(@"^(?:AP|WSJ|SJMN)(?<year>\d\d)-?(?<month>\d\d)(?<day>\d\d)\b", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex WireDay();
}
