using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using SearchService.Readers.Text;

namespace SearchService.Readers.Html;

/// <summary>The text of elements as a reader sees it: block elements and line breaks part paragraphs, scripts are not text.</summary>
internal static class BlockText
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
        "tbody", "tfoot", "thead", "tr", "ul", "br",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Unseen = new[]
    {
        "script", "style", "noscript", "template", "head", "iframe", "object", "svg", "math", "canvas", "audio", "video", "select",
        "button", "input", "textarea", "nav", "title",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Paragraphs parted by blank lines.</summary>
    public static string Of(INode root)
    {
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        foreach (var (node, step) in TreeWalk.Through(root, IsUnseen))
        {
            if (node is not IText text)
            {
                Part(node, current, paragraphs);
            }
            else if (step == TreeStep.Enter)
            {
                current.Append(text.Data);
            }
        }

        End(current, paragraphs);
        return string.Join("\n\n", paragraphs);
    }

    private static bool IsUnseen(INode node) => node is IElement element && Unseen.Contains(element.LocalName);

    private static void Part(INode node, StringBuilder current, List<string> paragraphs)
    {
        if (node is not IElement element)
        {
            return;
        }

        if (Blocks.Contains(element.LocalName))
        {
            End(current, paragraphs);
        }
        else if (element.LocalName is "td" or "th")
        {
            current.Append(' ');
        }
    }

    private static void End(StringBuilder current, List<string> paragraphs)
    {
        var line = Spaces.Clean(current.ToString());
        current.Clear();
        if (line.Length > 0)
        {
            paragraphs.Add(line);
        }
    }
}
