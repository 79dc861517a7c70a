using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchService.Indexing.Storage.Limited;

/// <summary>
/// The terms of one field of a segment without hidden documents. A term that stands in hidden documents alone is not there, and how many
/// documents have a term counts those that are seen: neither the list of terms nor a score tells of a word that is hidden.
/// </summary>
/// <param name="whole">All terms.</param>
/// <param name="documents">What is seen of the field.</param>
internal sealed class LimitedTerms(Terms whole, HiddenDocuments.Fields documents) : FilterAtomicReader.FilterTerms(whole)
{
    /// <summary>Unknown, as a count of terms that are seen would have to read all.</summary>
    public override long Count => -1;

    public override int DocCount => m_input.DocCount < 0 ? -1 : Math.Max(0, m_input.DocCount - documents.Count);

    /// <summary>As many for each document as on the average in all: it gives the average length, which hides nothing.</summary>
    public override long SumTotalTermFreq => Share(m_input.SumTotalTermFreq);

    public override long SumDocFreq => Share(m_input.SumDocFreq);

    public override TermsEnum GetEnumerator() => new LimitedTermsEnum(m_input.GetEnumerator(), documents);

    public override TermsEnum GetEnumerator(TermsEnum reuse) => GetEnumerator();

    /// <summary>Documents of both; null stands for all.</summary>
    public static IBits Both(IBits? one, IBits other) => one is null ? other : new Intersection(one, other);

    private long Share(long sum) => sum <= 0 || m_input.DocCount <= 0 ? sum : (long)((double)sum / m_input.DocCount * DocCount);

    private sealed class Intersection(IBits one, IBits other) : IBits
    {
        public int Length => other.Length;

        public bool Get(int index) => other.Get(index) && one.Get(index);
    }
}
