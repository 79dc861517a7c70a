using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SearchService.Readers.Markdown;

/// <summary>Tells menus from text where a program made Markdown of a whole page.</summary>
internal static class MarkdownLinks
{
    /// <summary>Whether a block shows links and nothing else.</summary>
    public static bool IsAll(Block block) => CountIn(block) is { Within: > 0, Outside: 0 };

    /// <summary>The same of several links.</summary>
    public static bool IsRow(Block block) => CountIn(block) is { Within: > 0, Outside: 0, Links: > 1 };

    /// <summary>Whether a block shows links, or nothing.</summary>
    public static bool IsMenu(Block block) => IsAll(block) || block is HtmlBlock markup && MarkdownMarkup.Read(markup).Text.Length == 0;

    /// <summary>Whether a block is several links and nothing else, or with the notice of copyright.</summary>
    public static bool IsFoot(Block block) =>
        CountIn(block) is { Within: > 0, Links: > 1 } count && (count.Outside == 0 || count.HasCopyright);

    /// <summary>The letters within links and outside of them, and how many links there are.</summary>
    private static (int Within, int Outside, int Links, bool HasCopyright) CountIn(Block block)
    {
        var (within, outside, links, hasCopyright) = (0, 0, 0, false);
        foreach (var inline in (block as LeafBlock)?.Inline?.Descendants() ?? [])
        {
            links += inline is LinkInline { IsImage: false } or AutolinkInline ? 1 : 0;
            if (inline is LiteralInline { Parent: not LinkInline { IsImage: true } } literal)
            {
                var text = literal.Content.ToString();
                var letters = text.Count(char.IsLetterOrDigit);
                (within, outside) = IsLinked(literal) ? (within + letters, outside) : (within, outside + letters);
                hasCopyright |= text.Contains('©', StringComparison.Ordinal);
            }
        }

        return (within, outside, links, hasCopyright);
    }

    private static bool IsLinked(Inline inline)
    {
        for (var at = inline.Parent; at is not null; at = at.Parent)
        {
            if (at is LinkInline)
            {
                return true;
            }
        }

        return false;
    }
}
