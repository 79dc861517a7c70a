using SearchService.Readers.Text;
using SearchService.Readers.Text.Lines;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace SearchService.Readers.Pdf;

/// <summary>Lines of one size that stand together on a page.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Lines">As they are printed, words parted at their ends.</param>
/// <param name="Height">Where its middle is on the page: 0 bottom, 1 top.</param>
/// <param name="LetterSize">Usual height of its letters in points.</param>
internal sealed record PageBlock(int Page, IReadOnlyList<string> Lines, double Height, double LetterSize)
{
    /// <summary>Lines whose letters differ more are not of one paragraph: headline, byline, body.</summary>
    private const double OneSize = 1.08;

    /// <summary>A byline is this much shorter than the lines below it, as a share of their width.</summary>
    private const double Short = 0.8;

    private const int LinesAboveBody = 3;

    /// <summary>The lines on one, as they are printed.</summary>
    public string Text => string.Join(' ', Lines);

    /// <summary>Where it stands, in points from the left and from the bottom of the page.</summary>
    public double Left { get; init; }

    public double Right { get; init; }

    public double Bottom { get; init; }

    /// <summary>A block of the layout, cut where the size of the letters changes and below a byline.</summary>
    public static IEnumerable<PageBlock> From(TextBlock block, Page page)
    {
        var lines = block.TextLines.Select(line => (Line: line, Text: Ligatures.Parted(Spaces.Clean(line.Text)), Size: SizeOf(line)))
            .Where(line => line.Text.Length > 0).ToList();
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && IsOneSize(lines[end - 1].Size, lines[end].Size)
                && !(end < LinesAboveBody && IsByline(lines[end - 1].Line, lines[end - 1].Text, lines[end].Line)))
            {
                end++;
            }

            var part = lines[start..end];
            var middle = (part.Min(line => line.Line.BoundingBox.Bottom) + part.Max(line => line.Line.BoundingBox.Top)) / 2;
            yield return new PageBlock(
                page.Number, [.. part.Select(line => line.Text)], page.Height > 0 ? middle / page.Height : 0.5,
                part[part.Count / 2].Size)
            {
                Left = part.Min(line => line.Line.BoundingBox.Left),
                Right = part.Max(line => line.Line.BoundingBox.Right),
                Bottom = part.Min(line => line.Line.BoundingBox.Bottom),
            };
            start = end;
        }
    }

    /// <summary>The lines as one paragraph, hyphenation mended.</summary>
    public string Paragraph(Hyphenation hyphenation) => Lines.Aggregate("", hyphenation.Join);

    private static bool IsOneSize(double above, double below) => Math.Max(above, below) <= Math.Min(above, below) * OneSize;

    private static bool IsByline(TextLine line, string text, TextLine below) =>
        line.BoundingBox.Width < below.BoundingBox.Width * Short && Byline.Read(text) is not null;

    private static double SizeOf(TextLine line)
    {
        var sizes = line.Words.SelectMany(word => word.Letters).Select(letter => letter.PointSize).Order().ToList();
        return sizes.Count > 0 ? sizes[sizes.Count / 2] : 0;
    }
}
