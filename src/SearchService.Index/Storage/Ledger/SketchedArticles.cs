using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Storage.Ledger;

/// <summary>The articles of an index of files by the keys of their sketches.</summary>
public sealed class SketchedArticles : ISketchedArticles
{
    private readonly List<Segment> _segments = [];

    internal SketchedArticles(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            if (IndexFields.SketchKey.TermsOf(leaf.AtomicReader) is { } terms)
            {
                _segments.Add(new Segment(leaf, terms.GetEnumerator()));
            }
        }
    }

    /// <summary>A key costs so little here that none is looked up before it is asked for.</summary>
    public void Expect(ReadOnlySpan<uint> keys, Predicate<uint> isAsked)
    {
    }

    public IEnumerable<SketchedArticle> Sharing(uint key)
    {
        var term = SketchKeys.Bytes(key);
        return _segments.SelectMany(segment => segment.Terms.SeekExact(term)
            ? Read(segment, segment.Terms.Docs(segment.Leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE))
            : []);
    }

    public IEnumerable<SketchedArticle> Joined(ArticleId group)
    {
        var term = IndexFields.CopyGroup.Has(group.Value);
        return _segments.SelectMany(segment => Read(segment, segment.Leaf.AtomicReader.GetTermDocsEnum(term)));
    }

    public byte[] SketchAt(int place)
    {
        var segment = _segments.FindLast(each => each.Leaf.DocBase <= place)!;
        return segment.Sketch(place - segment.Leaf.DocBase);
    }

    private static IEnumerable<SketchedArticle> Read(Segment segment, DocsEnum? documents)
    {
        while (documents?.NextDoc() is { } document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            yield return segment.Read(document);
        }
    }

    private sealed record Segment(AtomicReaderContext Leaf, TermsEnum Terms)
    {
        private readonly SortedDocValues _ids = IndexFields.Id.ValuesOf(Leaf.AtomicReader)!;
        private readonly SortedDocValues? _groups = IndexFields.CopyGroup.ValuesOf(Leaf.AtomicReader);
        private readonly BinaryDocValues _sketches = IndexFields.Sketch.ValuesOf(Leaf.AtomicReader)!;
        private readonly BytesRef _value = new();

        public SketchedArticle Read(int document)
        {
            _ids.Get(document, _value);
            var own = new ArticleId(_value.Utf8ToString());
            if (_groups is null || _groups.GetOrd(document) < 0)
            {
                return new SketchedArticle(own, own, Leaf.DocBase + document);
            }

            _groups.Get(document, _value);
            return new SketchedArticle(own, new ArticleId(_value.Utf8ToString()), Leaf.DocBase + document);
        }

        public byte[] Sketch(int document)
        {
            _sketches.Get(document, _value);
            return _value.Bytes.AsSpan(_value.Offset, _value.Length).ToArray();
        }
    }
}
