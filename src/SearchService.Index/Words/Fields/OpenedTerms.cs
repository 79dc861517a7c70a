using Lucene.Net.Index;
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
    private readonly Dictionary<(IndexField Field, int Leaf), Places> _places = [];
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
        if (!_places.TryGetValue((field, leaf), out var places))
        {
            _places[(field, leaf)] = places = new Places();
        }

        return places.Next(terms, accepted);
    }

    /// <summary>The query ended: what it read may be read anew.</summary>
    public void Clear()
    {
        foreach (var places in _places.Values)
        {
            places.Clear();
        }
    }

    private sealed class Places
    {
        /// <summary>A pattern may ask for hundreds of words at once: those beyond are not kept.</summary>
        private const int MostKept = 8;

        private readonly List<DocsAndPositionsEnum> _opened = [];
        private int _used;

        public DocsAndPositionsEnum? Next(TermsEnum terms, IBits? accepted)
        {
            var spare = _used < _opened.Count ? _opened[_used] : null;
            if (terms.DocsAndPositions(accepted, spare, DocsAndPositionsFlags.NONE) is not { } places)
            {
                return null;
            }

            if (_used < _opened.Count)
            {
                _opened[_used] = places;
            }
            else if (_used < MostKept)
            {
                _opened.Add(places);
            }

            _used++;
            return places;
        }

        public void Clear() => _used = 0;
    }
}
