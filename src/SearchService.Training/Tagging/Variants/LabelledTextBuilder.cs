using System.Text;
using SearchService.Articles;
using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging.Variants;

/// <summary>Puts a labelled text together out of pieces, moving the names along.</summary>
internal sealed class LabelledTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<LabelledName> _names = [];

    public LabelledTextBuilder Append(string text)
    {
        _text.Append(text);
        return this;
    }

    public LabelledTextBuilder AppendName(string text, EntityKind kind)
    {
        _names.Add(new LabelledName(new TextSpan(_text.Length, _text.Length + text.Length), kind));
        return Append(text);
    }

    /// <summary>
    /// A stretch of another text, with the names in it, its letters as <paramref name="rewrite"/> makes them (of the same length).
    /// </summary>
    public LabelledTextBuilder Append(LabelledText from, TextSpan span, Func<string, string>? rewrite = null)
    {
        var move = _text.Length - span.Start;
        _names.AddRange(from.Names
            .Where(name => name.Span.Start >= span.Start && name.Span.End <= span.End)
            .Select(name => name with { Span = new TextSpan(name.Span.Start + move, name.Span.End + move) }));
        var text = from.Text[span.Start..span.End];
        return Append(rewrite is null ? text : rewrite(text));
    }

    public LabelledText Build(LabelledText like) => like with { Text = _text.ToString(), Names = [.. _names] };
}
