using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SearchService.Readers.Text;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Markdown;

/// <summary>What Markdown shows when it is set: paragraphs, headings, items and cells as lines of plain text.</summary>
/// <param name="Title">The first heading of level 1, where nothing stands above it.</param>
/// <param name="Text">Paragraphs parted by a blank line.</param>
/// <param name="Captions">Titles, else descriptions, of pictures that stand alone.</param>
internal sealed record MarkdownBody(string? Title, string Text, IReadOnlyList<string> Captions)
{
    private static readonly MarkdownPipeline WithTables = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().DisableHtml().Build();
    private static readonly MarkdownPipeline WithoutTables = new MarkdownPipelineBuilder().UseFootnotes().DisableHtml().Build();

    /// <summary>
    /// Markdig looks for the end of each link that opens through all of the rest; a text with more is taken as it stands.
    /// </summary>
    private const int MostBrackets = 10_000;

    /// <summary>The body, or null where it is nested too deep.</summary>
    public static MarkdownBody? Read(string markdown, int maxDepth)
    {
        if (markdown.AsSpan().Count('[') > MostBrackets)
        {
            return new MarkdownBody(null, markdown.Trim(), []);
        }

        try
        {
            return Read(markdown, maxDepth, WithTables);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Markdig cuts code that runs across the cells of a table into pieces of negative length.
            return Read(markdown, maxDepth, WithoutTables);
        }
    }

    private static MarkdownBody? Read(string markdown, int maxDepth, MarkdownPipeline pipeline)
    {
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(markdown, pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against depth.
            return null;
        }

        string? title = null;
        var paragraphs = new List<string>();
        var captions = new List<string>();
        foreach (var block in Leaves(document, maxDepth))
        {
            if (block is HeadingBlock { Level: 1 } heading && title is null && paragraphs.Count == 0)
            {
                title = Spaces.Clean(TextOf(heading));
            }
            else if (PictureIn(block) is { } picture)
            {
                var caption = Spaces.Clean(picture);
                captions.Add(PhotoCredit.CaptionIn(caption) ?? caption);
            }
            else if (Spaces.Clean(TextOf(block)) is { Length: > 0 } line)
            {
                paragraphs.Add(line);
            }
        }

        return new MarkdownBody(title, string.Join("\n\n", paragraphs), [.. captions.Where(caption => caption.Length > 0)]);
    }

    private static IEnumerable<LeafBlock> Leaves(ContainerBlock root, int maxDepth)
    {
        var open = new Stack<Block>(root.Reverse());
        while (open.TryPop(out var block))
        {
            if (block is ContainerBlock container)
            {
                foreach (var child in container.Reverse())
                {
                    open.Push(child);
                }
            }
            else if (block is LeafBlock leaf and not LinkReferenceDefinition)
            {
                yield return leaf;
            }
        }
    }

    private static string? PictureIn(LeafBlock block) =>
        block is ParagraphBlock { Inline: { } inline }
        && inline.FirstChild is LinkInline { IsImage: true } picture && picture.NextSibling is null
            ? picture.Title is { Length: > 0 } title ? title : TextOf(picture)
            : null;

    private static string TextOf(LeafBlock block)
    {
        if (block.Inline is not null)
        {
            return TextOf(block.Inline);
        }

        return block is CodeBlock ? block.Lines.ToString() : "";
    }

    private static string TextOf(ContainerInline root)
    {
        var text = new StringBuilder();
        foreach (var inline in root.Descendants())
        {
            text.Append(inline switch
            {
                LiteralInline literal when !IsInPicture(literal) || root is LinkInline => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                AutolinkInline link => link.Url,
                _ => "",
            });
        }

        return text.ToString();
    }

    private static bool IsInPicture(Inline inline) => inline.Parent is LinkInline { IsImage: true };
}
