using System.Text;
using System.Text.Json;

namespace SearchService.Readers.Markdown.Related;

/// <summary>Markdown that is made of another markup: its fields as front matter, then its lines.</summary>
internal sealed class MarkdownDraft
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly StringBuilder _body = new();

    /// <param name="name">Letters alone.</param>
    /// <param name="value">The first value of a field counts; one that is empty is none.</param>
    public void Field(string name, string value)
    {
        if (value.Length > 0)
        {
            _fields.TryAdd(name, value);
        }
    }

    public void Line(string line) => _body.Append(line).Append('\n');

    /// <summary>A line that is a paragraph of its own.</summary>
    public void Paragraph(string line) => _body.Append('\n').Append(line).Append("\n\n");

    /// <summary>A row of a table, whose cells stand between bars.</summary>
    public void Row(string line, Func<string, string> inline) => Paragraph(
        inline(string.Join(' ', line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))));

    public void Heading(int level, string title) => Paragraph($"{new string('#', Math.Clamp(level, 1, 6))} {title}");

    public override string ToString() => _fields.Count == 0
        ? _body.ToString()
        : $"---\n{string.Concat(_fields.Select(field => $"{field.Key}: {JsonSerializer.Serialize(field.Value)}\n"))}---\n\n{_body}";
}
