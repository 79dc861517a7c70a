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

    /// <summary>A headline is set in letters this much larger than the body's.</summary>
    private const double HeadlineSize = 1.25;

    private readonly List<PageBlock> _blocks = [];

    public PdfPages(PdfDocument document, CancellationToken cancellation)
    {
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            _blocks.AddRange(Blocks(document.GetPage(number), cancellation));
        }

        RunningHeads.Drop(_blocks);
        Title = FindTitle();
        Text = string.Join("\n\n", Joined(_blocks));
    }

    public string Text { get; }

    /// <summary>The block in the largest letters on the first page, where they are larger than the body's.</summary>
    public string? Title { get; }

    private static List<PageBlock> Blocks(Page page, CancellationToken cancellation)
    {
        if (page.Letters.Count == 0)
        {
            return [];
        }

        var letters = page.Letters.Count > MostLetters ? page.Letters : PrintedTwice.Without(page.Letters);
        if (letters.Count > MostLetters || OnTop(letters) > MostOnTop)
        {
            return Spaces.Clean(page.Text) is { Length: > 0 } plain ? [new PageBlock(page.Number, plain, 0.5, 0)] : [];
        }

        var words = NearestNeighbourWordExtractor.Instance.GetWords(letters).ToList();
        cancellation.ThrowIfCancellationRequested();
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        cancellation.ThrowIfCancellationRequested();
        return [.. UnsupervisedReadingOrderDetector.Instance.Get(blocks).Select(block => PageBlock.From(block, page))
            .Where(block => block.Text.Length > 0)];
    }

    private static double OnTop(IReadOnlyList<Letter> letters)
    {
        var places = letters.Select(letter => ((int)(letter.Location.X / Place), (int)(letter.Location.Y / Place))).ToHashSet();
        return 1 - (double)places.Count / letters.Count;
    }

    private string? FindTitle()
    {
        var first = _blocks.Where(block => block.Page == 1).ToList();
        if (first.Count < 2)
        {
            return null;
        }

        var body = first.OrderByDescending(block => block.Text.Length).First().LetterSize;
        var largest = first.MaxBy(block => block.LetterSize)!;
        return largest.LetterSize >= body * HeadlineSize && largest.Text.Length is > 8 and < 250 ? largest.Text : null;
    }

    /// <summary>A paragraph that goes on in the next column or page is one: it ends in no full stop, and the next begins small.</summary>
    private static List<string> Joined(IEnumerable<PageBlock> blocks)
    {
        var paragraphs = new List<string>();
        foreach (var block in blocks)
        {
            if (paragraphs.Count > 0 && char.IsLower(block.Text[0])
                && (char.IsLetter(paragraphs[^1][^1]) || paragraphs[^1][^1] is ',' or '-'))
            {
                paragraphs[^1] = Hyphenation.Join(paragraphs[^1], block.Text);
            }
            else
            {
                paragraphs.Add(block.Text);
            }
        }

        return paragraphs;
    }
}
