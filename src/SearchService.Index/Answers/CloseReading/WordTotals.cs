using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>How many words the articles of a state of the index have, and how often one of them stands there; every copy counts.</summary>
internal sealed class WordTotals
{
    private readonly Snapshot _snapshot;

    private WordTotals(Snapshot snapshot)
    {
        _snapshot = snapshot;
        foreach (var segment in snapshot.Reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            foreach (var lengths in IndexFields.Body.Select(field => field.LengthsOf(segment)).OfType<NumericDocValues>())
            {
                for (var document = 0; document < segment.MaxDoc; document++)
                {
                    All += segment.LiveDocs?.Get(document) == false ? 0 : lengths.Get(document);
                }
            }
        }
    }

    /// <summary>All words.</summary>
    public long All { get; }

    public static WordTotals Of(Snapshot snapshot) => snapshot.OnDemand(snapshot => new WordTotals(snapshot));

    /// <summary>How often a word stands in all articles.</summary>
    /// <param name="term">As the index holds it.</param>
    public long OfWord(string term) => _snapshot.Reader.Leaves.Select(leaf => leaf.AtomicReader)
        .Sum(segment => IndexFields.Body.Sum(field => Frequency(segment, field, term)));

    private static long Frequency(AtomicReader segment, BodyField field, string term)
    {
        if (segment.GetTerms(field.Name)?.GetEnumerator() is not { } terms || !terms.SeekExact(new BytesRef(term)))
        {
            return 0;
        }

        // What was removed and is not merged away yet is counted by the term, and not by its articles.
        if (segment.LiveDocs is null)
        {
            return terms.TotalTermFreq;
        }

        var frequency = 0L;
        var articles = terms.Docs(segment.LiveDocs, null);
        while (articles.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            frequency += articles.Freq;
        }

        return frequency;
    }
}
