using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Articles in which words stand in a row, each in one of its spellings, as <see cref="BodyField.Row"/> finds them. The engine's phrases
/// look each term up anew for each segment and count how often the row stands in an article; here what the query looked up before is used,
/// a segment that lacks a word is not opened, and one row is enough.
/// </summary>
/// <param name="lookup">Of the query, in the same state of the index.</param>
/// <param name="field">Where they stand.</param>
/// <param name="words">Two or more, each in its spellings.</param>
/// <param name="offsets">How far behind the first each stands.</param>
internal sealed class RowFilter(
    TermLookup lookup, BodyField field, IReadOnlyList<IReadOnlyList<string>> words, IReadOnlyList<int> offsets) : Filter
{
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        var slots = new RowSlot[words.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            List<DocsAndPositionsEnum> postings = [];
            var articles = 0L;
            foreach (var spelling in words[i])
            {
                if (lookup.PositionsIn(context.Ord, field, spelling, acceptDocs) is { } found)
                {
                    postings.Add(found);
                    articles += found.GetCost();
                }
            }

            if (postings.Count == 0)
            {
                return null;
            }

            slots[i] = new RowSlot([.. postings], offsets[i], articles);
        }

        // The rarest word goes first: the others are asked for its articles alone.
        Array.Sort(slots, static (x, y) => x.Articles.CompareTo(y.Articles));
        return new Rows(slots);
    }

    public override bool Equals(object? other) => other is RowFilter row && row.ToString() == ToString();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    public override string ToString() => FormattableString.Invariant(
        $"row({field}: {string.Join(' ', words.Zip(offsets, (spellings, offset) => $"{string.Join('|', spellings)}+{offset}"))})");

    private sealed class Rows(RowSlot[] slots) : DocIdSet
    {
        public override DocIdSetIterator GetIterator() => new RowIterator(slots);
    }
}
