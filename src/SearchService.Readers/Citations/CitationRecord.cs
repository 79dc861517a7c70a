using System.Text;

namespace SearchService.Readers.Citations;

/// <summary>The fields of one record, as they are read line by line.</summary>
internal sealed class CitationRecord(CitationDialect dialect)
{
    private readonly List<(string Tag, string Value)> _fields = [];
    private readonly StringBuilder _continued = new();

    public bool IsEmpty => _fields.Count == 0;

    /// <summary>Whether a line of this tag belongs to no record, or to the next one.</summary>
    public bool EndsBefore(string tag, bool isBehindEmptyLine) =>
        tag == dialect.First || tag == dialect.Last
        || (dialect.IsPartedByEmptyLines && isBehindEmptyLine && !_fields.Exists(field => field.Tag == dialect.First));

    /// <summary>A field begins.</summary>
    public void Add(string tag, string value)
    {
        Close();
        _fields.Add((tag, value));
    }

    /// <summary>The last field goes on in this line.</summary>
    public void Continue(string line)
    {
        var tag = _fields[^1].Tag;
        if (dialect.Listed.Contains(tag))
        {
            Add(tag, line);
        }
        else if (dialect.IsWrapped)
        {
            _continued.Append(' ').Append(line.AsSpan().Trim());
        }
        else
        {
            // A blank line parts the paragraphs of a text.
            _continued.Append('\n').Append(line);
        }
    }

    /// <summary>The last field has come to its end.</summary>
    public void Close()
    {
        if (_continued.Length > 0)
        {
            _fields[^1] = (_fields[^1].Tag, _fields[^1].Value + _continued);
            _continued.Clear();
        }
    }

    /// <summary>The values of a field, in the order of the record.</summary>
    public IEnumerable<string> Values(string tag) =>
        _fields.Where(field => field.Tag == tag).Select(field => field.Value.Trim()).Where(value => value.Length > 0);
}
