using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Scans;

/// <summary>
/// METS (Library of Congress), the contents of a digitised issue. Where it carries its pages' ALTO inside, each article of its logical
/// structure is one, named <c>mets.xml#n</c>. Mostly the pages lie in files beside it, which are read on their own.
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

        var mets = XElement.Load(xml);
        var blocks = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var block in mets.Below("TextBlock"))
        {
            blocks.TryAdd(block.Of("ID") ?? FormattableString.Invariant($"#{blocks.Count}"), block);
        }

        if (blocks.Count == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText(
                "The METS file lists the pages of an issue and holds no text itself; the ALTO files beside it do, and are read on "
                + "their own."));
            yield break;
        }

        var articles = mets.Below("div").Where(div => div.Of("TYPE")?.ToLowerInvariant() is "article" or "story").ToList();
        var number = 0;
        foreach (var (text, title, mods) in articles.Count > 0
            ? articles.Select(div => (AltoText.Of(BlocksOf(div, blocks)), div.Of("LABEL"), Metadata(mets, div)))
            : [(AltoText.Of(blocks.Values), mets.Of("LABEL"), Metadata(mets, null))])
        {
            cancellation.ThrowIfCancellationRequested();
            var file = articles.Count > 1 ? FormattableString.Invariant($"{entry.File}#{++number}") : entry.File;
            yield return text.Length == 0
                ? new EntryRejected(file, Rejections.NoText("The article has no text in the pages that the METS file holds."))
                : new ArticleRead(file, ToArticle(text, title, mods, mets));
        }
    }

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

    private static IEnumerable<XElement> BlocksOf(XElement div, Dictionary<string, XElement> blocks) =>
        div.Below("area").Select(area => area.Of("BEGIN")).OfType<string>().Distinct()
            .Select(id => blocks.GetValueOrDefault(id)).OfType<XElement>();

    private static XElement? Metadata(XElement mets, XElement? div) => div.Of("DMDID") is { } id
        ? mets.Below("dmdSec").FirstOrDefault(section => id.Split(' ').Contains(section.Of("ID")))?.Below("mods").FirstOrDefault()
        : null;
}
