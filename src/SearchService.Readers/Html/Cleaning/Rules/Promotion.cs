using AngleSharp.Dom;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Html.Cleaning.Rules;

/// <summary>What asks the reader for something: to subscribe, follow, share, comment, download or write in.</summary>
internal static class Promotion
{
    private const int MaxOfferWords = 120;
    private const int MaxSignUpWords = 50;
    private const int MaxHiddenWords = 40;
    private const int MaxDiscussionHeading = 20;
    private const int BoxLevels = 5;

    /// <summary>
    /// Boxes that sell or give away something of the site's own: told by a line that nothing else has, they go with all their lines.
    /// </summary>
    public static IEnumerable<Cut> Offers(BodyTree body) => body.Blocks
        .Where(block => !block.Container.IsQuoted() && !block.Container.IsInTable())
        .Select(block => LinePhrases.Offer().IsMatch(block.Text) ? BoxAround(body, block, MaxOfferWords)
            : LinePhrases.SignUp().IsMatch(block.Text) ? BoxAround(body, block, MaxSignUpWords) : null)
        .OfType<IElement>()
        .Distinct()
        .Select(box => Cut.Of(box, "offer"));

    /// <summary>
    /// Elements named as asking or offering. Why a test is to be trusted, and which tools it took, is the story's where it is told at
    /// length.
    /// </summary>
    public static IEnumerable<Cut> Named(BodyTree body) => NamedElements.Find(body, ElementNames.Promotion())
        .Where(found => found.Word is not ("trust" or "tools") || !body.AmountOf(found.Element).IsRunningText)
        .Select(found => Cut.Of(found.Element, found.Word));

    /// <summary>
    /// What readers wrote below the story, which may be longer than the story: a box named as theirs that opens with their number.
    /// </summary>
    public static IEnumerable<Cut> Discussions(BodyTree body) => body.Blocks.Skip(body.FirstProse + 1)
        .Where(block => block.Words <= MaxDiscussionHeading && LinePhrases.CommentCount().IsMatch(block.Text))
        .Select(heading => BoxOfReaders(body, heading))
        .OfType<IElement>()
        .Distinct()
        .Select(box => Cut.Of(box, "discussion"));

    private static IElement? BoxOfReaders(BodyTree body, TextBlock heading)
    {
        var at = heading.Container;
        for (var level = 0; level < BoxLevels && at is not null && at != body.Root; level++, at = at.ParentElement)
        {
            if (ElementNames.Readers().IsMatch(body.WordsOf(at)))
            {
                return body.FirstProse >= 0 && at.Contains(body.Blocks[body.FirstProse].Container) ? null : at;
            }
        }

        return null;
    }

    /// <summary>Text for screen readers alone, also where it stands within a line.</summary>
    public static bool IsHidden(BodyTree body, IElement element) =>
        body.AmountOf(element).Words <= MaxHiddenWords && ElementNames.Hidden().IsMatch(body.WordsOf(element)) && !element.IsQuoted();

    /// <summary>The label of a control or of an advertisement and nothing else.</summary>
    public static bool IsControlLabel(BodyTree body, TextBlock line, int place) =>
        !line.Container.IsHeading() && (LinePhrases.ControlLabel().IsMatch(line.Text)
            || PageWords.IsButton(line.Text) || PageWords.IsCommentCount(line.Text));

    /// <summary>A line that asks the reader for something.</summary>
    public static bool Asks(BodyTree body, TextBlock line, int place) =>
        LinePhrases.Subscription().IsMatch(line.Text)
        || LinePhrases.Following().IsMatch(line.Text)
        || LinePhrases.Reply().IsMatch(line.Text)
        || LinePhrases.Notice().IsMatch(line.Text)
        || LinePhrases.PromotionAbroad().IsMatch(line.Text)
        || PageWords.IsAppeal(line.Text);

    /// <summary>The largest element around the line that is small, and holds neither the first paragraph nor a quote.</summary>
    private static IElement? BoxAround(BodyTree body, TextBlock line, int maxWords)
    {
        IElement? box = null;
        for (var at = line.Container; at is not null && at != body.Root && body.AmountOf(at).Words <= maxWords; at = at.ParentElement)
        {
            if (body.FirstProse < 0 || at.Contains(body.Blocks[body.FirstProse].Container) || at.QuerySelector("blockquote") is not null)
            {
                break;
            }

            box = at;
        }

        return box;
    }
}
