using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
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
        .UsePipeTables().UseFootnotes().Build();
    private static readonly MarkdownPipeline WithoutTables = new MarkdownPipelineBuilder().UseFootnotes().Build();

    /// <summary>
    /// Markdig looks for the end of each link that opens through all of the rest; a text with more is taken as it stands.
    /// </summary>
    private const int MostBrackets = 10_000;

    /// <summary>Blocks below the heading among which a row of links may stand.</summary>
    private const int MostHeadBlocks = 6;

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
        foreach (var block in WithoutMenus([.. Leaves(document)]))
        {
            if (block is HeadingBlock { Level: 1 } heading && title is null && paragraphs.Count == 0)
            {
                title = Spaces.Clean(TextOf(heading));
            }
            else if (block is Table table)
            {
                paragraphs.AddRange(RowsOf(table) is { Length: > 0 } rows ? [rows] : []);
            }
            else if (block is HtmlBlock markup)
            {
                var (shown, told) = MarkdownMarkup.Read(markup);
                paragraphs.AddRange(shown.Length > 0 ? [shown] : []);
                captions.AddRange(told);
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

    /// <summary>
    /// Without what a page has above and below its heading and at its foot, where that is links alone; all of it where nothing else is.
    /// </summary>
    private static List<Block> WithoutMenus(List<Block> blocks)
    {
        var heading = blocks.FindIndex(block => block is HeadingBlock { Level: 1 });
        var isBelowMenu = heading >= 0
            && blocks.Take(heading).All(block => MarkdownLinks.IsMenu(block) || PictureIn(block) is not null);
        var end = blocks.Count;
        while (end > heading + 1 && MarkdownLinks.IsFoot(blocks[end - 1]))
        {
            end--;
        }

        List<Block> rest = [.. blocks.Take(end).Where((block, at) => !isBelowMenu
            || (at < heading ? PictureIn(block) is not null : at >= heading + MostHeadBlocks || !MarkdownLinks.IsRow(block)))];
        return rest.Exists(block => block is ParagraphBlock && !MarkdownLinks.IsAll(block)) ? rest : blocks;
    }

    /// <summary>What holds text: blocks without others in them, and whole tables.</summary>
    private static IEnumerable<Block> Leaves(ContainerBlock root)
    {
        var open = new Stack<Block>(root.Reverse());
        while (open.TryPop(out var block))
        {
            if (block is ContainerBlock container and not Table)
            {
                foreach (var child in container.Reverse())
                {
                    open.Push(child);
                }
            }
            else if (block is not LinkReferenceDefinition)
            {
                yield return block;
            }
        }
    }

    /// <summary>A line for each row, with a tab between cells, as tables of web pages are read.</summary>
    private static string RowsOf(Table table) => string.Join('\n', table.OfType<TableRow>()
        .Select(row => string.Join('\t', row.OfType<TableCell>().Select(CellText)))
        .Where(row => !string.IsNullOrWhiteSpace(row)));

    private static string CellText(TableCell cell) => Spaces.Clean(string.Join(' ', Leaves(cell).Select(TextOf)));

    private static string? PictureIn(Block block) =>
        block is ParagraphBlock { Inline: { } inline }
        && inline.FirstChild is LinkInline { IsImage: true } picture && picture.NextSibling is null
            ? picture.Title is { Length: > 0 } title ? title : TextOf(picture)
            : null;

    private static string TextOf(Block block) =>
        block is LeafBlock { Inline: { } inline } ? TextOf(inline)
        : block is CodeBlock code ? code.Lines.ToString()
        : "";

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
                HtmlInline tag => MarkdownMarkup.Shown(tag.Tag),
                _ => "",
            });
        }

        return text.ToString();
    }

    private static bool IsInPicture(Inline inline) => inline.Parent is LinkInline { IsImage: true };
}
