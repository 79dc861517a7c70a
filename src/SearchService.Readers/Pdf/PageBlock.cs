using SearchService.Readers.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace SearchService.Readers.Pdf;

/// <summary>A block of lines on a page.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Text">The lines joined, hyphenation mended.</param>
/// <param name="Height">Where its middle is on the page: 0 bottom, 1 top.</param>
/// <param name="LetterSize">Usual height of its letters in points.</param>
internal sealed record PageBlock(int Page, string Text, double Height, double LetterSize)
{
    public static PageBlock From(TextBlock block, Page page)
    {
        var text = "";
        foreach (var line in block.TextLines)
        {
            text = Hyphenation.Join(text, Spaces.Clean(line.Text));
        }

        var sizes = block.TextLines.SelectMany(line => line.Words).SelectMany(word => word.Letters)
            .Select(letter => letter.PointSize).Order().ToList();
        var middle = (block.BoundingBox.Bottom + block.BoundingBox.Top) / 2;
        return new PageBlock(page.Number, text, page.Height > 0 ? middle / page.Height : 0.5, sizes.Count > 0 ? sizes[sizes.Count / 2] : 0);
    }
}
