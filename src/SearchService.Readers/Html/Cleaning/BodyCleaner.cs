using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>
/// Takes out of an article's container what is not the article: captions, links to other stories, bylines, promotion,
/// menus. Sub-headings, lists, quotes, embedded posts and tables stay.
/// </summary>
/// <param name="rules">Applied in this order; each sees what those before it left.</param>
public sealed class BodyCleaner(IReadOnlyList<CleaningRule> rules)
{
    /// <summary>Every rule, in the order of what it brings.</summary>
    public static BodyCleaner Default { get; } = new(CleaningRules.All);

    /// <summary>Cleans a container. The tree is changed: what is cut out leaves it.</summary>
    /// <param name="content">The element that holds the article, with the classes of the page.</param>
    /// <param name="page">What is known of the page.</param>
    public CleanBody Clean(IElement content, PageFacts page)
    {
        var places = content.Descendants().Select((node, place) => (node, place)).ToDictionary(pair => pair.node, pair => pair.place);
        var captions = new List<(int Place, string Words)>();
        var summary = new List<string>();
        var body = new BodyTree(content, page);
        foreach (var rule in rules)
        {
            var cuts = rule.IsSure ? [.. rule.Find(body)] : Believable(body, rule);
            foreach (var cut in cuts)
            {
                var words = KeptWords(cut);
                if (words.Length > 0 && cut.Becomes == CutWords.Caption)
                {
                    captions.Add((places.GetValueOrDefault(cut.Nodes[0], int.MaxValue), words));
                }
                else if (words.Length > 0)
                {
                    summary.Add(words);
                }

                Remove(cut);
            }

            body = cuts.Count > 0 ? body.Anew() : body;
        }

        return new CleanBody(
            BlockRenderer.Render(body.Blocks),
            summary.Count == 0 ? null : string.Join('\n', summary.Distinct(StringComparer.Ordinal)),
            [.. captions.OrderBy(caption => caption.Place).Select(caption => caption.Words).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The cuts that stand. They are judged by reason, since one misleading class name must not save all others.</summary>
    private static List<Cut> Believable(BodyTree body, CleaningRule rule) => rule.Find(body).GroupBy(cut => cut.Because)
        .Where(group => group.Sum(cut => cut.Nodes.Sum(node => (long)body.AmountOf(node).ProseLetters))
            <= rule.MostProse * body.Total.ProseLetters)
        .SelectMany(group => group).ToList();

    /// <summary>What a cut is kept as; empty where it is nothing.</summary>
    private static string KeptWords(Cut cut)
    {
        if (cut.Becomes == CutWords.Nothing)
        {
            return "";
        }

        var words = WhiteSpace.Fold(string.Join(' ', cut.Nodes.Select(Words)), keepLines: false);
        return TextCount.Words(words) > 2 ? words : "";
    }

    private static string Words(INode node) =>
        node is IElement element ? string.Join(' ', BlockSplitter.Split(element).Select(block => block.Text)) : node.TextContent;

    private static void Remove(Cut cut)
    {
        foreach (var node in cut.Nodes)
        {
            node.Parent?.RemoveChild(node);
        }
    }
}
