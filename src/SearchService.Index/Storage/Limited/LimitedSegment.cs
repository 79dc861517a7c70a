using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Storage.Limited;

/// <summary>One segment as one kind of reader may see it.</summary>
internal sealed class LimitedSegment : FilterAtomicReader
{
    private readonly HiddenDocuments _hidden;
    private readonly object _core;

    /// <param name="whole">The segment.</param>
    /// <param name="hidden">What is hidden in it.</param>
    /// <param name="limits">Why.</param>
    /// <param name="embargoed">How many embargoes hide in it.</param>
    public LimitedSegment(AtomicReader whole, HiddenDocuments hidden, ReadingLimits limits, int embargoed)
        : base(whole)
    {
        (_hidden, _core) = (hidden, new Core(whole.CoreCacheKey, limits.Name, embargoed));
        NumDocs = CountSeen(whole.LiveDocs);
        LiveDocs = LimitedTerms.Both(whole.LiveDocs, hidden.Gone.Seen);
    }

    /// <summary>The same for the same segment with the same documents hidden, in whatever state of the index.</summary>
    public override object CoreCacheKey => _core;

    public override int NumDocs { get; }

    public override IBits LiveDocs { get; }

    public override Fields Fields => new LimitedFields(base.Fields, _hidden);

    public override void Document(int docID, StoredFieldVisitor visitor)
    {
        if (!_hidden.Closed.Hidden.Get(docID))
        {
            base.Document(docID, visitor);
        }
        else if (!_hidden.Gone.Hidden.Get(docID))
        {
            ClosedArticle.Of(m_input, docID).Show(m_input.FieldInfos, visitor);
        }
    }

    public override Fields? GetTermVectors(int docID) => _hidden.Closed.Hidden.Get(docID) ? null : base.GetTermVectors(docID);

    public override NumericDocValues? GetNumericDocValues(string field) => base.GetNumericDocValues(field) is { } values
        ? new LimitedValues.Numbers(values, _hidden.In(field).Hidden) : null;

    public override BinaryDocValues? GetBinaryDocValues(string field) => base.GetBinaryDocValues(field) is { } values
        ? new LimitedValues.Bytes(values, _hidden.In(field).Hidden) : null;

    public override SortedDocValues? GetSortedDocValues(string field) => base.GetSortedDocValues(field) is { } values
        ? new LimitedValues.Sorted(values, _hidden.In(field).Hidden) : null;

    public override SortedSetDocValues? GetSortedSetDocValues(string field) => base.GetSortedSetDocValues(field) is { } values
        ? new LimitedValues.Sets(values, _hidden.In(field).Hidden) : null;

    public override NumericDocValues? GetNormValues(string field) => base.GetNormValues(field) is { } values
        ? field == IndexFields.Ranked.Name ? new RankedTitles.Lengths(values, base.GetNormValues(IndexFields.Title.Name), _hidden)
        : new LimitedValues.Numbers(values, _hidden.In(field).Hidden) : null;

    public override IBits? GetDocsWithField(string field) => base.GetDocsWithField(field) is { } documents
        ? LimitedTerms.Both(documents, _hidden.In(field).Seen) : null;

    /// <summary>Whether no more than title, source, language and date is seen of an article.</summary>
    public bool IsClosed(int document) => _hidden.Closed.Hidden.Get(document);

    private int CountSeen(IBits? live)
    {
        var seen = m_input.NumDocs;
        var gone = _hidden.Gone.Hidden;
        for (var document = 0; document < m_input.MaxDoc; document++)
        {
            seen -= gone.Get(document) && live?.Get(document) != false ? 1 : 0;
        }

        return seen;
    }

    private sealed record Core(object Whole, string Limits, int Embargoed);

    private sealed class LimitedFields(Fields whole, HiddenDocuments hidden) : FilterFields(whole)
    {
        public override Terms? GetTerms(string field) => base.GetTerms(field) is { } terms
            ? field == IndexFields.Ranked.Name ? new RankedTitles(terms, base.GetTerms(IndexFields.Title.Name), hidden)
            : hidden.In(field) is { Count: > 0 } limited ? new LimitedTerms(terms, limited) : terms
            : null;
    }
}
