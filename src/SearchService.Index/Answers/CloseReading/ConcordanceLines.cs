using SearchService.Articles;
using SearchService.Indexing.Words.Analysis;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>Makes the lines of a concordance out of articles. For one request and one thread.</summary>
/// <param name="parts">Finds the matches.</param>
/// <param name="request">What is asked.</param>
internal sealed class ConcordanceLines(MatchedParts parts, ConcordanceRequest request)
{
    /// <summary>So many neighbours decide the order.</summary>
    private const int Neighbours = 4;

    private readonly Dictionary<TextAnalyzer, string?> _with = [];

    /// <summary>The lines of an article, in the order of its parts.</summary>
    public IEnumerable<ConcordanceLine> Of(StoredArticle stored) =>
        from part in parts.Of(stored)
        from match in part.Matches
        where HasWord(stored, part, match)
        select Line(stored, part, match);

    /// <summary>Where the lines of an article stand, with what decides their order; null where the articles alone do.</summary>
    public IEnumerable<(ArticlePart Part, TextSpan Match, string? Key)> Places(StoredArticle stored) =>
        from part in parts.Of(stored)
        from match in part.Matches
        where HasWord(stored, part, match)
        select (part.Part, match, KeyOf(part, match));

    private ConcordanceLine Line(StoredArticle stored, MatchedPart part, TextSpan match)
    {
        var (first, last) = Window(part.Words, match, request.Words);
        var (start, end) = (
            first < part.Words.Count ? Math.Min(part.Words.Span(first).Start, match.Start) : match.Start,
            last > 0 ? Math.Max(part.Words.Span(last - 1).End, match.End) : match.End);
        return new ConcordanceLine(
            stored.Id, stored.Article.Title, stored.Article.Source, stored.Article.Published, part.Part, match,
            OneLine(part.Text[start..match.Start]), OneLine(part.Text[match.Start..match.End]), OneLine(part.Text[match.End..end]));
    }

    private string? KeyOf(MatchedPart part, TextSpan match)
    {
        if (request.Order == ConcordanceOrder.Article)
        {
            return null;
        }

        var words = part.Words;
        var (first, last) = Window(words, match, Neighbours);
        var (before, behind) = (words.Before(match.Start), words.Before(match.End));
        return string.Join('\u0001', request.Order == ConcordanceOrder.Left
            ? Enumerable.Range(first, before - first).Reverse().Select(words.Term)
            : Enumerable.Range(behind, last - behind).Select(words.Term));
    }

    /// <summary>The first word that is shown, and behind the last.</summary>
    private static (int First, int Last) Window(PartWords words, TextSpan match, int count) =>
        (Math.Max(0, words.Before(match.Start) - count), Math.Min(words.Count, words.Before(match.End) + count));

    private bool HasWord(StoredArticle stored, MatchedPart part, TextSpan match)
    {
        if (request.With is not { } typed)
        {
            return true;
        }

        var analyzer = TextAnalyzers.For(stored.Article.Language);
        if (!_with.TryGetValue(analyzer, out var word))
        {
            var tokens = new PartWords(analyzer, typed);
            _with[analyzer] = word = tokens.Count > 0 ? tokens.Term(0) : null;
        }

        var (first, last) = Window(part.Words, match, request.Words);
        var (before, behind) = (part.Words.Before(match.Start), part.Words.Before(match.End));
        for (var at = first; at < last; at++)
        {
            if ((at < before || at >= behind) && part.Words.Term(at) == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>With a space for each run of white space, which ends of lines are too.</summary>
    private static string OneLine(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? (text.Length > 0 ? " " : "")
            : (char.IsWhiteSpace(text[0]) ? " " : "") + words + (char.IsWhiteSpace(text[^1]) ? " " : "");
    }
}
