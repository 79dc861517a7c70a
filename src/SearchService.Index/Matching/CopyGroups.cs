using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Matching;

/// <summary>Which articles of an index are copies of one another.</summary>
internal sealed class CopyGroups
{
    private readonly int[]? _groups;
    private readonly List<int> _sizes = [];

    private CopyGroups(IndexReader reader)
    {
        Dictionary<string, int> numbers = [];
        var term = new BytesRef();
        foreach (var leaf in reader.Leaves)
        {
            if (IndexFields.CopyGroup.ValuesOf(leaf.AtomicReader) is not { } values)
            {
                continue;
            }

            if (_groups is null)
            {
                _groups = new int[reader.MaxDoc];
                Array.Fill(_groups, -1);
            }

            var live = leaf.AtomicReader.LiveDocs;
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if (values.GetOrd(doc) >= 0 && live?.Get(doc) != false)
                {
                    values.Get(doc, term);
                    _groups[leaf.DocBase + doc] = Number(numbers, term.Utf8ToString());
                }
            }
        }

        AddFirst(reader, numbers);
    }

    /// <summary>Whether there are any copies.</summary>
    public bool Any => _groups is not null;

    /// <summary>How many groups there are.</summary>
    public int Count => _sizes.Count;

    /// <summary>How many articles are further copies of another.</summary>
    public int FurtherCopies => _sizes.Sum(size => size - 1);

    public static CopyGroups Of(Snapshot snapshot) => snapshot.Of(static snapshot => new CopyGroups(snapshot.Reader));

    /// <summary>The groups that count once; null where every article counts.</summary>
    public static CopyGroups? Folded(Snapshot snapshot, CopyMode copies) => copies == CopyMode.Fold ? Of(snapshot) : null;

    /// <summary>The other articles of an article's group.</summary>
    public IEnumerable<int> OthersOf(int document)
    {
        var group = GroupOf(document);
        for (var other = 0; group >= 0 && other < _groups!.Length; other++)
        {
            if (other != document && _groups[other] == group)
            {
                yield return other;
            }
        }
    }

    /// <summary>How many further articles are copies of this one.</summary>
    public int CopiesOf(int document) => GroupOf(document) is >= 0 and var group ? _sizes[group] - 1 : 0;

    /// <summary>The group of an article; less than 0 where it stands alone.</summary>
    public int GroupOf(int document) => _groups?[document] ?? -1;

    /// <summary>
    /// The matches that stay where each group counts once: of a group the one that comes first in an order, and all that stand
    /// alone.
    /// </summary>
    /// <param name="documents">The matches, by their numbers.</param>
    /// <param name="order">Compares two matches by their numbers, the better one first.</param>
    /// <param name="without">Groups that are left out altogether.</param>
    public List<int> Fold(ReadOnlySpan<int> documents, IComparer<int> order, IReadOnlySet<int> without)
    {
        var kept = new List<int>(documents.Length);
        Dictionary<int, int> best = [];
        for (var i = 0; i < documents.Length; i++)
        {
            var group = GroupOf(documents[i]);
            if (group < 0 || _sizes[group] == 1)
            {
                kept.Add(i);
            }
            else if (!without.Contains(group) && (!best.TryGetValue(group, out var other) || order.Compare(i, other) < 0))
            {
                best[group] = i;
            }
        }

        if (best.Count > 0)
        {
            kept.AddRange(best.Values);
            kept.Sort();
        }

        return kept;
    }

    /// <summary>A group is named after its first article, which stood alone when it was written and bears no name itself.</summary>
    private void AddFirst(IndexReader reader, Dictionary<string, int> numbers)
    {
        var searcher = new IndexSearcher(reader);
        foreach (var group in numbers.Keys.ToList())
        {
            var first = searcher.Search(StoredArticles.WithId(new ArticleId(group)), 1);
            if (first.TotalHits > 0 && _groups![first.ScoreDocs[0].Doc] < 0)
            {
                _groups[first.ScoreDocs[0].Doc] = Number(numbers, group);
            }
        }
    }

    private int Number(Dictionary<string, int> numbers, string group)
    {
        if (!numbers.TryGetValue(group, out var number))
        {
            number = numbers[group] = _sizes.Count;
            _sizes.Add(0);
        }

        _sizes[number]++;
        return number;
    }
}
