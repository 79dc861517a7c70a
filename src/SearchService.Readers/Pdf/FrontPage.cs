using SearchService.Readers.Names;
using SearchService.Readers.Text;

namespace SearchService.Readers.Pdf;

/// <summary>
/// What the first page tells by the size of its letters: the paper's name above all, the headline in the largest letters of the story, and
/// the sentence under it in letters between the headline's and the body's.
/// </summary>
/// <param name="Title">The headline, where one block is larger than the body.</param>
/// <param name="Source">The paper, where its name stands above the headline in letters of its own.</param>
/// <param name="Summary">The standfirst.</param>
internal sealed record FrontPage(string? Title, string? Source, string? Summary)
{
    /// <summary>A headline is set in letters this much larger than the body's.</summary>
    private const double HeadlineSize = 1.25;
    private const double StandfirstSize = 1.08;
    private const double OneSize = 1.04;
    private const double Top = 0.85;
    private const int MostWordsOfPaper = 5;

    /// <summary>Finds them and takes paper and standfirst out of the blocks, the headline to their start.</summary>
    public static FrontPage Take(List<PageBlock> blocks, Hyphenation hyphenation)
    {
        var first = blocks.Where(block => block.Page == 1 && block.LetterSize > 0).ToList();
        if (first.Count < 2)
        {
            return new FrontPage(null, null, null);
        }

        var body = first.GroupBy(block => Math.Round(block.LetterSize, 1)).MaxBy(group => group.Sum(block => block.Text.Length))!.Key;
        var large = first.Where(block => block.LetterSize >= body * HeadlineSize && block.Text.Length is > 3 and < 250)
            .OrderByDescending(block => block.LetterSize).ToList();
        var paper = large.Take(2).FirstOrDefault(block => IsPaper(block) && large.Count > 1);
        var headline = large.Find(block => block != paper && block.Text.Length > 8);
        blocks.Remove(paper!);
        if (headline is null)
        {
            return new FrontPage(null, paper?.Text, null);
        }

        var lines = Around(blocks, headline);
        var title = string.Join(' ', lines.Select(line => line.Paragraph(hyphenation)));
        var below = blocks.IndexOf(lines[^1]) + 1;
        lines.ForEach(line => blocks.Remove(line));
        below -= lines.Count;
        var standfirst = below < blocks.Count && IsStandfirst(blocks[below], headline, body) ? blocks[below] : null;
        blocks.Remove(standfirst!);
        return new FrontPage(title, paper?.Text, standfirst?.Paragraph(hyphenation));
    }

    /// <summary>A headline over several lines comes as a block for each, one behind the other.</summary>
    private static List<PageBlock> Around(List<PageBlock> blocks, PageBlock headline)
    {
        var start = blocks.IndexOf(headline);
        var end = start;
        while (start > 0 && IsLike(blocks[start - 1], headline))
        {
            start--;
        }

        while (end + 1 < blocks.Count && IsLike(blocks[end + 1], headline))
        {
            end++;
        }

        return blocks[start..(end + 1)];
    }

    private static bool IsLike(PageBlock block, PageBlock headline) =>
        block.Page == 1 && Math.Max(block.LetterSize, headline.LetterSize) <= Math.Min(block.LetterSize, headline.LetterSize) * OneSize
        && Math.Abs(block.Height - headline.Height) < 0.15;

    private static bool IsPaper(PageBlock block) =>
        block.Text.AsSpan().Count(' ') < MostWordsOfPaper
        && (PaperNames.IsPaper(block.Text)
            || (block.Height > Top && block.Text.StartsWith("The ", StringComparison.OrdinalIgnoreCase) && block.Text.All(IsOfName)));

    private static bool IsOfName(char letter) => char.IsLetter(letter) || letter is ' ' or '&' or '-' or '\'' or '’';

    private static bool IsStandfirst(PageBlock block, PageBlock headline, double body) =>
        block.Page == 1 && block.LetterSize >= body * StandfirstSize && block.LetterSize < headline.LetterSize
        && block.Text.Length is > 30 and < 400;
}
