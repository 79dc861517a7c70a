using AngleSharp.Dom;
using SearchService.Articles;
using SearchService.Readers.Html;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Scans;

/// <summary>hOCR, the recognised text of pages as HTML, as Tesseract and others write it: each of its paragraphs is one.</summary>
internal sealed class HocrReader(ReaderOptions options) : IFormatReader
{
    private const string Lines = ".ocr_line, .ocrx_line, .ocr_header, .ocr_caption, .ocr_textfloat";

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeText.ReadMarkup(entry, options.MaxTextBytes, cancellation, out var rejection) is not { } html)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        using var page = MarkupSize.IsTooLarge(html) ? null : PageParser.Parse(html, options.MaxDepth, cancellation);
        if (page is null)
        {
            return [new EntryRejected(entry.File, Rejections.TooDeep("The hOCR", options.MaxDepth))];
        }

        var text = RecognisedText.Of(Paragraphs(page).Select(LinesOf));
        var language = page.QuerySelector("[lang]:not(html)")?.GetAttribute("lang");
        return
        [
            text.Length > 0
                ? new ArticleRead(entry.File, new Article { Text = text, Language = Names.LanguageCode.Read(language) })
                : new EntryRejected(
                    entry.File, Rejections.NoText("The hOCR file has no text: its page is a picture, or nothing was recognised.")),
        ];
    }

    /// <summary>Paragraphs, else areas, else pages: programs differ in what they mark.</summary>
    private static IEnumerable<IElement> Paragraphs(IParentNode page) =>
        new[] { ".ocr_par", ".ocr_carea", ".ocr_page" }.Select(name => page.QuerySelectorAll(name))
            .FirstOrDefault(found => found.Length > 0)?.AsEnumerable() ?? [];

    private static IEnumerable<string> LinesOf(IElement paragraph) =>
        paragraph.QuerySelectorAll(Lines) is { Length: > 0 } lines ? lines.Select(line => line.TextContent) : [paragraph.TextContent];
}
