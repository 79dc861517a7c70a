using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>Finds one kind of text that stands in an article's container and is not the article.</summary>
/// <param name="Drops">What the rule drops, in a few words; unique among all rules.</param>
/// <param name="Find">Looks only; the cleaner cuts, so that its guards hold for every rule.</param>
public sealed record CleaningRule(string Drops, Func<BodyTree, IEnumerable<Cut>> Find)
{
    /// <summary>Whether what the rule finds may go however much of the text it is.</summary>
    public bool IsSure { get; init; }

    /// <summary>
    /// What part of the running text the rule may take for one reason, 0 to 1. Where it wants more, it is wrong about the page.
    /// </summary>
    public double MostProse { get; init; } = 0.3;

    /// <summary>Elements told by the words that they are named with (<see cref="NamedElements"/>).</summary>
    internal static CleaningRule Named(string drops, Regex names, int maxWords = int.MaxValue, CutWords becomes = CutWords.Nothing) =>
        new(drops, body => NamedElements.Find(body, names, maxWords).Select(found => Cut.Of(found.Element, found.Word, becomes)));

    /// <summary>Lines of at most <paramref name="maxWords"/> words, told by themselves and by their place; never those of quotes.</summary>
    internal static CleaningRule Lines(string drops, int maxWords, LineTest test, CutWords becomes = CutWords.Nothing) =>
        new(drops, body => body.Blocks
            .Where((line, place) => line.Words <= maxWords && !line.Container.IsQuoted() && test(body, line, place))
            .Select(line => Cut.Of(line, drops, becomes)));

    /// <summary>As <see cref="Lines"/>, but never cells of a table.</summary>
    internal static CleaningRule LinesOfText(string drops, int maxWords, LineTest test) =>
        Lines(drops, maxWords, (body, line, place) => !line.Container.IsInTable() && test(body, line, place));

    /// <summary>Elements told by what they are and how much text they hold.</summary>
    internal static CleaningRule Elements(string drops, Func<BodyTree, AngleSharp.Dom.IElement, bool> test) =>
        new(drops, body => body.Elements().Where(element => test(body, element)).Select(element => Cut.Of(element, element.LocalName)));
}

/// <summary>Whether a line is of the kind that a rule drops.</summary>
/// <param name="body">All of the body, for what stands around the line.</param>
/// <param name="line">The line.</param>
/// <param name="place">Its index among <see cref="BodyTree.Blocks"/>.</param>
internal delegate bool LineTest(BodyTree body, TextBlock line, int place);
