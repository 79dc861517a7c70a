using System.Text;

namespace SearchService.Readers.Rtf;

/// <summary>What a document gives while it is read: paragraphs, notes and boxes behind them, title and author.</summary>
internal sealed class RtfOutput
{
    private readonly List<string> _paragraphs = [];
    private readonly List<string> _notes = [];
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _note = new();
    private readonly Dictionary<RtfPart, StringBuilder> _info = [];

    /// <summary>Paragraphs in order; a line break within one is a line break.</summary>
    public IReadOnlyList<string> Paragraphs => _paragraphs;

    /// <summary>Characters of text taken so far.</summary>
    public long Length { get; private set; }

    /// <summary>The title or the author in the properties of the document, or null.</summary>
    public string? Info(RtfPart part) => _info.GetValueOrDefault(part)?.ToString().Trim() is { Length: > 0 } value ? value : null;

    public void Take(RtfGroup group, string text)
    {
        if (group is { Part: RtfPart.Text or RtfPart.Note, IsHidden: false })
        {
            (group.Part == RtfPart.Note ? _note : _text).Append(text);
            Length += text.Length;
        }
        else if (group.Part is RtfPart.Title or RtfPart.Author)
        {
            (_info.TryGetValue(group.Part, out var info) ? info : _info[group.Part] = new StringBuilder()).Append(text);
        }
    }

    /// <summary>A paragraph ends within such a part.</summary>
    public void EndParagraph(RtfPart part)
    {
        if (part == RtfPart.Note)
        {
            End(_note, _notes);
        }
        else if (part is RtfPart.Text or RtfPart.None)
        {
            End(_text, _paragraphs);
        }
    }

    /// <summary>The document ends: its notes follow its text.</summary>
    public void Close()
    {
        End(_text, _paragraphs);
        End(_note, _notes);
        _paragraphs.AddRange(_notes);
        _notes.Clear();
    }

    private static void End(StringBuilder text, List<string> paragraphs)
    {
        if (text.Length > 0)
        {
            paragraphs.Add(text.ToString());
            text.Clear();
        }
    }
}
