using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchService.Indexing.Storage.Limited;

/// <summary>Walks through the terms of a field that stand in any document that is seen.</summary>
/// <param name="whole">All terms.</param>
/// <param name="documents">What is seen of the field.</param>
internal class LimitedTermsEnum(TermsEnum whole, HiddenDocuments.Fields documents) : FilterAtomicReader.FilterTermsEnum(whole)
{
    private DocsEnum? _reading;
    private int _seen = Unknown;

    private const int Unknown = -1;

    /// <summary>Hidden documents in which the term that it stands on is seen all the same.</summary>
    protected virtual int Kept => 0;

    /// <summary>Documents in which the term that it stands on is seen.</summary>
    protected virtual IBits Seen => documents.Seen;

    public override int DocFreq => _seen != Unknown ? _seen : _seen = m_input.DocFreq - Hidden() + Kept;

    /// <summary>Unknown.</summary>
    public override long TotalTermFreq => -1;

    public override bool MoveNext()
    {
        do
        {
            Forget();
            if (!m_input.MoveNext())
            {
                return false;
            }
        }
        while (!IsSeen());
        return true;
    }

    [Obsolete("Lucene itself calls MoveNext.")]
    public override BytesRef? Next() => MoveNext() ? Term : null;

    public override SeekStatus SeekCeil(BytesRef text)
    {
        Forget();
        var status = m_input.SeekCeil(text);
        return status == SeekStatus.END || IsSeen() ? status
            : MoveNext() ? SeekStatus.NOT_FOUND
            : SeekStatus.END;
    }

    public override bool SeekExact(BytesRef text)
    {
        Forget();
        return m_input.SeekExact(text) && IsSeen();
    }

    public override void SeekExact(BytesRef term, TermState state)
    {
        Forget();
        m_input.SeekExact(term, state);
    }

    public override TermState GetTermState() => m_input.GetTermState();

    public override DocsEnum? Docs(IBits liveDocs, DocsEnum reuse, DocsFlags flags) =>
        m_input.Docs(LimitedTerms.Both(liveDocs, Seen), reuse, flags);

    public override DocsAndPositionsEnum? DocsAndPositions(
        IBits liveDocs, DocsAndPositionsEnum reuse, DocsAndPositionsFlags flags) =>
        m_input.DocsAndPositions(LimitedTerms.Both(liveDocs, Seen), reuse, flags);

    /// <summary>It stands on another term.</summary>
    protected virtual void Moved()
    {
    }

    private void Forget()
    {
        _seen = Unknown;
        Moved();
    }

    /// <summary>Whether any document has the term that is seen, or would be were it not deleted.</summary>
    private bool IsSeen() => m_input.DocFreq > documents.Count || DocFreq > 0;

    /// <summary>How many hidden documents have the term: the two are walked through together, each skipping to the other.</summary>
    private int Hidden()
    {
        _reading = m_input.Docs(null, _reading, DocsFlags.NONE);
        var (count, document) = (0, -1);
        for (var wanted = Next(0); wanted >= 0 && document != DocIdSetIterator.NO_MORE_DOCS;)
        {
            document = document < wanted ? _reading.Advance(wanted) : document;
            count += document == wanted ? 1 : 0;
            wanted = Next(document == wanted ? wanted + 1 : document);
        }

        return count;

        int Next(int from) => from < documents.Hidden.Length ? documents.Hidden.NextSetBit(from) : -1;
    }
}
