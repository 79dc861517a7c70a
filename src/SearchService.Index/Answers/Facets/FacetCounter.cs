using System.Buffers;
using Lucene.Net.Index;
using SearchService.Articles;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Values;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Facets;

/// <summary>Counts the values of a field among articles, exactly.</summary>
internal static class FacetCounter
{
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
            var groups = new GroupedValues(snapshot.Reader, ordinals);
            var without = 0;
            foreach (var matches in found)
            {
                without += CountAlone(snapshot.Reader, ordinals, matches.Documents, used, matches.Copies(folded).Places);
                groups.Add(matches.Copies(folded), matches.Documents);
            }

            return new Facet(request.Field, Top(ordinals, request, used, without + groups.Count(used)));
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
        IndexReader reader, FacetOrdinals ordinals, Matches found, Span<int> counts, CopyGroups? folded = null)
    {
        var groups = new GroupedValues(reader, ordinals);
        groups.Add(found.Copies(folded), found.Documents);
        return CountAlone(reader, ordinals, found.Documents, counts, found.Copies(folded).Places) + groups.Count(counts);
    }

    /// <param name="copies">The places of articles that are passed over, in order.</param>
    private static int CountAlone(
        IndexReader reader, FacetOrdinals ordinals, ReadOnlySpan<int> documents, Span<int> counts, ReadOnlySpan<int> copies)
    {
        var without = 0;
        var (leaf, end) = (-1, 0);
        LeafValues? values = null;
        for (var (first, next) = (0, 0); first < documents.Length;)
        {
            if (next < copies.Length && copies[next] == first)
            {
                (first, next) = (first + 1, next + 1);
                continue;
            }

            if (values is null || documents[first] >= end)
            {
                leaf = ReaderUtil.SubIndex(documents[first], reader.Leaves);
                end = reader.Leaves[leaf].DocBase + reader.Leaves[leaf].Reader.MaxDoc;
                values = ordinals.Leaf(leaf);
            }

            // Up to the next copy, or to the next segment, no article has to be asked whether it is one.
            var alone = documents[first..(next < copies.Length ? copies[next] : documents.Length)];
            var start = reader.Leaves[leaf].DocBase;
            var inLeaf = alone.IndexOfAnyInRange(end, int.MaxValue) is >= 0 and var behind ? alone[..behind] : alone;
            without += CountAlone(ordinals, values, start, inLeaf, counts);
            first += inLeaf.Length;
        }

        return without;
    }

    private static int CountAlone(FacetOrdinals ordinals, LeafValues leaf, int start, ReadOnlySpan<int> documents, Span<int> counts)
    {
        var starts = leaf.Starts;
        if (starts.IsEmpty)
        {
            return documents.Length;
        }

        var without = 0;
        var anyJoined = ordinals.AnyJoined;
        var numbers = leaf.Numbers;
        foreach (var document in documents)
        {
            var own = document - start;
            var (first, end) = (starts[own], starts[own + 1]);
            if (first == end)
            {
                without++;
            }
            else if (anyJoined && end - first > 1)
            {
                CountJoined(ordinals, numbers[first..end], counts);
            }
            else
            {
                for (; first < end; first++)
                {
                    counts[numbers[first]]++;
                }
            }
        }

        return without;
    }

    private static void CountJoined(FacetOrdinals ordinals, ReadOnlySpan<int> values, Span<int> counts)
    {
        for (var i = 0; i < values.Length; i++)
        {
            counts[values[i]] += ordinals.IsRepeated(values, i) ? 0 : 1;
        }
    }

    /// <summary>Adds up what is counted as one; where each value is counted alone, there is nothing to add.</summary>
    /// <param name="counts">By number of the value.</param>
    /// <param name="sums">By number of the group: as many as there are, all 0.</param>
    public static void Sum(FacetOrdinals ordinals, ReadOnlySpan<int> counts, Span<int> sums)
    {
        for (var value = Next(counts, 0); value < counts.Length; value = Next(counts, value + 1))
        {
            sums[ordinals.Group(value)] += counts[value];
        }
    }

    /// <summary>The next value that any article has; their number at the end. Of a large archive few have any in one answer.</summary>
    internal static int Next(ReadOnlySpan<int> counts, int from) =>
        from < counts.Length && counts[from..].IndexOfAnyExcept(0) is >= 0 and var next ? from + next : counts.Length;

    private static List<FacetValue> Top(FacetOrdinals ordinals, FacetRequest request, ReadOnlySpan<int> counts, int without)
    {
        if (ordinals.IsUngrouped)
        {
            return Top(ordinals, request, counts, counts, without);
        }

        var sums = ArrayPool<int>.Shared.Rent(ordinals.Groups + 1);
        try
        {
            var used = sums.AsSpan(0, ordinals.Groups);
            used.Clear();
            Sum(ordinals, counts, used);
            return Top(ordinals, request, counts, used, without);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(sums);
        }
    }

    private static List<FacetValue> Top(
        FacetOrdinals ordinals, FacetRequest request, ReadOnlySpan<int> counts, ReadOnlySpan<int> sums, int without)
    {
        var prefix = request.Prefix is { } typed ? NameKey.OfBeginning(typed) : null;
        var best = new PriorityQueue<(int Group, int Count), (int Count, int Group)>(Comparer<(int Count, int Group)>.Create(
            (x, y) => x.Count != y.Count ? x.Count.CompareTo(y.Count) : ordinals.Compare(y.Group, x.Group)));
        for (var group = Next(sums, 0); group < sums.Length; group = Next(sums, group + 1))
        {
            var count = sums[group];
            if ((best.Count == request.Count && best.Count > 0 && IsBehind(ordinals, count, group, best.Peek()))
                || (prefix is not null && !ordinals.ValuesOf(group).Any(value => WordBeginnings.Has(ordinals.Text(value), prefix))))
            {
                continue;
            }

            best.Enqueue((group, count), (count, group));
            if (best.Count > request.Count)
            {
                best.Dequeue();
            }
        }

        var values = new List<FacetValue>(best.Count + 1);
        while (best.TryDequeue(out var item, out _))
        {
            values.Add(new FacetValue(ordinals.Shown(item.Group, counts), item.Count));
        }

        values.Reverse();
        if (without > 0 && prefix is null)
        {
            values.Add(new FacetValue(null, without));
        }

        return values;
    }

    private static bool IsBehind(FacetOrdinals ordinals, int count, int group, (int Group, int Count) least) =>
        count != least.Count ? count < least.Count : ordinals.Compare(group, least.Group) > 0;
}
