using AngleSharp.Dom;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Html.Cleaning.Rules;

/// <summary>What leads to other stories: links, their headings and lists.</summary>
internal static class Related
{
    private const int MinLinkWords = 5;
    private const double MinShareOfLinkLine = 0.85;
    private const double MinShareOfList = 0.8;
    private const double MinShareOfReadAlso = 0.4;
    private const double MinShareOfLink = 0.6;
    private const int MaxHeadingWords = 8;
    private const int MaxLineWords = 25;
    private const int MaxLabelWords = 6;
    private const int MaxNamedWords = 200;
    private const int ListLevels = 3;
    private const int FewestAnnouncing = 4;
    private const int LongestAnnouncement = 600;

    /// <summary>Elements named as leading to other stories, which running text without a link does not.</summary>
    public static IEnumerable<Cut> Named(BodyTree body) => NamedElements.Find(body, ElementNames.Related(), MaxNamedWords)
        .Where(found => found.Element.QuerySelector("a[href]") is not null || found.Element.Within("a", 8) is not null
            || !body.AmountOf(found.Element).IsRunningText)
        .Select(found => Cut.Of(found.Element, found.Word));

    /// <summary>"Read also" in several languages, with the link that follows or the colon that announces it.</summary>
    public static bool IsReadAlso(BodyTree body, TextBlock line, int place) =>
        ((LinePhrases.ReadAlso().IsMatch(line.Text) || PageWords.IsPointer(line.Text))
            && (line.LinkShare >= MinShareOfReadAlso || !line.EndsSentence))
        || (line.LinkShare >= MinShareOfReadAlso && LinePhrases.LinkLabel().IsMatch(line.Text));

    /// <summary>
    /// A paragraph of some length that is nearly all one link, once the story has begun. A heading may be a link to the thing that
    /// the text below it is about.
    /// </summary>
    public static bool IsLink(BodyTree body, TextBlock line, int place) =>
        place >= body.FirstProse
        && line.Words >= MinLinkWords
        && line.LinkShare >= MinShareOfLinkLine
        && !IsAnnounced(line.Container)
        && !(line.Container.IsHeading() && place + 1 < body.Blocks.Count && body.Blocks[place + 1].IsProse);

    /// <summary>Lists of links alone.</summary>
    public static bool IsListOfLinks(BodyTree body, IElement element) =>
        element.LocalName is "ul" or "ol" or "dl"
        && body.AmountOf(element).LinkShare >= MinShareOfList
        && !element.IsInTable()
        && !element.IsQuoted()
        && !IsAnnounced(element);

    /// <summary>A heading that announces other stories, and the lines of links below it.</summary>
    public static IEnumerable<Cut> HeadingsWithLinks(BodyTree body)
    {
        for (var i = Math.Max(body.FirstProse, 0); i < body.Blocks.Count; i++)
        {
            var heading = body.Blocks[i];
            if (heading.Words > MaxHeadingWords || heading.Container.IsQuoted()
                || !(LinePhrases.OtherStories().IsMatch(heading.Text) || PageWords.IsRelated(heading.Text)))
            {
                continue;
            }

            var end = i + 1;
            while (end < body.Blocks.Count && IsLinkBelow(body.Blocks[end]))
            {
                end++;
            }

            if (end > i + 1 || i > body.LastProse)
            {
                for (; i < end; i++)
                {
                    yield return Cut.Of(body.Blocks[i], "heading");
                }

                i--;
            }
        }
    }

    /// <summary>Lines of links after the last running text, from the end, so that a label is seen after the links it announces.</summary>
    public static IEnumerable<Cut> ClosingLinks(BodyTree body)
    {
        var announced = false;
        for (var i = body.Blocks.Count - 1; body.LastProse >= 0 && i > body.LastProse; i--)
        {
            var block = body.Blocks[i];
            var isLink = block.LinkShare >= MinShareOfLink;
            var isLabel = block.Words <= MaxLabelWords && !block.EndsSentence;
            if (!block.Container.IsQuoted() && !block.Container.IsInTable() && !IsAnnounced(block.Container)
                && (isLink || (announced && isLabel)))
            {
                yield return Cut.Of(block, "link");
            }

            announced = isLink;
        }
    }

    /// <summary>
    /// Whether an element is a list, or in one, that a sentence of the story opens: <c>These changes were sent for review:</c>. What it
    /// lists belongs to the story, links or not.
    /// </summary>
    private static bool IsAnnounced(IElement element)
    {
        var list = element.Within("ul", ListLevels) ?? element.Within("ol", ListLevels);
        for (var level = 0; level < ListLevels && list is not null; level++, list = list.ParentElement)
        {
            if (list.PreviousElementSibling is { } before)
            {
                var words = before.TextContent.AsSpan().Trim();
                return words.Length is > 0 and <= LongestAnnouncement && words[^1] == ':' && IsSentence(words.ToString());
            }
        }

        return false;
    }

    private static bool IsSentence(string announcement) => TextCount.Words(announcement) >= FewestAnnouncing
        && !LinePhrases.OtherPieces().IsMatch(announcement)
        && !LinePhrases.OtherStories().IsMatch(announcement) && !LinePhrases.ReadAlso().IsMatch(announcement);

    private static bool IsLinkBelow(TextBlock block) =>
        block.Words <= MaxLineWords && block.LinkShare >= MinShareOfLink && !block.Container.IsQuoted();
}
