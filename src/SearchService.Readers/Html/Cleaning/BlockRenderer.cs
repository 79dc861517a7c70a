using System.Text;
using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>Writes lines out as plain text.</summary>
internal static class BlockRenderer
{
    public static string Render(IReadOnlyList<TextBlock> blocks)
    {
        var text = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0)
            {
                text.Append(Gap(blocks[i - 1], blocks[i]));
            }

            text.Append(blocks[i].Text);
        }

        return text.ToString();
    }

    private static string Gap(TextBlock before, TextBlock after)
    {
        if (before.Container.Within("tr", 16) is { } row && row == after.Container.Within("tr", 16))
        {
            var isOneCell = before.Container.Within("td", 16) == after.Container.Within("td", 16)
                && before.Container.Within("th", 16) is null;
            return isOneCell ? "\n" : "\t";
        }

        return before.Container == after.Container && !IsDoubleBreak(before, after) || IsListed(before) && IsListed(after) ? "\n" : "\n\n";
    }

    private static bool IsListed(TextBlock block) => block.Container.LocalName is "li" or "dt" or "dd" or "td" or "th"
        || block.Container.ParentElement is { LocalName: "li" or "td" or "th" };

    /// <summary>Two line breaks in a row are how older pages part paragraphs.</summary>
    private static bool IsDoubleBreak(TextBlock before, TextBlock after)
    {
        var breaks = 0;
        var last = after.Nodes[0];
        for (var at = before.Nodes[^1].NextSibling; at is not null && at != last && breaks < 2; at = at.NextSibling)
        {
            breaks += at is IElement { LocalName: "br" } ? 1 : 0;
        }

        return breaks > 1;
    }
}
