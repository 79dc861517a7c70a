using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SearchService.Readers.Text;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Office;

/// <summary>
/// The paragraphs of a document's main part, then its notes, read as a stream. Deleted text, field codes and fallbacks are not text.
/// </summary>
internal sealed class DocxBody
{
    private readonly List<string> _paragraphs = [];
    private readonly List<string> _captions = [];
    private readonly List<string> _all = [];
    private readonly TableRows _rows = new();

    /// <summary>Without title, subtitle and captions where styles mark them.</summary>
    public IReadOnlyList<string> Paragraphs => _paragraphs;

    public IReadOnlyList<string> Captions => _captions;

    /// <summary>Every paragraph in order, whatever its style.</summary>
    public IReadOnlyList<string> All => _all;

    public string? Title { get; private set; }

    public string? Subtitle { get; private set; }

    /// <summary>The body, or null where it is nested too deep.</summary>
    public static DocxBody? Read(MainDocumentPart main, int maxDepth, CancellationToken cancellation)
    {
        var body = new DocxBody();
        OpenXmlPart?[] parts = [main, main.FootnotesPart, main.EndnotesPart];
        return parts.OfType<OpenXmlPart>().All(part => body.Take(part, maxDepth, cancellation)) ? body : null;
    }

    /// <returns>Whether the part is not nested too deep.</returns>
    private bool Take(OpenXmlPart part, int maxDepth, CancellationToken cancellation)
    {
        // A box with text stands within a paragraph, and holds paragraphs of its own.
        var open = new Stack<OpenParagraph>([new OpenParagraph()]);
        var (isRun, isHidden) = (false, false);
        var depth = 0;
        var unseenDepth = -1;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            depth += reader.IsStartElement ? 1 : 0;
            if (depth > maxDepth)
            {
                return false;
            }

            if (reader.IsStartElement && unseenDepth < 0)
            {
                unseenDepth = IsUnseen(reader.ElementType) ? depth : -1;
                if (reader.ElementType == typeof(DocumentFormat.OpenXml.Wordprocessing.Paragraph))
                {
                    open.Push(new OpenParagraph());
                }

                OpenTable(reader.ElementType);
                (isRun, isHidden) = reader.ElementType == typeof(Run) ? (true, false)
                    : reader.ElementType == typeof(Vanish) && isRun ? (true, IsOn(reader))
                    : (isRun, isHidden);
                open.Peek().Style = reader.ElementType == typeof(ParagraphStyleId) ? StyleIn(reader) : open.Peek().Style;
                open.Peek().Text.Append(isHidden ? "" : TextIn(reader));
            }

            if (reader.IsEndElement)
            {
                if (reader.ElementType == typeof(DocumentFormat.OpenXml.Wordprocessing.Paragraph) && unseenDepth < 0)
                {
                    var closed = open.Pop();
                    TakeLines(closed.Text.ToString(), closed.Style);
                }

                if (reader.ElementType == typeof(TableRow) && unseenDepth < 0)
                {
                    foreach (var (text, style) in _rows.Close())
                    {
                        TakeLines(text, style);
                    }
                }

                (isRun, isHidden) = reader.ElementType == typeof(Run) ? (false, false) : (isRun, isHidden);

                unseenDepth = unseenDepth == depth ? -1 : unseenDepth;
                depth--;
            }
        }

        return true;
    }

    /// <summary>
    /// What stands there a second time: the form for old programs, a text in the place that it was moved from, and how a word is said.
    /// </summary>
    private static bool IsUnseen(Type element) => element == typeof(AlternateContentFallback) || element == typeof(MoveFromRun)
        || element == typeof(RubyContent);

    /// <summary>A property that is named is on, unless its value says otherwise.</summary>
    private static bool IsOn(OpenXmlReader reader) => StyleIn(reader) is not ("0" or "false" or "off");

    private static string? StyleIn(OpenXmlReader reader) =>
        reader.Attributes.Where(attribute => attribute.LocalName == "val").Select(attribute => attribute.Value).FirstOrDefault();

    private static string TextIn(OpenXmlReader reader) =>
        reader.ElementType == typeof(DocumentFormat.OpenXml.Wordprocessing.Text) ? reader.GetText()
        : reader.ElementType == typeof(TabChar) ? " "
        : reader.ElementType == typeof(Break) || reader.ElementType == typeof(CarriageReturn) ? IsOfPage(reader) ? " " : "\n"
        : reader.ElementType == typeof(NoBreakHyphen) ? "-"
        : "";

    private static bool IsOfPage(OpenXmlReader reader) =>
        reader.Attributes.Any(attribute => attribute.LocalName == "type" && attribute.Value is "page" or "column");

    private void OpenTable(Type element)
    {
        if (element == typeof(TableRow))
        {
            _rows.Open();
        }
        else if (element == typeof(TableCell))
        {
            _rows.OpenCell();
        }
    }

    /// <summary>Line breaks within a paragraph are lines that a hand wrapped, or paragraphs, as in plain text.</summary>
    private void TakeLines(string text, string? style)
    {
        if (_rows.IsOpen)
        {
            _rows.Add(text.Trim(), style);
            return;
        }

        if (!text.Trim().Contains('\n', StringComparison.Ordinal) || style is "Title" or "Titel" or "Titre")
        {
            Take(Spaces.Clean(text), style);
            return;
        }

        foreach (var line in Unwrapping.ToParagraphs(text))
        {
            Take(line.Text, style);
        }
    }

    private void Take(string paragraph, string? style)
    {
        if (paragraph.Length == 0)
        {
            return;
        }

        // The table of contents names what follows.
        if (style is { Length: > 3 } && style.StartsWith("TOC", StringComparison.Ordinal) && char.IsAsciiDigit(style[3]))
        {
            return;
        }

        _all.Add(paragraph);
        if (style is "Title" or "Titel" or "Titre" && Title is null)
        {
            Title = paragraph;
        }
        else if (style is "Subtitle" or "Untertitel" && Subtitle is null)
        {
            Subtitle = paragraph;
        }
        else if (style is "Caption" or "Beschriftung")
        {
            _captions.Add(PhotoCredit.CaptionIn(paragraph) ?? paragraph);
        }
        else
        {
            if (style is "Heading1" or "berschrift1" && Title is null && _paragraphs.Count == 0)
            {
                Title = paragraph;
                return;
            }

            _paragraphs.Add(paragraph);
        }
    }

    /// <summary>A paragraph that is read: its text so far, and its style.</summary>
    private sealed class OpenParagraph
    {
        public StringBuilder Text { get; } = new();

        public string? Style { get; set; }
    }
}
