using System.Collections.Frozen;
using AngleSharp.Dom;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Html.Cleaning.Rules;

/// <summary>What a page wraps around its story or prints twice: navigation, notes about the writer, credits, headline, cards.</summary>
internal static class Furniture
{
    private const int EdgeLines = 4;
    private const int MaxNoteWords = 30;
    private const int ClosingLines = 6;
    private const int FirstLines = 8;
    private const double MinOverlap = 0.75;
    private const int MinCardLinks = 2;
    private const double MinCardLinkShare = 0.5;
    private const int MinRepeatedWords = 5;
    private const int MinRepeatedSentence = 12;
    private const int MinLiftedHeading = 8;
    private const int MaxLiftedWords = 40;

    private static readonly char[] Parters = [.. " ,.:;|\"'’‘“”?!()"];

    private static readonly FrozenSet<string> Tags =
        new[] { "nav", "footer", "aside", "button", "menu", "dialog", "amp-sidebar" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Roles = new[]
    {
        "navigation", "complementary", "contentinfo", "banner", "search", "toolbar", "menu", "menubar", "dialog", "alert", "button",
        "tablist", "status", "tooltip", "doc-noteref", "doc-backlink",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Elements that HTML itself sets apart from the text: navigation, asides, footers, buttons, and their ARIA roles.</summary>
    public static bool IsSetApart(BodyTree body, IElement element) =>
        (Tags.Contains(element.LocalName) || Roles.Contains(element.GetAttribute("role") ?? ""))
        && body.ShareOf(element) < NamedElements.MaxShare
        && !element.IsQuoted()
        && element.QuerySelector("blockquote") is null;

    /// <summary>
    /// Menus, contents, tags and footers by their names. Running text without links is none of these: a chapter on menus is named
    /// by its subject.
    /// </summary>
    public static IEnumerable<Cut> Named(BodyTree body) => NamedElements.Find(body, ElementNames.Furniture())
        .Where(found => !body.AmountOf(found.Element).IsRunningText)
        .Select(found => Cut.Of(found.Element, found.Word));

    /// <summary>A line about the writer, before or after the story: it opens with the name that the page gives as author.</summary>
    public static bool IsAboutWriter(BodyTree body, TextBlock line, int place) =>
        (place <= body.FirstProse || place >= body.Blocks.Count - EdgeLines)
        && (body.Page.Authors.Any(author => IsAbout(line.Text, author))
            || (place > body.FirstProse && line.Words <= MaxNoteWords && LinePhrases.AuthorNote().IsMatch(line.Text)));

    /// <summary>Who reported, edited or first published, at the end of the story.</summary>
    public static bool IsClosingCredit(BodyTree body, TextBlock line, int place) =>
        place >= Math.Max(body.FirstProse + 1, body.Blocks.Count - ClosingLines)
        && (LinePhrases.ReportedBy().IsMatch(line.Text)
            || (PageWords.Source(line.Text) ?? PageWords.Tags(line.Text)) is not null);

    /// <summary>The headline, where it stands again at the head of the body.</summary>
    public static IEnumerable<Cut> RepeatedHeadline(BodyTree body)
    {
        if (body.Page.Title is not { Length: > 0 } title)
        {
            return [];
        }

        var words = Words(title);
        return body.Blocks.Take(FirstLines)
            .Where(block => block.Container.LocalName == "h1"
                || (!block.EndsSentence && (IsSame(words, Words(block.Text)) || Opens(block, title))))
            .Select(block => Cut.Of(block, "title"));
    }

    /// <summary>
    /// A card that opens over a name in the text: an inline element that holds several links of its own. The element around a card
    /// opens with the name itself, as the text has it.
    /// </summary>
    public static bool IsHoverCard(BodyTree body, IElement element) =>
        element.LocalName is "span" or "div"
        && element.ParentElement is { LocalName: "span" or "p" or "a" or "em" or "strong" } parent
        && body.AmountOf(element).LinkShare >= MinCardLinkShare
        && element.QuerySelectorAll("a").Length >= MinCardLinks
        && body.AmountOf(parent).Letters > body.AmountOf(element).Letters
        && !(element.FirstElementChild is { LocalName: "a" } && element.Children.Any(child => child.LocalName != "a"));

    /// <summary>
    /// What the page has printed before, word for word: some hold their story twice, for two kinds of screen. A label that comes again
    /// under each heading is the story's, and so is a line of instructions that comes a third time.
    /// </summary>
    public static IEnumerable<Cut> RepeatedLines(BodyTree body)
    {
        var lines = body.Blocks.Where(block => !block.Container.IsInTable()).ToList();
        var keys = lines.ConvertAll(block => LineKey.Of(block.Text));
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        var before = keys.Select((key, i) => firsts.TryAdd(key, i) ? -1 : firsts[key]).ToList();
        var times = keys.CountBy(key => key).ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Words >= MinRepeatedWords && before[i] >= 0
                && (IsPassage(i) || (lines[i].IsProse && lines[i].Words >= MinRepeatedSentence && times[keys[i]] == 2)))
            {
                yield return Cut.Of(lines[i], "repeated");
            }
        }

        // The line before or behind it is printed again as well, and stood beside it the first time.
        bool IsPassage(int i) => (i > 0 && before[i - 1] >= 0 && before[i - 1] == before[i] - 1)
            || (i + 1 < lines.Count && before[i + 1] >= 0 && before[i + 1] == before[i] + 1);
    }

    /// <summary>A line that the page has lifted out of a paragraph.</summary>
    public static IEnumerable<Cut> LiftedLines(BodyTree body)
    {
        var paragraphs = body.Blocks
            .Where(block => block.IsProse && !block.Container.IsQuoted())
            .Select(block => LineKey.Of(block.Text))
            .ToList();
        return body.Blocks
            .Where(block => block.Words >= MinRepeatedWords && !block.Container.IsInTable() && MayBeLifted(block)
                && IsIn(LineKey.Of(block.Text)))
            .Select(block => Cut.Of(block, "lifted"));

        bool IsIn(string key) => paragraphs.Exists(paragraph => paragraph.Length > key.Length
            && paragraph.Contains(key, StringComparison.Ordinal));
    }

    private static bool IsAbout(string line, string author) =>
        author.Length > 4
        && line.StartsWith(author, StringComparison.OrdinalIgnoreCase)
        && LinePhrases.Occupation().IsMatch(line[author.Length..]);

    /// <summary>Pages also print the headline with its second part behind a colon.</summary>
    private static bool Opens(TextBlock block, string title) =>
        block.Container.IsHeading()
        && TextCount.Words(title) > 2
        && LineKey.Of(block.Text).StartsWith(LineKey.Of(title), StringComparison.Ordinal);

    private static bool IsSame(HashSet<string> title, HashSet<string> line)
    {
        var shared = line.Count(title.Contains);
        return line.Count > 0 && shared >= MinOverlap * Math.Max(line.Count, Math.Min(title.Count, line.Count + 3));
    }

    private static HashSet<string> Words(string text) =>
        text.ToLowerInvariant().Split(Parters, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static bool MayBeLifted(TextBlock block) =>
        block.Words <= MaxLiftedWords
        && !block.Container.IsQuoted()
        && (block.Container.IsHeading()
            ? block.Words >= MinLiftedHeading && (block.EndsSentence || block.Text[0] is '“' or '"' or '«' or '„')
            : !block.IsProse || OriginalNames.IsBox(block.Container));
}
