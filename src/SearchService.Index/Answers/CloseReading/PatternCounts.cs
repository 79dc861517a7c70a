using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Marks;

namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>
/// Counts where words and phrases stand in the articles of one segment by the positions of the index, without reading any text: for each
/// article as much work as it has matches. For one thread.
/// </summary>
internal sealed class PatternCounts
{
    private readonly List<Postings> _words = [];
    private readonly List<(IReadOnlyList<int> Offsets, List<Postings> Words)> _rows = [];
    private readonly HashSet<int> _first = [];
    private readonly HashSet<int> _next = [];

    public PatternCounts(AtomicReader segment, IReadOnlyList<MarkPattern> patterns)
    {
        foreach (var field in IndexFields.Body)
        {
            var inScope = patterns.Where(pattern => IsIn(pattern.Scope, field)).ToList();

            // A place where a word of several patterns stands is one match.
            _words.Add(new Postings(segment, field, inScope.OfType<WordPattern>().SelectMany(word => word.Words.Concat(word.Stems))));
            _rows.AddRange(inScope.OfType<PhrasePattern>()
                .Select(row => (row.Offsets, row.Words.Select(spellings => new Postings(segment, field, spellings)).ToList())));
        }
    }

    /// <summary>Whether patterns can be counted so; names, and words that stand near each other, are found in the text alone.</summary>
    public static bool Knows(IReadOnlyList<MarkPattern> patterns) =>
        patterns.All(pattern => pattern is WordPattern or PhrasePattern { Distance: null });

    /// <summary>How many matches an article has. Each call asks for one behind that of the call before.</summary>
    /// <param name="document">Its number in the segment.</param>
    public long Of(int document) => _words.Sum(words => words.Frequency(document, _first)) + _rows.Sum(row => Rows(document, row));

    private static bool IsIn(MarkScope scope, BodyField field) =>
        scope == MarkScope.Anywhere || (scope == MarkScope.Title) == (field == IndexFields.Title);

    private long Rows(int document, (IReadOnlyList<int> Offsets, List<Postings> Words) row)
    {
        row.Words[0].Positions(document, _first);
        for (var word = 1; word < row.Words.Count && _first.Count > 0; word++)
        {
            row.Words[word].Positions(document, _next);
            var offset = row.Offsets[word];
            _first.RemoveWhere(at => !_next.Contains(at + offset));
        }

        return _first.Count;
    }

    /// <summary>Where any of some terms stands.</summary>
    private sealed class Postings(AtomicReader segment, BodyField field, IEnumerable<string> terms)
    {
        private readonly List<DocsAndPositionsEnum> _terms =
            [.. terms.Distinct().Select(term => field.PositionsOf(segment, term)).OfType<DocsAndPositionsEnum>()];

        /// <summary>At how many positions one stands.</summary>
        /// <param name="positions">Is overwritten.</param>
        public int Frequency(int document, HashSet<int> positions)
        {
            if (_terms is [var single])
            {
                return IsAt(single, document) ? single.Freq : 0;
            }

            Positions(document, positions);
            return positions.Count;
        }

        /// <param name="positions">Takes them.</param>
        public void Positions(int document, HashSet<int> positions)
        {
            positions.Clear();
            foreach (var term in _terms.Where(term => IsAt(term, document)))
            {
                for (var left = term.Freq; left > 0; left--)
                {
                    positions.Add(term.NextPosition());
                }
            }
        }

        private static bool IsAt(DocsAndPositionsEnum term, int document) =>
            term.DocID != DocIdSetIterator.NO_MORE_DOCS && (term.DocID < document ? term.Advance(document) : term.DocID) == document;
    }
}
