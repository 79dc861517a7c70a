namespace SearchService.Readers.Html.Cleaning.Rules;

/// <summary>What stands before the story, and stories behind it, told by place and shape alone.</summary>
internal static class Openings
{
    private const int MaxHeaderWords = 80;
    private const double MinMainShare = 0.5;
    private const double MinParagraphShare = 0.8;
    private const int MaxLabelWords = 15;
    private const int MaxStrayLine = 12;
    private const int MaxStrayWords = 40;
    private const double MaxShareOfBoxes = 0.1;

    /// <summary>What a page prints in the <c>header</c> of its article beside the headline: standfirst, writer, date.</summary>
    public static IEnumerable<Cut> HeaderText(BodyTree body) => body.Blocks
        .Take(body.FirstProse + 1)
        .Where(block => block.Words <= MaxHeaderWords && !block.Container.IsHeading() && !block.Container.IsQuoted())
        .Where(block => block.Container.Within("header", 8) is { } header
            && header != body.Root
            && body.ShareOf(header) < NamedElements.MaxShare)
        .Select(block => Cut.Of(block, "header", block.IsProse ? CutWords.Summary : CutWords.Nothing));

    /// <summary>Stories that a page appends below the one it was opened for. A live blog's entries are of one size and stay.</summary>
    public static IEnumerable<Cut> FurtherArticles(BodyTree body)
    {
        var articles = body.Elements()
            .Where(element => element.LocalName == "article" && element.ParentElement?.Within("article", 64) is null)
            .ToList();
        return articles.Count > 1 && body.ShareOf(articles[0]) >= MinMainShare
            ? articles.Skip(1).Select(article => Cut.Of(article, "article"))
            : [];
    }

    /// <summary>Labels before the first running text, unless they are so many that they are a table or a programme.</summary>
    public static IEnumerable<Cut> StrayLines(BodyTree body)
    {
        var lines = body.Blocks.Take(Math.Max(body.FirstProse, 0))
            .Where((line, place) => line.Words <= MaxStrayLine && !line.Container.IsQuoted() && !line.Container.IsInTable()
                && IsStrayLine(body, line, place))
            .ToList();
        return lines.Sum(line => line.Words) <= MaxStrayWords ? lines.Select(line => Cut.Of(line, "before the text")) : [];
    }

    /// <summary>
    /// A label before the first running text: neither a sentence, nor of a list, nor the first of several headings of one level.
    /// </summary>
    private static bool IsStrayLine(BodyTree body, TextBlock line, int place) =>
        place < body.FirstProse
        && !line.EndsSentence
        && !LinePhrases.Speaker().IsMatch(line.Text)
        && line.Container.LocalName is not ("li" or "pre" or "dt" or "dd")
        && !(line.Container.IsHeading()
            && body.Blocks.Skip(body.FirstProse).Any(other => other.Container.LocalName == line.Container.LocalName));

    /// <summary>
    /// A few words in a box of their own, on a page whose story is in paragraphs: labels and captions that nothing names. Where they
    /// are a tenth of the text, they are a list: of prices, of results.
    /// </summary>
    public static IEnumerable<Cut> StrayBoxes(BodyTree body)
    {
        var prose = body.Total.ProseLetters;
        var inParagraphs = body.Blocks
            .Where(block => block.IsProse && OriginalNames.IsParagraph(block.Container))
            .Sum(block => (long)block.Letters);
        if (inParagraphs < MinParagraphShare * prose)
        {
            return [];
        }

        var boxes = body.Blocks
            .Where(block => OriginalNames.IsBox(block.Container) && block.Words <= MaxLabelWords && !block.EndsSentence)
            .Where(block => !block.Container.IsQuoted() && !block.Container.IsInTable())
            .Where(block => block.Container.QuerySelector("b, strong") is null)
            .Where(block => block.Container.Within("li", 8) is null && block.Container.Within("pre", 8) is null)
            .ToList();
        return boxes.Sum(box => box.Words) <= MaxShareOfBoxes * body.Total.Words ? boxes.Select(block => Cut.Of(block, "box")) : [];
    }
}
