using SearchService.Indexing.Words.Analysis;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>Counts the words near the matches of a query. For one request and one thread.</summary>
/// <param name="request">What is asked.</param>
internal sealed class Neighbourhood(CollocatesRequest request)
{
    /// <summary>So many ways to print a word are told apart.</summary>
    private const int MostForms = 8;

    /// <summary>So many words are looked up at once.</summary>
    private const int AtOnce = 128;

    private readonly Dictionary<string, Neighbour> _words = new(StringComparer.Ordinal);

    /// <summary>Places where the query matches.</summary>
    public long Matches { get; private set; }

    /// <summary>Words near them, each place counted once.</summary>
    public long Near { get; private set; }

    /// <param name="parts">Finds the matches.</param>
    /// <param name="stored">The article to read.</param>
    public void Add(MatchedParts parts, StoredArticle stored)
    {
        var language = TextAnalyzers.For(stored.Article.Language).Language;
        foreach (var part in parts.Of(stored))
        {
            Add(part, language);
        }
    }

    /// <summary>The words that stand here more often than elsewhere, the least likely by chance first.</summary>
    /// <param name="all">Words in all articles.</param>
    /// <param name="everywhere">How often each of some words stands in all articles.</param>
    /// <remarks>
    /// A word cannot be told more by than if it stood nowhere else. So those of which most can be hoped are asked for first, and none of
    /// the others once enough are better.
    /// </remarks>
    public IReadOnlyList<Collocate> Best(long all, Func<IReadOnlyList<string>, IReadOnlyList<long>> everywhere)
    {
        var hopes = _words.Where(word => word.Value.Count >= request.Least && (request.StopWords || !word.Value.IsStopWord))
            .Select(word => (word.Key, word.Value, Hope: LogLikelihood.Of(word.Value.Count, Near, word.Value.Count, all)))
            .OrderByDescending(word => word.Hope).ThenBy(word => word.Key, StringComparer.Ordinal);
        List<(string Word, Collocate Found)> best = [];
        foreach (var some in hopes.Chunk(AtOnce))
        {
            if (request.Size == 0 || (best.Count == request.Size && best[^1].Found.LogLikelihood > some[0].Hope))
            {
                break;
            }

            var counts = everywhere([.. some.Select(word => word.Key)]);
            var known =
                from word in some.Select((each, at) => (each.Key, each.Value, Everywhere: Math.Max(each.Value.Count, counts[at])))
                let expected = Near * (word.Everywhere / (double)all)
                where word.Value.Count > expected
                let score = LogLikelihood.Of(word.Value.Count, Near, word.Everywhere, all)
                select (word.Key,
                    new Collocate(word.Value.Printed, word.Value.Count, word.Value.Before, word.Everywhere, expected, score));
            best = [.. best.Concat(known).OrderByDescending(each => each.Item2.LogLikelihood)
                .ThenBy(each => each.Item1, StringComparer.Ordinal).Take(request.Size)];
        }

        return [.. best.Select(each => each.Found)];
    }

    private void Add(MatchedPart part, string language)
    {
        var words = part.Words;
        var matched = part.Matches.Select(match => (First: words.Before(match.Start), End: words.Before(match.End))).ToList();
        Matches += matched.Count;
        var at = 0;
        for (var match = 0; match < matched.Count; match++)
        {
            // Between two matches a word is near the one that it stands behind, as long as that reaches.
            var (first, end) = matched[match];
            var next = match + 1 < matched.Count ? matched[match + 1].First : words.Count;
            for (at = Math.Max(at, first - request.Distance); at < first; at++)
            {
                Note(part, at, language, isBefore: true);
            }

            for (at = Math.Max(at, end); at < Math.Min(next, end + request.Distance); at++)
            {
                Note(part, at, language, isBefore: false);
            }
        }
    }

    private void Note(MatchedPart part, int word, string language, bool isBefore)
    {
        var term = part.Words.Term(word);
        if (!_words.TryGetValue(term, out var neighbour))
        {
            _words[term] = neighbour = new Neighbour(SearchStopWords.Contains(language, term));
        }

        Near++;
        neighbour.Note(part.Words.Span(word).Of(part.Text).ToString(), isBefore);
    }

    private sealed class Neighbour(bool isStopWord)
    {
        private readonly Dictionary<string, int> _forms = [];

        public long Count { get; private set; }

        public long Before { get; private set; }

        public bool IsStopWord => isStopWord;

        /// <summary>As it is mostly printed.</summary>
        public string Printed => _forms.MaxBy(form => form.Value).Key;

        public void Note(string form, bool isBefore)
        {
            Count++;
            Before += isBefore ? 1 : 0;
            if (_forms.TryGetValue(form, out var count) || _forms.Count < MostForms)
            {
                _forms[form] = count + 1;
            }
        }
    }
}
