using System.Text;
using System.Xml;
using SearchService.Readers.Text;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.OpenDocument;

/// <summary>
/// Collects the paragraphs of an OpenDocument text while it is read. Deleted text, remarks and the text of notes' numbers are not text. A
/// style that a paragraph changes is one of its own with a parent, whose name counts.
/// </summary>
internal sealed class OdtBody
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);
    private string? _style;
    private readonly List<string> _paragraphs = [];
    private readonly List<string> _captions = [];
    private readonly List<string> _all = [];
    private readonly Stack<(StringBuilder Text, string? Style)> _open = new();
    private readonly List<string> _notes = [];
    private readonly TableRows _rows = new();
    private int _notesWithin;
    private string? _unread;
    private int _unreadDepth = -1;
    private string? _meta;

    public IReadOnlyList<string> Paragraphs => _paragraphs;

    public IReadOnlyList<string> Captions => _captions;

    /// <summary>Every paragraph in order, whatever its style.</summary>
    public IReadOnlyList<string> All => _all;

    public string? Title { get; private set; }

    public string? Subtitle { get; private set; }

    /// <summary>The title in the document's properties.</summary>
    public string? Named { get; private set; }

    public string? Author { get; private set; }

    /// <summary>Whether it is a spreadsheet, whose cells would make one garbled text.</summary>
    public bool IsTable { get; private set; }

    /// <summary>Notes at the foot and at the end of the text, which stand within the sentences to which they belong.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Characters taken so far.</summary>
    public long Length { get; private set; }

    public void Take(XmlReader xml)
    {
        if (_unreadDepth >= 0)
        {
            _unreadDepth = xml.NodeType == XmlNodeType.EndElement && xml.Depth == _unreadDepth
                && xml.LocalName == _unread ? -1 : _unreadDepth;
            return;
        }

        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                Open(xml);
                break;
            case XmlNodeType.EndElement when xml.LocalName is "p" or "h" && _open.Count > 0:
                Close();
                break;
            case XmlNodeType.EndElement when xml.LocalName == "table-row":
                foreach (var (text, style) in _rows.Close())
                {
                    Take(text, style);
                }

                break;
            case XmlNodeType.EndElement:
                _notesWithin -= xml.LocalName == "note-body" ? 1 : 0;
                _meta = null;
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                Text(xml.Value);
                break;
        }
    }

    private void Open(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "tracked-changes" or "annotation" or "note-citation" or "sequence-decls" or "table-of-content" or "scripts"
                or "font-face-decls" or "master-styles" or "ruby-text" or "hidden-text" or "hidden-paragraph" or "forms"
                when !xml.IsEmptyElement:
            case "title" or "desc" when xml.Prefix == "svg" && !xml.IsEmptyElement:
                (_unread, _unreadDepth) = (xml.LocalName, xml.Depth);
                break;
            case "style" when xml.GetAttribute("style:name") is { } name:
                _style = name;
                if (xml.GetAttribute("style:parent-style-name") is { } parent)
                {
                    _parents[name] = parent;
                }

                break;
            case "text-properties" when _style is not null && xml.GetAttribute("text:display") is "none":
                _hidden.Add(_style);
                break;
            case "span" or "p" or "h" when !xml.IsEmptyElement && _hidden.Contains(xml.GetAttribute("text:style-name") ?? ""):
                (_unread, _unreadDepth) = (xml.LocalName, xml.Depth);
                break;
            case "spreadsheet":
                IsTable = true;
                break;
            case "table-row" when !xml.IsEmptyElement:
                _rows.Open();
                break;
            case "table-cell":
                _rows.OpenCell();
                break;
            case "note-body" when !xml.IsEmptyElement:
                _notesWithin++;
                break;
            case "p" or "h":
                _open.Push((new StringBuilder(), xml.GetAttribute("text:style-name")));
                if (xml.IsEmptyElement)
                {
                    Close();
                }

                break;
            case "s" or "tab":
                Text(" ");
                break;
            case "line-break":
                Text("\n");
                break;
            case "title" or "initial-creator" or "creator" when xml.Prefix is "dc" or "meta" && !xml.IsEmptyElement:
                _meta = xml.LocalName;
                break;
        }
    }

    private void Text(string text)
    {
        Length += text.Length;
        if (_open.Count > 0)
        {
            _open.Peek().Text.Append(text);
        }
        else if (_meta == "title")
        {
            Named ??= Spaces.Clean(text);
        }
        else if (_meta is not null)
        {
            Author = _meta == "initial-creator" ? Spaces.Clean(text) : Author ?? Spaces.Clean(text);
        }
    }

    private void Close()
    {
        var (text, given) = _open.Pop();
        var paragraph = string.Join('\n', text.ToString().Split('\n').Select(line => Spaces.Clean(line))).Trim('\n');
        if (paragraph.Length == 0)
        {
            return;
        }

        if (_notesWithin > 0)
        {
            _notes.Add(paragraph.Replace('\n', ' '));
            return;
        }

        if (_rows.IsOpen)
        {
            _rows.Add(paragraph, given);
        }
        else
        {
            Take(paragraph, given);
        }
    }

    private void Take(string paragraph, string? given)
    {
        _all.Add(paragraph);
        paragraph = paragraph.Replace('\n', ' ');
        switch (StyleOf(given))
        {
            case "Title" or "Titel" or "Titre" when Title is null:
                Title = paragraph;
                break;
            case "Subtitle" or "Untertitel" when Subtitle is null:
                Subtitle = paragraph;
                break;
            case "Caption" or "Illustration" or "Figure" or "Drawing" or "Beschriftung" or "Abbildung":
                _captions.Add(PhotoCredit.CaptionIn(paragraph) ?? paragraph);
                break;
            case "Heading_20_1" when Title is null && _paragraphs.Count == 0:
                Title = paragraph;
                break;
            default:
                _paragraphs.Add(paragraph);
                break;
        }
    }

    /// <summary>The named style behind a style of the document's own (<c>P1</c>, <c>P2</c> …).</summary>
    private string? StyleOf(string? name) => name is not null && _parents.TryGetValue(name, out var parent) && name.Length > 1
        && name[0] == 'P' && char.IsAsciiDigit(name[1]) ? parent : name;
}
