using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Scans;

/// <summary>
/// METS (Library of Congress), the contents of a digitised issue. Each article of its logical structure is one, named
/// <c>mets.xml#n</c>; its text is in the pages, which lie inside or in ALTO files beside it. Without such a structure the ALTO files are
/// read on their own.
/// </summary>
internal sealed class MetsReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = SafeXml.Open(entry, options, cancellation, out var rejection);
        if (xml is null)
        {
            yield return new EntryRejected(entry.File, rejection!);
            yield break;
        }

        var mets = StreamedXml.Whole(xml);
        var articles = MetsFiles.Articles(mets);
        var texts = Texts(mets, articles, entry.Beside);
        if (texts.Count == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText(
                "The METS file lists the pages of an issue and holds no text itself; the ALTO files beside it do, and are read on "
                + "their own."));
            yield break;
        }

        var number = 0;
        foreach (var (text, title, mods) in articles.Count > 0
            ? articles.Select(div => (TextOf(div, texts), TitleOf(div), Metadata(mets, div)))
            : [(string.Join("\n\n", texts.All.Where(block => block.Length > 0)), mets.Of("LABEL"), Metadata(mets, null))])
        {
            cancellation.ThrowIfCancellationRequested();
            var file = articles.Count > 1 ? FormattableString.Invariant($"{entry.File}#{++number}") : entry.File;
            yield return text.Length == 0
                ? new EntryRejected(file, Rejections.NoText("The article has no text in the pages that the METS file names."))
                : new ArticleRead(file, ToArticle(text, title, mods, mets));
        }
    }

    /// <summary>The pages inside, else those that lie in files beside it, where the structure says which blocks are an article.</summary>
    private PageTexts Texts(XElement mets, List<XElement> articles, Surroundings? beside)
    {
        var texts = new PageTexts();
        texts.Add(mets, file: null);
        if (texts.Count == 0 && beside is not null)
        {
            foreach (var (id, path) in MetsFiles.PagesOf(mets, articles, beside))
            {
                if (beside.Read(path, options.MaxTextBytes) is { } bytes && SafeXml.Parse(bytes, options.MaxDepth) is { } page)
                {
                    texts.Add(page, id);
                }
            }
        }

        return texts;
    }

    private static string TextOf(XElement article, PageTexts texts)
    {
        var paragraphs = new List<string>();
        foreach (var block in article.Below("area").DistinctBy(area => (area.Of("FILEID"), area.Of("BEGIN")))
            .Select(texts.Of).Where(text => !string.IsNullOrEmpty(text)))
        {
            // A paragraph that goes on in the next column or page is one.
            if (paragraphs.Count > 0 && char.IsLower(block![0]) && (char.IsLetter(paragraphs[^1][^1]) || paragraphs[^1][^1] is ','))
            {
                paragraphs[^1] += " " + block;
            }
            else
            {
                paragraphs.Add(block!);
            }
        }

        return string.Join("\n\n", paragraphs);
    }

    /// <summary>Programs number what has no headline.</summary>
    private static string? TitleOf(XElement article) =>
        article.Of("LABEL") is { } label && !label.All(letter => char.IsDigit(letter) || char.IsPunctuation(letter)) ? label : null;

    private Article ToArticle(string text, string? title, XElement? mods, XElement mets)
    {
        var issue = mets.Below("mods").ToList();
        var published = issue.SelectMany(record => record.Below("dateIssued"))
            .Select(date => PrintedTime.Read(date.Line(), options.TimeZone, DayOrder.DayFirst)).FirstOrDefault(time => time is not null);
        return new Article
        {
            Text = text,
            Title = mods?.Below("title").FirstOrDefault().Line() ?? title,
            Source = issue.FirstOrDefault(record => record != mods)?.Below("title").FirstOrDefault().Line()
            ?? (mods is null ? null : mets.Of("LABEL")),
            Authors = AuthorNames.Split(mods?.Below("namePart").Select(name => name.Line()) ?? []),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Language = LanguageCode.Read(issue.SelectMany(record => record.Below("languageTerm")).FirstOrDefault().Line()),
        };
    }

    private static XElement? Metadata(XElement mets, XElement? div) => div.Of("DMDID") is { } id
        ? mets.Below("dmdSec").FirstOrDefault(section => id.Split(' ').Contains(section.Of("ID")))?.Below("mods").FirstOrDefault()
        : null;
}
