using System.Buffers.Binary;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchService.Indexing.Words.Fields;

/// <summary>Pairs of numbers of an article: a binary doc value of big-endian 32-bit numbers, eight bytes a pair.</summary>
internal sealed class PairsField(string name) : IndexField(name)
{
    private const int PairBytes = 8;

    // A binary doc value of this codec holds at most 32,766 bytes.
    private const int MaxPairs = 4_095;

    public void Write(Document document, IReadOnlyList<(int First, int Second)> pairs)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        var bytes = new byte[Math.Min(pairs.Count, MaxPairs) * PairBytes];
        for (var i = 0; i < bytes.Length / PairBytes; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i * PairBytes), pairs[i].First);
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i * PairBytes + PairBytes / 2), pairs[i].Second);
        }

        document.Add(new BinaryDocValuesField(Name, new BytesRef(bytes)));
    }

    /// <summary>Articles of which a pair passes a test.</summary>
    /// <param name="description">Says what is tested.</param>
    public Filter Passing(string description, Func<int, int, bool> passes) => new PairsFilter(Name, description, passes);

    private sealed class PairsFilter(string field, string description, Func<int, int, bool> passes) : Filter
    {
        public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
            context.AtomicReader.GetBinaryDocValues(field) is { } values
                ? new PassingDocuments(context.AtomicReader.MaxDoc, acceptDocs, values, passes)
                : null!;

        public override string ToString() => $"{field}({description})";
    }

    private sealed class PassingDocuments(int maxDoc, IBits acceptDocs, BinaryDocValues values, Func<int, int, bool> passes)
        : FieldCacheDocIdSet(maxDoc, acceptDocs)
    {
        private readonly BytesRef _bytes = new();

        protected override bool MatchDoc(int doc)
        {
            values.Get(doc, _bytes);
            var pairs = _bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length);
            for (; pairs.Length >= PairBytes; pairs = pairs[PairBytes..])
            {
                if (passes(BinaryPrimitives.ReadInt32BigEndian(pairs), BinaryPrimitives.ReadInt32BigEndian(pairs[(PairBytes / 2)..])))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
