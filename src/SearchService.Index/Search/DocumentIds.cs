using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Fields;

namespace SearchService.Indexing.Search;

/// <summary>The ids of documents, read from doc values. For one thread.</summary>
internal sealed class DocumentIds(IndexReader reader)
{
    private readonly SortedDocValues?[] _ids = new SortedDocValues?[reader.Leaves.Count];
    private readonly BytesRef _id = new();

    public string Of(int document)
    {
        var leaf = ReaderUtil.SubIndex(document, reader.Leaves);
        var context = reader.Leaves[leaf];
        var ids = _ids[leaf] ??= context.AtomicReader.GetSortedDocValues(ArticleFields.Id);
        ids.Get(document - context.DocBase, _id);
        return _id.Utf8ToString();
    }
}
