using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Limited;
using SearchService.Indexing.Storage.Values;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Matching;

/// <summary>
/// The groups of copies of the articles of one segment, by number: four bytes for each of its documents where it has any. Read once for as
/// long as the segment lives; the first article of a group is marked when the group is first met. One thread marks, others may read.
/// </summary>
internal sealed class SegmentGroups
{
    private const int None = -1;

    private volatile int[]? _groups;

    /// <param name="segment">The segment.</param>
    /// <param name="names">The groups that are known; those of the segment are added.</param>
    public SegmentGroups(AtomicReader segment, ByteList names)
    {
        if (IndexFields.CopyGroup.ValuesOf(segment) is not { ValueCount: > 0 } values)
        {
            return;
        }

        var numbers = new int[values.ValueCount];
        var name = new BytesRef();
        for (var ordinal = 0; ordinal < numbers.Length; ordinal++)
        {
            values.LookupOrd(ordinal, name);
            numbers[ordinal] = names.Add(name);
        }

        var groups = new int[segment.MaxDoc];
        for (var document = 0; document < groups.Length; document++)
        {
            groups[document] = values.GetOrd(document) is >= 0 and var ordinal ? numbers[ordinal] : None;
        }

        _groups = groups;
    }

    /// <summary>The group of each article of the segment, less than 0 where it is in none; empty where none is in any.</summary>
    public ReadOnlySpan<int> All => _groups;

    /// <summary>The group of an article; less than 0 where it is in none.</summary>
    /// <param name="document">Its number in the segment.</param>
    public int Of(int document) => _groups?[document] ?? None;

    /// <summary>
    /// Marks the articles of the segment that groups are named after: such a one stood alone when it was written, and bears no name itself.
    /// </summary>
    /// <param name="segment">The segment.</param>
    /// <param name="names">The groups.</param>
    /// <param name="from">The first of them that is looked for; those before were.</param>
    /// <returns>The groups that were met here.</returns>
    public List<int> MarkFirst(AtomicReader segment, ByteList names, int from)
    {
        List<int> marked = [];
        foreach (var (document, group) in First(segment, names, from))
        {
            if (Of(document) < 0 && (segment as LimitedSegment)?.IsClosed(document) != true)
            {
                if (_groups is null)
                {
                    var groups = new int[segment.MaxDoc];
                    Array.Fill(groups, None);
                    _groups = groups;
                }

                _groups[document] = group;
                marked.Add(group);
            }
        }

        return marked;
    }

    /// <summary>Looks up the groups among the ids of the segment, or its ids among the groups, whichever are fewer.</summary>
    private static IEnumerable<(int Document, int Group)> First(AtomicReader segment, ByteList names, int from)
    {
        var live = segment.LiveDocs;
        if (segment.MaxDoc < names.Count - from)
        {
            return IndexFields.Id.ValuesOf(segment) is { } ids ? Named(segment.MaxDoc, live, ids, names, from) : [];
        }

        return IndexFields.Id.TermsOf(segment) is { } terms && names.Count > from ? Sought(terms.GetEnumerator(), live, names, from) : [];
    }

    private static IEnumerable<(int Document, int Group)> Named(int documents, IBits? live, SortedDocValues ids, ByteList names, int from)
    {
        var id = new BytesRef();
        for (var document = 0; document < documents; document++)
        {
            if (live?.Get(document) == false || ids.GetOrd(document) < 0)
            {
                continue;
            }

            ids.Get(document, id);
            if (names.Find(id.Bytes.AsSpan(id.Offset, id.Length)) is var group && group >= from)
            {
                yield return (document, group);
            }
        }
    }

    private static IEnumerable<(int Document, int Group)> Sought(TermsEnum ids, IBits? live, ByteList names, int from)
    {
        DocsEnum? articles = null;
        var count = names.Count;
        for (var group = from; group < count; group++)
        {
            if (ids.SeekExact(new BytesRef(names[group].ToArray())))
            {
                articles = ids.Docs(live, articles, DocsFlags.NONE);
                if (Last(articles) is >= 0 and var document)
                {
                    yield return (document, group);
                }
            }
        }
    }

    /// <summary>The blocks of a long text have the id of its article, and stand before it.</summary>
    private static int Last(DocsEnum documents)
    {
        var last = None;
        while (documents.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            last = document;
        }

        return last;
    }
}
