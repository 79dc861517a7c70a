using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Xml;

/// <summary>Reads a file of XML that is one story.</summary>
internal static class XmlStory
{
    /// <param name="entry">The file.</param>
    /// <param name="options">The limits.</param>
    /// <param name="toArticle">Makes the article of the root element; null where it has no text.</param>
    /// <param name="noText">What is said of a story without text.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IEnumerable<ReadOutcome> Read(
        Entry entry, ReaderOptions options, Func<XElement, Article?> toArticle, string noText, CancellationToken cancellation)
    {
        using var xml = SafeXml.Open(entry, options, cancellation, out var rejection);
        return
        [
            xml is null ? new EntryRejected(entry.File, rejection!)
            : toArticle(StreamedXml.Whole(xml)) is { } article ? new ArticleRead(entry.File, article)
            : new EntryRejected(entry.File, Rejections.NoText(noText)),
        ];
    }
}
