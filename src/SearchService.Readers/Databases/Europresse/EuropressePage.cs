using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Html;
using SearchService.Readers.Names;
using SearchService.Readers.Text;

namespace SearchService.Readers.Databases.Europresse;

/// <summary>Europresse (CEDROM-SNi): a page with an <c>article</c> element for each document, whatever their lengths.</summary>
internal static partial class EuropressePage
{
    private const string Titles = ".titreArticle, .titreArticleVisu, .rdp__articletitle";
    private const string Headlines = ".titreArticleVisu, .rdp__articletitle";
    private const string Sources = ".DocPublicationName, .rdp__DocPublicationName";
    private const string Heads = ".DocHeader, .rdp__DocHeader";
    private const string Authors = ".docAuthors, .sm-margin-bottomNews, .rdp__author, .DocAuthor";
    private const string Texts = ".docOcurrContainer, .DocText, .rdp__articlebody, section";
    private const string Numbers = ".publiC-lblNodoc, .DocNumber";

    /// <summary>An article, or null for one without text, for each document; null where the page is not Europresse's.</summary>
    public static IReadOnlyList<Article?>? Articles(IHtmlDocument page, TimeZoneInfo zone)
    {
        if (page.QuerySelector($"{Titles}, {Sources}") is null)
        {
            return null;
        }

        List<IElement> documents = [.. page.QuerySelectorAll("article")
            .Where(element => element.QuerySelector($"{Titles}, {Sources}, .docOcurrContainer") is not null)];
        return [.. (documents.Count > 0 ? documents : [page.Body!]).Select(document => Read(document, zone))];
    }

    private static Article? Read(IElement document, TimeZoneInfo zone)
    {
        var title = Line(document, Headlines) ?? Line(document, Titles);
        var source = Line(document, Sources) is { } printed ? IssueNumber().Replace(printed, "") : null;
        var head = UtcBeforeOffset().Replace(
            Spaces.Clean(string.Join(' ', document.QuerySelectorAll(Heads).Select(element => element.TextContent))), "");
        var authors = document.QuerySelectorAll(Authors).Where(element => element.Closest($"{Titles}, section, .DocText") is null)
            .Select(element => Spaces.Clean(element.TextContent)).FirstOrDefault(line => line.Length > 0);
        var number = Line(document, Numbers);
        var language = document.GetAttribute("lang");
        var text = Text(document, title);
        if (text.Length == 0)
        {
            return null;
        }

        var published = Date(head, zone) ?? NumberDate(number);
        source ??= head.Split(',')[0].Trim() is { Length: > 0 } first && Date(first, zone) is null ? first : null;
        return new Article
        {
            Text = text,
            Title = title,
            Source = source,
            Authors = AuthorNames.Split(authors),
            Section = Section(head, source, zone),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Language = LanguageCode.Read(language),
            Id = ArticleId.Given(number),
            Extra = ExtraFields.Of(("page", Page().Match(head) is { Success: true } page ? page.Groups["page"].Value : null)),
        };
    }

    private static string Text(IElement document, string? title)
    {
        foreach (var element in document.QuerySelectorAll(
            $"header, footer, {Titles}, {Sources}, {Heads}, {Authors}, {Numbers}, .apd-wrapper, .publiC-lblNodoc, .DocCopyright").ToList())
        {
            element.Remove();
        }

        var body = document.QuerySelector(".docOcurrContainer") is { } marked
            && BlockText.Of(marked).Length > 0 ? document.QuerySelectorAll(".docOcurrContainer").ToList() : null;
        var text = body is not null
            ? string.Join("\n\n", body.Select(BlockText.Of).Where(part => part.Length > 0))
            : BlockText.Of(document.QuerySelector(Texts) ?? document);
        return title is not null && text.StartsWith(title + "\n\n", StringComparison.Ordinal) ? text[(title.Length + 2)..] : text;
    }

    /// <summary><c>Société, mardi 12 septembre 2023, p. 3</c>: the piece between commas that is a date.</summary>
    private static PublicationTime? Date(string head, TimeZoneInfo zone) => Pieces(head)
        .Select(piece => PrintedTime.Read(piece, zone, DayOrder.DayFirst)
            ?? (Day().Match(piece) is { Success: true } day ? PrintedTime.Read(day.Value, zone, DayOrder.DayFirst) : null))
        .FirstOrDefault(time => time is not null);

    /// <summary>Numbers hold the day: <c>news·20230912·LM·0123</c>.</summary>
    private static PublicationTime? NumberDate(string? number) =>
        number is not null && DayInNumber().Match(number) is { Success: true } match
            ? PrintedTime.Read(match.Value, TimeZoneInfo.Utc)
            : null;

    private static string? Section(string head, string? source, TimeZoneInfo zone) => Pieces(head)
        .FirstOrDefault(piece => piece != source && !piece.Any(char.IsAsciiDigit) && PrintedTime.Read(piece, zone) is null
            && piece.Length < 60 && !Weekday().IsMatch(piece));

    private static IEnumerable<string> Pieces(string head) =>
        head.Split([',', '|', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Concat(WholeDate().Matches(head).Select(match => match.Value));

    private static string? Line(IElement document, string selector) =>
        document.QuerySelector(selector) is { } element && Spaces.Clean(element.TextContent) is { Length: > 0 } line ? line : null;

    [GeneratedRegex(
        @"\d{1,2}(?:er)?\s+\p{L}+\s+\d{4}(?:\s+-?\s*\d{1,2}[:h]\d{2}(?:\s*[+\-]\d{2}:?\d{2})?)?|\d{4}-\d{2}-\d{2}",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Day();

    /// <summary><c>Le Courrier, no. 24801</c>.</summary>
    [GeneratedRegex(
        @",?\s+(?:no|nº|n°|nos)\.?\s*[\d\-/ ]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex IssueNumber();

    [GeneratedRegex(@"\p{L}+ \d{1,2}, \d{4}", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex WholeDate();

    [GeneratedRegex(@"\b(?:UTC|GMT)\s*(?=[+\-]\d{2}:?\d{2}\b)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex UtcBeforeOffset();

    [GeneratedRegex(@"(?<=·)\d{8}(?=·)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex DayInNumber();

    [GeneratedRegex(@"\bpp?\.\s*(?<page>[\w\-, ]{1,30})", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Page();

    [GeneratedRegex(
        @"^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Weekday();
}
