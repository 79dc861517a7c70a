using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchService.Indexing.Words.Fields;

/// <summary>
/// What the terms of an index are looked up and their places read with, opened when it is first asked for: a few kilobytes for each field
/// of each segment, and as many for each word whose places are read. It serves one query after the other, and one thread at a time.
/// </summary>
internal sealed class OpenedTerms(IndexReader reader)
{
    private readonly Dictionary<IndexField, TermsEnum?[]> _terms = [];
    private readonly Dictionary<IndexField, TermPositions?[]> _positions = [];
    private readonly Dictionary<(IndexField Field, int Leaf), Spare<DocsAndPositionsEnum>> _places = [];
    private readonly Dictionary<(IndexField Field, int Leaf), Spare<DocsEnum>> _postings = [];
    private readonly Dictionary<IndexField, CollectionStatistics> _statistics = [];
    private readonly IReadOnlyList<AtomicReaderContext> _leaves = [.. reader.Leaves];

    /// <summary>The terms of a field by segment; null where none of its articles has any.</summary>
    public TermsEnum?[] Of(IndexField field)
    {
        if (!_terms.TryGetValue(field, out var open))
        {
            _terms[field] = open = [.. _leaves.Select(leaf => field.TermsOf(leaf.AtomicReader)?.GetEnumerator())];
        }

        return open;
    }

    /// <summary>Where terms stand in the articles of a segment, one term after the other.</summary>
    public TermPositions PositionsIn(BodyField field, int leaf)
    {
        if (!_positions.TryGetValue(field, out var open))
        {
            _positions[field] = open = new TermPositions?[_leaves.Count];
        }

        return open[leaf] ??= field.PositionsIn(_leaves[leaf].AtomicReader);
    }

    /// <summary>Where a term stands in the articles of a segment, to be read beside those of others until the query ends.</summary>
    /// <param name="terms">Stands on the term.</param>
    /// <param name="accepted">Articles that are there; null for all.</param>
    public DocsAndPositionsEnum? PlacesOf(IndexField field, int leaf, TermsEnum terms, IBits? accepted)
    {
        ref var spare = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, (field, leaf), out _);
        spare ??= new Spare<DocsAndPositionsEnum>();
        return spare.Keep(terms.DocsAndPositions(accepted, spare.Next, DocsAndPositionsFlags.NONE));
    }

    /// <summary>The articles of a segment that hold a term, with how often, to be read beside others until the query ends.</summary>
    /// <inheritdoc cref="PlacesOf"/>
    public DocsEnum PostingsOf(IndexField field, int leaf, TermsEnum terms, IBits? accepted)
    {
        ref var spare = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, (field, leaf), out _);
        spare ??= new Spare<DocsEnum>();
        return spare.Keep(terms.Docs(accepted, spare.Next, DocsFlags.FREQS));
    }

    /// <summary>How many articles and words a field has, as scores count them.</summary>
    public CollectionStatistics StatisticsOf(IndexField field, IndexSearcher searcher)
    {
        ref var statistics = ref CollectionsMarshal.GetValueRefOrAddDefault(_statistics, field, out _);
        return statistics ??= searcher.CollectionStatistics(field.Name);
    }

    /// <summary>The query ended: what it read may be read anew.</summary>
    public void Clear()
    {
        foreach (var places in _places.Values)
        {
            places.Clear();
        }

        foreach (var postings in _postings.Values)
        {
            postings.Clear();
        }
    }

    private sealed class Spare<T>
        where T : class
    {
        /// <summary>A pattern may ask for hundreds of words at once: those beyond are not kept.</summary>
        private const int MostKept = 8;

        private readonly List<T> _opened = [];
        private int _used;

        /// <summary>What an earlier query read; null where there is nothing more.</summary>
        public T? Next => _used < _opened.Count ? _opened[_used] : null;

        /// <param name="reading">What is read now, maybe made of <see cref="Next"/>.</param>
        [return: NotNullIfNotNull(nameof(reading))]
        public T? Keep(T? reading)
        {
            if (reading is null)
            {
                return null;
            }

            if (_used < _opened.Count)
            {
                _opened[_used] = reading;
            }
            else if (_used < MostKept)
            {
                _opened.Add(reading);
            }

            _used++;
            return reading;
        }

        public void Clear() => _used = 0;
    }
}
