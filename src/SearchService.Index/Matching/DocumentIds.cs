using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Matching;

/// <summary>The ids of documents, read from doc values. For one thread.</summary>
internal sealed class DocumentIds(IndexReader reader)
{
    private readonly SortedDocValues?[] _ids = new SortedDocValues?[reader.Leaves.Count];
    private readonly BytesRef _id = new();
    private readonly BytesRef _other = new();

    public string Of(int document) => Bytes(document, _id).Utf8ToString();

    /// <summary>Compares the ids of two documents, in the order of their code points.</summary>
    public int Compare(int document, int other)
    {
        var leaf = ReaderUtil.SubIndex(document, reader.Leaves);
        if (leaf != ReaderUtil.SubIndex(other, reader.Leaves))
        {
            return Bytes(document, _id).CompareTo(Bytes(other, _other));
        }

        // A segment numbers its values in the order of their UTF-8, which is that of the code points.
        var (ids, start) = Leaf(leaf);
        return ids.GetOrd(document - start).CompareTo(ids.GetOrd(other - start));
    }

    /// <summary>Compares the id of a document with one that is given.</summary>
    public int Compare(int document, string id) => Bytes(document, _id).CompareTo(new BytesRef(id));

    private BytesRef Bytes(int document, BytesRef into)
    {
        var (ids, start) = Leaf(ReaderUtil.SubIndex(document, reader.Leaves));
        ids.Get(document - start, into);
        return into;
    }

    private (SortedDocValues Ids, int Start) Leaf(int leaf)
    {
        var context = reader.Leaves[leaf];
        return (_ids[leaf] ??= IndexFields.Id.ValuesOf(context.AtomicReader)!, context.DocBase);
    }
}
