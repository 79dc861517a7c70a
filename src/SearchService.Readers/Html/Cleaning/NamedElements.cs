using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>Finds elements by the words they are named with.</summary>
internal static class NamedElements
{
    /// <summary>More than this part of the text, and an element is the body's own container whatever its name.</summary>
    public const double MaxShare = 0.3;

    private const double MinShareOfLine = 0.6;

    /// <summary>
    /// Outermost elements with such a name that hold at most <paramref name="maxWords"/> words and less than 30 % of the
    /// text, and neither are nor hold a quote, nor are a few words within a sentence.
    /// </summary>
    public static IEnumerable<(IElement Element, string Word)> Find(BodyTree body, Regex names, int maxWords = int.MaxValue)
    {
        IElement? taken = null;
        var matched = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var element in body.Elements())
        {
            if (taken is not null && taken.Contains(element))
            {
                continue;
            }

            if (body.AmountOf(element).Words <= maxWords
                && body.ShareOf(element) < MaxShare
                && WordIn(body.WordsOf(element)) is { } word
                && !element.IsQuoted()
                && !IsPartOfSentence(body, element)
                && element.QuerySelector("blockquote") is null)
            {
                taken = element;
                yield return (element, word);
            }
        }

        // A page names many elements alike.
        string? WordIn(string words)
        {
            if (!matched.TryGetValue(words, out var word))
            {
                matched.Add(words, word = names.Match(words) is { Success: true } match ? match.Value : null);
            }

            return word;
        }
    }

    private static bool IsPartOfSentence(BodyTree body, IElement element)
    {
        var line = element;
        while (!line.IsBlock() && line.ParentElement is { } parent && line != body.Root)
        {
            line = parent;
        }

        return line != element && body.AmountOf(line).ProseLetters > 0
            && body.AmountOf(element).Letters < MinShareOfLine * body.AmountOf(line).Letters;
    }
}
