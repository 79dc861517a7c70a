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
        var text = new StringBuilder();
        string? style = null;
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
                style = reader.ElementType == typeof(ParagraphStyleId) ? StyleIn(reader) : style;
                text.Append(TextIn(reader));
            }

            if (reader.IsEndElement)
            {
                if (reader.ElementType == typeof(DocumentFormat.OpenXml.Wordprocessing.Paragraph) && unseenDepth < 0)
                {
                    TakeLines(text.ToString(), style);
                    text.Clear();
                    style = null;
                }

                unseenDepth = unseenDepth == depth ? -1 : unseenDepth;
                depth--;
            }
        }

        return true;
    }

    /// <summary>What stands there a second time: the form for old programs, and a text in the place that it was moved from.</summary>
    private static bool IsUnseen(Type element) => element == typeof(AlternateContentFallback) || element == typeof(MoveFromRun);

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

    /// <summary>Line breaks within a paragraph are lines that a hand wrapped, or paragraphs, as in plain text.</summary>
    private void TakeLines(string text, string? style)
    {
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
}
