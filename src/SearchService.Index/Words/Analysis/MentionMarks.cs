using SearchService.Articles;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// Which words of a text one marker stands beside. Words are asked for in their order, so that each mention is looked at once.
/// </summary>
internal sealed class MentionMarks
{
    private readonly List<TextSpan> _mentions;
    private int _next;
    private int _end;

    private MentionMarks(string marker, IEnumerable<TextSpan> mentions)
    {
        Marker = marker;
        _mentions = [.. mentions.OrderBy(span => span.Start)];
    }

    public string Marker { get; }

    /// <summary>One for each marker, in the order in which they come first.</summary>
    public static List<MentionMarks> Of(IReadOnlyList<(TextSpan Span, string Marker)> mentions) =>
        [.. mentions.GroupBy(mention => mention.Marker, mention => mention.Span).Select(named => new MentionMarks(named.Key, named))];

    /// <summary>Whether a mention overlaps a word that ends no earlier than the one before it.</summary>
    public bool Marks(TextSpan word)
    {
        for (; _next < _mentions.Count && _mentions[_next].Start < word.End; _next++)
        {
            _end = Math.Max(_end, _mentions[_next].End);
        }

        return _end > word.Start;
    }
}
