using SearchService.Articles;
using SearchService.Indexing.Answers.Snippets;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>A part of an article in which a query matches.</summary>
/// <param name="Analyzer">What splits its words.</param>
/// <param name="Matches">Where, by start; none overlap.</param>
internal sealed record MatchedPart(ArticlePart Part, string Text, TextAnalyzer Analyzer, IReadOnlyList<TextSpan> Matches)
{
    private PartWords? _words;

    /// <summary>Its words, split when they are asked for: to split them takes three times as long as to find the matches.</summary>
    public PartWords Words => _words ??= new PartWords(Analyzer, Text);
}

/// <summary>Finds the parts of articles in which a query matches. For one query and one thread.</summary>
internal sealed class MatchedParts(IReadOnlyList<MarkPattern> patterns)
{
    private readonly MarkFinder _marks = new(patterns);

    /// <summary>The parts with a match, in their order.</summary>
    public IEnumerable<MatchedPart> Of(StoredArticle stored)
    {
        var analyzer = TextAnalyzers.For(stored.Article.Language);
        foreach (var (part, text) in SearchedParts.Of(stored.Article))
        {
            if (Apart(_marks.Find(part, text, analyzer, stored.Entities)) is { Count: > 0 } matches)
            {
                yield return new MatchedPart(part, text, analyzer, matches);
            }
        }
    }

    /// <summary>How many matches there are.</summary>
    public int Count(StoredArticle stored)
    {
        var analyzer = TextAnalyzers.For(stored.Article.Language);
        return SearchedParts.Of(stored.Article)
            .Sum(each => Apart(_marks.Find(each.Part, each.Text, analyzer, stored.Entities)).Count);
    }

    /// <summary>A word and the name around it may both match: to a reader that is one match.</summary>
    /// <param name="marks">By their start.</param>
    public static List<TextSpan> Apart(IEnumerable<Mark> marks)
    {
        List<TextSpan> apart = [];
        foreach (var mark in marks)
        {
            if (apart.Count > 0 && mark.Span.Start < apart[^1].End)
            {
                apart[^1] = apart[^1] with { End = Math.Max(apart[^1].End, mark.Span.End) };
            }
            else if (mark.Span.Start < mark.Span.End)
            {
                apart.Add(mark.Span);
            }
        }

        return apart;
    }
}
