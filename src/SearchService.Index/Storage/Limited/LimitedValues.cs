using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchService.Indexing.Storage.Limited;

/// <summary>Values of documents, of which hidden ones have none.</summary>
internal static class LimitedValues
{
    public sealed class Numbers(NumericDocValues whole, FixedBitSet hidden) : NumericDocValues
    {
        public override long Get(int docID) => hidden.Get(docID) ? 0 : whole.Get(docID);
    }

    public sealed class Bytes(BinaryDocValues whole, FixedBitSet hidden) : BinaryDocValues
    {
        public override void Get(int docID, BytesRef result)
        {
            if (hidden.Get(docID))
            {
                (result.Bytes, result.Offset, result.Length) = (BytesRef.EMPTY_BYTES, 0, 0);
            }
            else
            {
                whole.Get(docID, result);
            }
        }
    }

    public sealed class Sorted(SortedDocValues whole, FixedBitSet hidden) : SortedDocValues
    {
        public override int ValueCount => whole.ValueCount;

        public override int GetOrd(int docID) => hidden.Get(docID) ? -1 : whole.GetOrd(docID);

        public override void LookupOrd(int ord, BytesRef result) => whole.LookupOrd(ord, result);
    }

    public sealed class Sets(SortedSetDocValues whole, FixedBitSet hidden) : SortedSetDocValues
    {
        private bool _isHidden;

        public override long ValueCount => whole.ValueCount;

        public override void SetDocument(int docID)
        {
            _isHidden = hidden.Get(docID);
            whole.SetDocument(docID);
        }

        public override long NextOrd() => _isHidden ? NO_MORE_ORDS : whole.NextOrd();

        public override void LookupOrd(long ord, BytesRef result) => whole.LookupOrd(ord, result);
    }
}
