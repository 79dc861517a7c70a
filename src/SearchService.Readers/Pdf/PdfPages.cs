using SearchService.Readers.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace SearchService.Readers.Pdf;

/// <summary>The blocks of text of all pages, in reading order.</summary>
internal sealed class PdfPages
{
    private const int MostPages = 5_000;

    /// <summary>Layout analysis compares each letter with its neighbours; a page with more is a drawing or hostile.</summary>
    private const int MostLetters = 80_000;

    /// <summary>
    /// Letters of a page that share their place, to two points, with others. Bold that is printed twice over comes to half; a broken
    /// stream to nearly all, and layout analysis takes minutes and gigabytes over a thousand words in one place.
    /// </summary>
    private const double MostOnTop = 0.75;

    private const double Place = 2;

    private readonly List<PageBlock> _blocks = [];

    public PdfPages(PdfDocument document, CancellationToken cancellation)
    {
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            _blocks.AddRange(Blocks(document.GetPage(number), cancellation));
        }

        Address = BrowserPrint.Take(_blocks);
        RunningHeads.Drop(_blocks);
        var hyphenation = new Hyphenation();
        foreach (var line in _blocks.SelectMany(block => block.Lines))
        {
            hyphenation.Learn(line);
        }

        PageBlock[] all = [.. _blocks];
        Front = FrontPage.Take(_blocks, hyphenation);
        if (_blocks.Count == 0)
        {
            // A notice in large letters and nothing below it.
            _blocks.AddRange(all);
        }

        Text = string.Join("\n\n", Joined(_blocks, hyphenation));
    }

    /// <summary>Without headline, standfirst and the paper's name.</summary>
    public string Text { get; }

    public FrontPage Front { get; }

    /// <summary>The address of the page that a browser printed; null for other documents.</summary>
    public string? Address { get; }

    private static List<PageBlock> Blocks(Page page, CancellationToken cancellation)
    {
        if (page.Letters.Count == 0)
        {
            return [];
        }

        var letters = page.Letters.Count > MostLetters ? null : PrintedTwice.Without(page.Letters);
        if (letters is null || OnTop(letters) > MostOnTop)
        {
            return Spaces.Clean(page.Text) is { Length: > 0 } plain ? [new PageBlock(page.Number, [plain], 0.5, 0)] : [];
        }

        var words = NearestNeighbourWordExtractor.Instance.GetWords(DropCaps.Joined(letters)).ToList();
        cancellation.ThrowIfCancellationRequested();
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        cancellation.ThrowIfCancellationRequested();
        return LargeLines.Joined(
            [.. UnsupervisedReadingOrderDetector.Instance.Get(blocks).SelectMany(block => PageBlock.From(block, page))]);
    }

    private static double OnTop(List<Letter> letters)
    {
        var places = letters.Select(letter => ((int)(letter.Location.X / Place), (int)(letter.Location.Y / Place))).ToHashSet();
        return 1 - (double)places.Count / letters.Count;
    }

    /// <summary>A paragraph that goes on in the next column or page is one: it ends in no full stop, and the next begins small.</summary>
    private static List<string> Joined(IEnumerable<PageBlock> blocks, Hyphenation hyphenation)
    {
        var paragraphs = new List<string>();
        foreach (var paragraph in blocks.Select(block => block.Paragraph(hyphenation)))
        {
            if (paragraphs.Count > 0 && char.IsLower(paragraph[0])
                && (char.IsLetter(paragraphs[^1][^1]) || paragraphs[^1][^1] is ',' or '-'))
            {
                paragraphs[^1] = hyphenation.Join(paragraphs[^1], paragraph);
            }
            else
            {
                paragraphs.Add(paragraph);
            }
        }

        return paragraphs;
    }
}
