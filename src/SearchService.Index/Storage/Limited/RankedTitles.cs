using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Writing;

namespace SearchService.Indexing.Storage.Limited;

/// <summary>
/// What ranking counts, in one segment: of a closed article the words of its title alone, as often as they would count if it had no other.
/// Every stem of a title stands in both fields, so that the field for titles says which of them a closed article keeps.
/// </summary>
/// <param name="ranked">What ranking counts of whole articles.</param>
/// <param name="titles">The terms of titles; null where there are none.</param>
/// <param name="hidden">What is hidden in the segment.</param>
internal sealed class RankedTitles(Terms ranked, Terms? titles, HiddenDocuments hidden) : FilterAtomicReader.FilterTerms(ranked)
{
    /// <summary>Unknown, as for other fields.</summary>
    public override long Count => -1;

    /// <summary>An article that is seen counts, whether all of it is seen or its title.</summary>
    public override int DocCount => m_input.DocCount < 0 ? -1 : Math.Max(0, m_input.DocCount - hidden.Gone.Count);

    public override TermsEnum GetEnumerator() => new SeenTerms(m_input.GetEnumerator(), titles?.GetEnumerator(), hidden);

    public override TermsEnum GetEnumerator(TermsEnum reuse) => GetEnumerator();

    /// <summary>How many words an article counts for: of a closed one those of its title.</summary>
    public sealed class Lengths(NumericDocValues ranked, NumericDocValues? titles, HiddenDocuments hidden) : NumericDocValues
    {
        public override long Get(int docID) =>
            !hidden.Closed.Hidden.Get(docID) ? ranked.Get(docID)
            : hidden.Gone.Hidden.Get(docID) ? 0
            : ArticleContent.TitleWeight * (titles?.Get(docID) ?? 0);
    }

    private sealed class SeenTerms(TermsEnum whole, TermsEnum? titles, HiddenDocuments hidden)
        : LimitedTermsEnum(whole, hidden.Closed)
    {
        private DocsEnum? _reading;
        private Dictionary<int, int>? _titled;

        protected override int Kept => Titled().Count;

        protected override IBits Seen => Titled().Count == 0 ? base.Seen : new WithTitles(base.Seen, Titled());

        public override DocsEnum? Docs(IBits liveDocs, DocsEnum reuse, DocsFlags flags) =>
            base.Docs(liveDocs, reuse is TitleCounts counted ? counted.Whole : reuse, flags) is { } documents
                ? Titled().Count == 0 ? documents : new TitleCounts(documents, Titled())
                : null;

        protected override void Moved() => _titled = null;

        /// <summary>The closed articles in whose title the term stands, with how often.</summary>
        private Dictionary<int, int> Titled()
        {
            if (_titled is not null)
            {
                return _titled;
            }

            _titled = [];
            if (titles?.SeekExact(m_input.Term) != true)
            {
                return _titled;
            }

            var closed = hidden.Closed.Hidden;
            _reading = titles.Docs(hidden.Gone.Seen, _reading);
            for (var document = _reading.NextDoc(); document != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS;
                document = _reading.NextDoc())
            {
                if (closed.Get(document))
                {
                    _titled[document] = ArticleContent.TitleWeight * _reading.Freq;
                }
            }

            return _titled;
        }
    }

    private sealed class WithTitles(IBits seen, Dictionary<int, int> titled) : IBits
    {
        public int Length => seen.Length;

        public bool Get(int index) => seen.Get(index) || titled.ContainsKey(index);
    }

    private sealed class TitleCounts(DocsEnum whole, Dictionary<int, int> titled) : FilterAtomicReader.FilterDocsEnum(whole)
    {
        public DocsEnum Whole => m_input;

        public override int Freq => titled.TryGetValue(DocID, out var count) ? count : m_input.Freq;
    }
}
