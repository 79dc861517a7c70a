using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Citations;

/// <summary>BibTeX and BibLaTeX: entry n is named <c>file.bib#n</c>.</summary>
internal sealed class BibTexReader(ReaderOptions options) : IFormatReader
{
    private static readonly CitationFields Fields = new()
    {
        Text = ["fulltext", "text", "abstract", "annote", "annotation"],
        Title = ["title"],
        Authors = ["author", "editor"],
        Source = ["journal", "journaltitle", "newspaper", "publication", "booktitle", "howpublished", "publisher"],
        Date = ["date"],
        Year = [],
        Url = ["url"],
        Language = ["language", "langid"],
        Page = ["pages"],
        Section = ["section"],
    };

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeText.Read(entry, options.MaxArticleBytes, cancellation, out var rejection) is not { } text)
        {
            yield return new EntryRejected(entry.File, rejection!);
            yield break;
        }

        var number = 0;
        foreach (var record in new BibTexParser(text).Entries())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Outcome(FormattableString.Invariant($"{entry.File}#{++number}"), record);
        }

        if (number == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The BibTeX file has no entry."));
        }
    }

    private ReadOutcome Outcome(string file, BibTexEntry record)
    {
        IReadOnlyList<string> Values(string[] names)
        {
            var name = Array.Find(names, name => record.Fields.ContainsKey(name));
            return name is null ? [] : name is "author" or "editor" ? record.Fields[name]
                .Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [record.Fields[name]];
        }

        if (!record.IsClosed)
        {
            return new EntryRejected(file, Rejections.Malformed($"The entry {record.Key} is not closed: a brace or a quote is missing."));
        }

        if (Date(record) is { } date)
        {
            record.Fields["date"] = date;
        }

        var article = CitationArticle.Read(Fields, Values, options.TimeZone);
        return article is null
            ? new EntryRejected(file, Rejections.NoText($"The entry {record.Key} has neither a text nor an abstract. Export it with them."))
            : new ArticleRead(
                file, article with { Id = ArticleId.Given(record.Key) })
            { MayBeDatedByPath = false };
    }

    /// <summary><c>date</c>, else year, month and day put together as far as they are known.</summary>
    private static string? Date(BibTexEntry record)
    {
        if (record.Fields.TryGetValue("date", out var date))
        {
            return date;
        }

        var month = record.Fields.GetValueOrDefault("month")?.Trim();
        var day = record.Fields.GetValueOrDefault("day")?.Trim();
        var number = month is null ? null
            : int.TryParse(month, System.Globalization.CultureInfo.InvariantCulture, out var given) ? given
            : CalendarWords.MonthNamed(month);
        return record.Fields.GetValueOrDefault("year") is not { } year ? null
            : number is null ? year
            : int.TryParse(day, System.Globalization.CultureInfo.InvariantCulture, out var known)
                ? FormattableString.Invariant($"{year}-{number:00}-{known:00}")
            : FormattableString.Invariant($"{year}-{number:00}");
    }
}
