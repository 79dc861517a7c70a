using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SearchService.Readers.Html.Cleaning;
using SearchService.Readers.Text;

namespace SearchService.Readers.Html.Metadata;

/// <summary>Where a line stands.</summary>
internal enum LinePlace
{
    /// <summary>Between the headline and the third paragraph of the story.</summary>
    BelowHeadline,

    /// <summary>Few lines before the headline.</summary>
    AboveHeadline,

    /// <summary>Further up or down.</summary>
    Elsewhere,
}

/// <summary>A line of a page as it is shown.</summary>
/// <param name="Block">The line.</param>
/// <param name="Text">Its words, with a space between elements.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Headline">The page's headline, or null.</param>
internal sealed record ShownLine(TextBlock Block, string Text, LinePlace Place, IElement? Headline)
{
    private const int CardLevels = 5;
    private const int CardWords = 70;

    /// <summary>No list of other stories gives so much of one; headings in the page's own story may be links.</summary>
    private const int ArticleWords = 300;
    private const int WordsOfHeadline = 4;

    /// <summary>
    /// Whether the line stands in a small box with a headline of its own that leads elsewhere: a list of other stories, each with its
    /// writer and day.
    /// </summary>
    public bool IsOfOtherStory()
    {
        var at = Block.Container;
        for (var level = 0; level < CardLevels && at is not null; level++, at = at.ParentElement)
        {
            if (at.LocalName is "article" or "main" or "body" or "header" || (Headline is not null && at.Contains(Headline))
                || IsLarge(at, CardWords))
            {
                return at.LocalName == "article" && Headline is not null && !at.Contains(Headline) && HasLinkedHeading(at)
                    && !IsLarge(at, ArticleWords);
            }

            if (HasLinkedHeading(at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLarge(IElement box, int most)
    {
        var words = 0;
        return box.Descendants<IText>().Any(text => (words += TextCount.Words(text.Data)) > most);
    }

    /// <summary>A headline and no name: a writer's often stands in a heading, linked to all that he wrote.</summary>
    private bool HasLinkedHeading(IElement box) =>
        box.QuerySelectorAll("h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h1, a[href] h2, a[href] h3, a[href] h4")
            .Any(heading => !heading.Contains(Block.Container) && TextCount.Words(heading.TextContent) >= WordsOfHeadline);
}

/// <summary>The lines of a page by their distance from the headline, without menus, comments and lists of other stories.</summary>
internal static partial class ShownLines
{
    private const int LinesAbove = 12;
    private const int LinesBelow = 60;
    private const int Paragraphs = 3;
    private const int ParagraphWords = 18;
    private const int Ancestors = 12;
    private const int MostWordsOfToday = 12;
    private const int MostWordsOfFacts = 60;
    private const int WordsOfHeadline = 5;

    /// <summary>Lines below the headline first, then those above it, nearest first, then the others.</summary>
    public static IReadOnlyList<ShownLine> Of(IHtmlDocument page, IElement? headline)
    {
        if (page.Body is not { } body)
        {
            return [];
        }

        var blocks = BlockSplitter.Split(body);
        var head = headline is null ? -1 : blocks.FindIndex(block => headline.Contains(block.Container));
        var start = headline is null ? 0 : blocks.FindLastIndex(block => headline.Contains(block.Container)) + 1;
        var end = EndOfOpening(blocks, start);
        var lines = new List<ShownLine>();
        var others = new Dictionary<IElement, bool>();
        Add(blocks.Skip(start).Take(end - start), LinePlace.BelowHeadline);
        Add(blocks.Take(Math.Max(head, 0)).Reverse().Take(LinesAbove), LinePlace.AboveHeadline);
        Add(blocks.Skip(end), LinePlace.Elsewhere);
        return lines;

        void Add(IEnumerable<TextBlock> of, LinePlace place) =>
            lines.AddRange(of.Where(block => !IsApart(block.Container, headline, others) && !IsToday(block))
                .Select(block => new ShownLine(block, Joined(block), place, headline)));
    }

    /// <summary>The words of a line with a space where one element ends and another begins.</summary>
    private static string Joined(TextBlock block) => Spaces.Clean(string.Join(' ', block.Nodes.Select(node => node.TextContent)));

    private static int EndOfOpening(List<TextBlock> blocks, int start)
    {
        var paragraphs = 0;
        var at = start;
        while (at < blocks.Count && at - start < LinesBelow && paragraphs < Paragraphs)
        {
            paragraphs += blocks[at].IsProse && blocks[at].Words >= ParagraphWords ? 1 : 0;
            at++;
        }

        return at;
    }

    private static bool IsToday(TextBlock block) => block.Words <= MostWordsOfToday && block.Text.AsSpan().ContainsAnyInRange('0', '9')
        && (Today().IsMatch(ElementWords.Of(block.Container))
            || (block.Nodes[0].ParentElement is { } parent && parent != block.Container && Today().IsMatch(ElementWords.Of(parent))));

    /// <summary>Whether the line belongs to something else on the page; what holds the headline as well does not count.</summary>
    private static bool IsApart(IElement container, IElement? headline, Dictionary<IElement, bool> others)
    {
        var at = container;
        for (var level = 0; level < Ancestors && at is not null; level++, at = at.ParentElement)
        {
            if (at.LocalName is "main" or "article" or "body" || (headline is not null && at.Contains(headline)))
            {
                return false;
            }

            if (at.LocalName is "nav" or "form" or "button" or "dialog" || IsOther(at)
                || (at.LocalName == "header" && headline is not null))
            {
                return true;
            }
        }

        return false;

        // The same elements stand around many lines.
        bool IsOther(IElement element)
        {
            if (!others.TryGetValue(element, out var isOther))
            {
                var words = ElementWords.Of(element);
                others.Add(element, isOther = OtherThings().IsMatch(words) || (SideBar().IsMatch(words) && !IsFacts(element)));
            }

            return isOther;
        }
    }

    /// <summary>A small box within the story, without the headline of another: what the page says of itself.</summary>
    private static bool IsFacts(IElement box) => TextCount.Words(box.TextContent) <= MostWordsOfFacts
        && (box.Within("article", Ancestors) ?? box.Within("main", Ancestors)) is not null
        && box.QuerySelectorAll("a[href]").All(link => TextCount.Words(link.TextContent) < WordsOfHeadline);

    [GeneratedRegex(@"\bside ?bar\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SideBar();

    [GeneratedRegex(
        @"\b(related|recirc\w*|recommend\w*|comments?|menu|nav|navigation|popular|latest|trending|teasers?|promo|also like"
        + @"|more (from|news|posts|stories)|other (posts|stories)|next (post|article)|read (more|next|also)|similar|suggested"
        + @"|cookie|disqus|respond)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OtherThings();

    /// <summary>The day on which the page was asked for.</summary>
    [GeneratedRegex(
        @"\b(current ?date|date ?now|today ?s? ?date|date ?today)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Today();
}
