using SearchService.Articles;
using SearchService.Indexing.Words.Analysis;

namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>The words of a part of an article in their order, as the index counts them.</summary>
internal sealed class PartWords
{
    private readonly List<(string Term, TextSpan Span)> _words = [];

    public PartWords(TextAnalyzer analyzer, string text)
    {
        var tokens = new TextTokens(analyzer, text);
        while (tokens.TryNext(out var token))
        {
            if (token.Step > 0)
            {
                _words.Add((token.Term, token.Span));
            }
        }
    }

    public int Count => _words.Count;

    /// <summary>A word as the index holds it: folded, without ending 's.</summary>
    public string Term(int word) => _words[word].Term;

    public TextSpan Span(int word) => _words[word].Span;

    /// <summary>How many words begin before an offset.</summary>
    public int Before(int offset)
    {
        var (low, high) = (0, _words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
