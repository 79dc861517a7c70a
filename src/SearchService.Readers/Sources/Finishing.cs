using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Readers.Dates;
using SearchService.Readers.Languages;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Sources;

/// <summary>
/// What is the same for every format, once its reader is done: the language, the date that the path carries, agencies as authors, and the
/// dateline that opens wire copy.
/// </summary>
internal static class Finishing
{
    public static ReadOutcome Finish(ReadOutcome outcome, string path) =>
        outcome is ArticleRead read
            ? read with { Article = Placed(Agency(Dated(read with { Article = LanguageDetection.Complete(read.Article) }, path))) }
            : outcome;

    private static Article Dated(ArticleRead read, string path) =>
        read.Article.Published is null && read.MayBeDatedByPath && PathDate.Read(path) is { } date
            ? read.Article with { Published = date, PublishedFrom = PublishedFrom.Path }
            : read.Article;

    /// <summary>Papers write <c>Reuters</c> where a writer's name is asked for.</summary>
    private static Article Agency(Article article)
    {
        var agency = article.Authors.FirstOrDefault(AgencyNames.IsAgency);
        return agency is null
            ? article
            : article with
            {
                Agency = article.Agency ?? agency,
                Authors = [.. article.Authors.Where(author => !AgencyNames.IsAgency(author))],
            };
    }

    /// <summary>
    /// <c>SEOUL, Sept 11 (Reuters) -</c>: with a day or a known agency it is a dateline in every format; a place alone may be a speaker or
    /// a label.
    /// </summary>
    private static Article Placed(Article article) =>
        article.Dateline is null && Dateline.Read(article.Text) is { } dateline
            && (NamesMonth(dateline.Day) || NamesAgency(dateline.Agency))
            ? article with { Dateline = dateline.Printed, Agency = article.Agency ?? dateline.Agency }
            : article;

    private static bool NamesAgency(string? printed) => printed is not null && AgencyNames.IsAgency(printed);

    private static bool NamesMonth(string? day) => day is not null
        && Array.Find(day.Split(' '), word => word is [var first, ..] && char.IsLetter(first)) is { } month
        && CalendarWords.MonthNamed(month.TrimEnd('.', ',')) is not null;
}
