using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Matching.Likeness;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>Reads the words that weigh most in some articles of an index, as vectors of length 1. For one thread.</summary>
/// <param name="reader">The state of the index.</param>
/// <param name="frequencies">Of that state.</param>
/// <param name="documents">The articles.</param>
internal sealed class ArticleVectors(IndexReader reader, TermFrequencies frequencies, IReadOnlyList<int> documents) : IVectors
{
    private readonly BinaryDocValues?[] _profiles = new BinaryDocValues?[reader.Leaves.Count];
    private readonly BytesRef _bytes = new();

    public int Read(int hit, Span<int> hashes, Span<double> weights)
    {
        var document = documents[hit];
        var leaf = ReaderUtil.SubIndex(document, reader.Leaves);
        var context = reader.Leaves[leaf];
        if ((_profiles[leaf] ??= IndexFields.Profile.ValuesOf(context.AtomicReader)) is not { } profiles)
        {
            return 0;
        }

        profiles.Get(document - context.DocBase, _bytes);
        return ProfileVector.Write(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length), frequencies, hashes, weights);
    }
}
