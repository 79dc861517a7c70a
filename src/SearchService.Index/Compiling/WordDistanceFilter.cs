using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Marks;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Articles in which words stand within a distance, in any order, no two at one place. The engine's own spans let one word stand for two;
/// this asks <see cref="PhraseSearch"/>, which also finds the marks. Reads the positions of the articles that hold all words.
/// </summary>
internal sealed class WordDistanceFilter(BodyField field, IReadOnlyList<IReadOnlyList<string>> words, int distance) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var found = new FixedBitSet(context.AtomicReader.MaxDoc);
        var slots = words.Select(
            (spellings, place) => new WordPostings(context.AtomicReader, field, spellings, place, acceptDocs)).ToList();
        List<Occurrence> occurrences = [];
        for (var document = 0; ; document++)
        {
            document = Next(slots, document);
            if (document == DocIdSetIterator.NO_MORE_DOCS)
            {
                return found;
            }

            occurrences.Clear();
            slots.ForEach(slot => slot.Read(document, occurrences));
            if (PhraseSearch.AnyWithin(occurrences, words.Count, distance))
            {
                found.Set(document);
            }
        }
    }

    /// <summary>The first article from here on that holds every word.</summary>
    private static int Next(List<WordPostings> slots, int document)
    {
        for (var agreed = 0; agreed < slots.Count && document != DocIdSetIterator.NO_MORE_DOCS;)
        {
            agreed = 0;
            foreach (var slot in slots)
            {
                var at = slot.Advance(document);
                agreed = at == document ? agreed + 1 : 0;
                document = Math.Max(document, at);
            }
        }

        return document;
    }

    public override bool Equals(object? other) => other is WordDistanceFilter near && near.Print() == Print();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Print());

    public override string ToString() => Print();

    private string Print() => FormattableString.Invariant(
        $"near({field}, {distance}: {string.Join(' ', words.Select(spellings => string.Join('|', spellings)))})");

    /// <summary>Where the spellings of one word stand.</summary>
    private sealed class WordPostings
    {
        private readonly List<DocsAndPositionsEnum> _postings = [];
        private readonly int _place;

        public WordPostings(AtomicReader reader, BodyField field, IReadOnlyList<string> spellings, int place, IBits accepted)
        {
            _place = place;
            foreach (var spelling in spellings)
            {
                if (field.TermsOf(reader)?.GetEnumerator() is { } terms && terms.SeekExact(new BytesRef(spelling))
                    && terms.DocsAndPositions(accepted, null) is { } postings)
                {
                    _postings.Add(postings);
                }
            }
        }

        public int Advance(int target)
        {
            var least = DocIdSetIterator.NO_MORE_DOCS;
            foreach (var postings in _postings)
            {
                var at = postings.DocID < target ? postings.Advance(target) : postings.DocID;
                least = Math.Min(least, at);
            }

            return least;
        }

        public void Read(int document, List<Occurrence> occurrences)
        {
            foreach (var postings in _postings.Where(postings => postings.DocID == document))
            {
                for (var i = 0; i < postings.Freq; i++)
                {
                    occurrences.Add(new Occurrence(new Slot(0, _place), postings.NextPosition(), default));
                }
            }
        }
    }
}
