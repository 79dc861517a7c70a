using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SearchService.Readers.Html.Cleaning;
using SearchService.Readers.Html.Cleaning.Rules;

namespace SearchService.Readers.Html;

/// <summary>
/// The first paragraphs of a story where the page sets them apart, in a box below the headline: readability goes by where paragraphs lie
/// thickest, and leaves that box behind.
/// </summary>
internal sealed class Lead
{
    private const int MostParagraphs = 12;
    private const int MostNodes = 4_000;
    private const int FewestWords = 12;
    private const int KeyLength = 80;
    private const int NamedLevels = 4;

    private static readonly string[] Apart = ["nav", "footer", "aside", "form", "figure", "table", "dialog", "blockquote", "li", "a"];

    private readonly List<IElement> _paragraphs;

    private Lead(List<IElement> paragraphs) => _paragraphs = paragraphs;

    /// <summary>Copies of the paragraphs behind the headline, since readability takes the page apart.</summary>
    public static Lead Of(IHtmlDocument page, string? title)
    {
        var found = new List<IElement>();
        if (page.Body is not { } body || Headline(page, title) is not { } headline)
        {
            return new Lead(found);
        }

        var isBehind = false;
        foreach (var node in body.Descend().Take(MostNodes))
        {
            isBehind |= node == headline;
            if (isBehind && node is IElement { LocalName: "p" } paragraph && IsRunningText(paragraph))
            {
                found.Add((IElement)paragraph.Clone(true));
                if (found.Count == MostParagraphs)
                {
                    break;
                }
            }
        }

        return new Lead(found);
    }

    /// <summary>Puts the paragraphs that stand before the first one that was found at the head of what was found.</summary>
    public void Complete(IElement content)
    {
        if (_paragraphs.Count == 0)
        {
            return;
        }

        var found = content.QuerySelectorAll("p").Select(Key).ToHashSet(StringComparer.Ordinal);
        var missing = _paragraphs.TakeWhile(paragraph => !found.Contains(Key(paragraph))).ToList();
        if (missing.Count > 0 && missing.Count < _paragraphs.Count)
        {
            content.Prepend([.. missing]);
        }
    }

    private static IElement? Headline(IHtmlDocument page, string? title)
    {
        var headings = page.QuerySelectorAll("h1").ToList();
        var key = title is null ? "" : LineKey.Of(title);
        return headings.Find(heading => LineKey.Of(heading.TextContent) == key) ?? (headings.Count == 1 ? headings[0] : null);
    }

    private static bool IsRunningText(IElement paragraph)
    {
        var text = WhiteSpace.Fold(paragraph.TextContent, keepLines: false);
        return TextCount.Words(text) >= FewestWords
            && text.AsSpan().TrimEnd("\"'”’»“)]").EndsWithAny(".!?…。!?؟।")
            && !Apart.Any(name => paragraph.Within(name, 64) is not null)
            && !IsNamedApart(paragraph);
    }

    /// <summary>Boxes below the headline that ask, tell of the writer, or hold the standfirst, which becomes the summary.</summary>
    private static bool IsNamedApart(IElement paragraph)
    {
        var at = paragraph;
        for (var level = 0; level < NamedLevels && at is { LocalName: not ("article" or "main" or "body") }; level++, at = at.ParentElement)
        {
            var words = ElementWords.Of(at);
            if (ElementNames.Promotion().IsMatch(words) || ElementNames.Standfirsts().IsMatch(words)
                || ElementNames.AuthorBoxes().IsMatch(words) || ElementNames.Bylines().IsMatch(words)
                || ElementNames.Related().IsMatch(words))
            {
                return true;
            }
        }

        return false;
    }

    private static string Key(IElement paragraph)
    {
        var text = paragraph.TextContent;
        var key = LineKey.Of(text.Length > 2 * KeyLength ? text[..(2 * KeyLength)] : text);
        return key.Length > KeyLength ? key[..KeyLength] : key;
    }
}
