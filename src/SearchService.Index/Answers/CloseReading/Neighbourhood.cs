using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Analysis;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>Counts the words near the matches of a query. For one request and one thread.</summary>
/// <param name="parts">Finds the matches.</param>
/// <param name="request">What is asked.</param>
internal sealed class Neighbourhood(MatchedParts parts, CollocatesRequest request)
{
    /// <summary>So many ways to print a word are told apart.</summary>
    private const int MostForms = 8;

    private readonly Dictionary<string, Neighbour> _words = new(StringComparer.Ordinal);

    /// <summary>Places where the query matches.</summary>
    public long Matches { get; private set; }

    /// <summary>Words near them, each place counted once.</summary>
    public long Near { get; private set; }

    public void Add(StoredArticle stored)
    {
        var language = TextAnalyzers.For(stored.Article.Language).Language;
        foreach (var part in parts.Of(stored))
        {
            Add(part, language);
        }
    }

    /// <summary>The words that stand here more often than elsewhere, the least likely by chance first.</summary>
    public IReadOnlyList<Collocate> Best(Snapshot snapshot)
    {
        var totals = WordTotals.Of(snapshot);
        var known =
            from word in _words
            where word.Value.Count >= request.Least && (request.StopWords || !word.Value.IsStopWord)
            let everywhere = Math.Max(word.Value.Count, totals.OfWord(word.Key))
            let expected = Near * (everywhere / (double)totals.All)
            where word.Value.Count > expected
            let score = LogLikelihood.Of(word.Value.Count, Near, everywhere, totals.All)
            orderby score descending, word.Key
            select new Collocate(word.Value.Printed, word.Value.Count, word.Value.Before, everywhere, expected, score);
        return [.. known.Take(request.Size)];
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
