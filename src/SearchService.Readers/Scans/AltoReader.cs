using SearchService.Articles;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Scans;

/// <summary>
/// ALTO (Library of Congress, versions 1 to 4), the recognised text of scanned pages: a block of text is a paragraph, a word that was
/// parted at the end of a line is one word.
/// </summary>
internal sealed class AltoReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var xml = SafeXml.Open(entry, options, cancellation, out var rejection);
        if (xml is null)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        var alto = StreamedXml.Whole(xml);
        var text = AltoText.Of(AltoBlocks.InOrder(alto));
        if (text.Length == 0)
        {
            var rejected = Rejections.NoText("The ALTO file has no text: its page is a picture, or nothing was recognised.");
            return [new EntryRejected(entry.File, rejected)];
        }

        var languages = alto.Below("TextBlock").Select(block => block.Of("LANG") ?? block.Of("language"));
        var language = Names.LanguageCode.Read(languages.FirstOrDefault(code => code is not null));
        return [new ArticleRead(entry.File, new Article { Text = text, Language = language })];
    }
}
