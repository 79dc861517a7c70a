using System.Buffers;
using Lucene.Net.Index;
using SearchService.Articles;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Facets;

/// <summary>Counts the values of a field among articles, exactly.</summary>
internal static class FacetCounter
{
    /// <summary>Articles are few where a segment has more than so many values for each.</summary>
    private const int FewArticles = 8;

    /// <param name="snapshot">The state of the index.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="found">The articles: sets that share none, in each those of one segment together.</param>
    /// <param name="folded">Groups of copies that count once; null where every article counts.</param>
    public static Facet Count(Snapshot snapshot, FacetRequest request, IEnumerable<Matches> found, CopyGroups? folded)
    {
        var ordinals = FacetOrdinals.Of(snapshot, FacetFields.Of(request.Field));
        var counts = ArrayPool<int>.Shared.Rent(ordinals.Count + 1);
        try
        {
            var used = counts.AsSpan(0, ordinals.Count);
            used.Clear();
            var groups = new GroupedValues(folded);
            var without = 0;
            foreach (var matches in found)
            {
                without += Count(snapshot.Reader, ordinals, matches.Documents, used, groups);
            }

            return new Facet(request.Field, Top(ordinals, request, used, without + groups.Empty));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(counts);
        }
    }

    /// <summary>Adds up how many of the articles have each value.</summary>
    /// <param name="counts">By number of the value.</param>
    /// <param name="folded">
    /// Groups of copies that count once, for every value that any of them has; null where every article counts.
    /// </param>
    /// <returns>How many articles have no value.</returns>
    public static int Count(
        IndexReader reader, FacetOrdinals ordinals, ReadOnlySpan<int> documents, Span<int> counts, CopyGroups? folded = null)
    {
        var groups = new GroupedValues(folded);
        return Count(reader, ordinals, documents, counts, groups) + groups.Empty;
    }

    private static int Count(
        IndexReader reader, FacetOrdinals ordinals, ReadOnlySpan<int> documents, Span<int> counts, GroupedValues groups)
    {
        var without = 0;
        for (var leaf = 0; leaf < reader.Leaves.Count && !documents.IsEmpty; leaf++)
        {
            var context = reader.Leaves[leaf];
            var end = context.DocBase + context.Reader.MaxDoc;
            var inLeaf = documents.IndexOfAnyInRange(end, int.MaxValue) is >= 0 and var next ? documents[..next] : documents;
            documents = documents[inLeaf.Length..];
            var values = ordinals.Leaf(leaf);
            if (values.Count == 0)
            {
                foreach (var document in inLeaf)
                {
                    without += groups.Meet(document) ? 0 : 1;
                }

                continue;
            }

            without += CountLeaf(ordinals, leaf, context.DocBase, values, inLeaf, counts, groups);
        }

        return without;
    }

    private static int CountLeaf(
        FacetOrdinals ordinals, int leaf, int start, LeafValues values, ReadOnlySpan<int> documents, Span<int> counts, GroupedValues groups)
    {
        // Joining the segment's own numbers is dear: where there are fewer values than mentions of them, it is done once for each.
        if (documents.Length < values.Count / FewArticles)
        {
            var none = 0;
            foreach (var document in documents)
            {
                none += CountDocument(ordinals, leaf, document, values.Of(document - start), counts, groups, isJoined: true);
            }

            return none;
        }

        var without = 0;
        var size = values.Count;
        var own = ArrayPool<int>.Shared.Rent(size);
        try
        {
            var used = own.AsSpan(0, size);
            used.Clear();
            foreach (var document in documents)
            {
                without += CountDocument(ordinals, leaf, document, values.Of(document - start), used, groups, isJoined: false);
            }

            for (var ordinal = Next(used, 0); ordinal < size; ordinal = Next(used, ordinal + 1))
            {
                counts[ordinals.Global(leaf, ordinal)] += used[ordinal];
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(own);
        }

        return without;
    }

    /// <param name="isJoined">Whether counts are by the number that a value has in all segments, and not by the segment's own.</param>
    /// <returns>1 for an article that stands alone and has no value.</returns>
    private static int CountDocument(FacetOrdinals ordinals, int leaf, int document, ReadOnlySpan<int> values, Span<int> counts,
        GroupedValues groups, bool isJoined)
    {
        var isCopy = groups.Meet(document);
        foreach (var ordinal in values)
        {
            if (!isCopy || groups.IsNew(document, ordinals.Group(ordinals.Global(leaf, ordinal))))
            {
                counts[isJoined ? ordinals.Global(leaf, ordinal) : ordinal]++;
            }
        }

        return !isCopy && values.IsEmpty ? 1 : 0;
    }

    /// <summary>The next value that any article has; their number at the end. Of a large archive few have any in one answer.</summary>
    internal static int Next(ReadOnlySpan<int> counts, int from) =>
        from < counts.Length && counts[from..].IndexOfAnyExcept(0) is >= 0 and var next ? from + next : counts.Length;

    private static List<FacetValue> Top(FacetOrdinals ordinals, FacetRequest request, ReadOnlySpan<int> counts, int without)
    {
        var lookup = ordinals.Lookup();
        var prefix = request.Prefix is { } typed ? NameKey.OfBeginning(typed) : null;
        var best = new PriorityQueue<(int Key, int Count), (int Count, int Key)>(Comparer<(int Count, int Key)>.Create(
            (x, y) => x.Count != y.Count ? x.Count.CompareTo(y.Count) : y.Key.CompareTo(x.Key)));
        for (var value = Next(counts, 0); value < counts.Length;)
        {
            var key = ordinals.Group(value);
            var (start, end) = ordinals.ValuesOf(key);
            var count = 0;
            foreach (var form in counts[start..end])
            {
                count += form;
            }

            value = Next(counts, end);
            if ((best.Count == request.Count && best.Count > 0 && IsBehind(count, key, best.Peek()))
                || (prefix is not null && !AnyBegins(start, end, lookup, prefix)))
            {
                continue;
            }

            best.Enqueue((key, count), (count, key));
            if (best.Count > request.Count)
            {
                best.Dequeue();
            }
        }

        var values = new List<FacetValue>(best.Count + 1);
        while (best.TryDequeue(out var item, out _))
        {
            values.Add(new FacetValue(Shown(ordinals, item.Key, counts, lookup), item.Count));
        }

        values.Reverse();
        if (without > 0 && prefix is null)
        {
            values.Add(new FacetValue(null, without));
        }

        return values;
    }

    private static bool IsBehind(int count, int key, (int Key, int Count) least) =>
        count != least.Count ? count < least.Count : key > least.Key;

    /// <summary>The form that most of the counted articles print.</summary>
    public static string Shown(FacetOrdinals ordinals, int group, ReadOnlySpan<int> counts, Func<int, string> lookup)
    {
        var (start, end) = ordinals.ShownOf(group);
        var best = start;
        for (var form = start; form < end; form++)
        {
            best = counts[form] > counts[best] ? form : best;
        }

        return ordinals.Field.ShownOf(lookup(best));
    }

    /// <summary>Whether a word of a name, in any of its forms, goes on from what was typed: also one behind an apostrophe.</summary>
    private static bool AnyBegins(int start, int end, Func<int, string> lookup, string typed)
    {
        for (var form = start; form < end; form++)
        {
            if (WordBeginnings.Has(lookup(form), typed))
            {
                return true;
            }
        }

        return false;
    }
}
