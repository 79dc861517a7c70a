using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// Of what a query finds, the groups of copies that have a further copy in it: each counts once, for every value that any of its articles
/// has. The rest of what is found needs no looking at, so that this costs what there are copies.
/// </summary>
internal sealed class CountedCopies
{
    /// <summary>Groups that are asked for at once.</summary>
    private const int AtOnce = 10_000;

    private readonly ClusterIndex _index;
    private readonly IReadOnlyList<Clause> _groups;

    private CountedCopies(ClusterIndex index, IEnumerable<string> groups) =>
        (_index, _groups) = (index, [.. groups.Chunk(AtOnce).Select(some => Clause.OneOf(ClusterFields.Group, some))]);

    public static async Task<CountedCopies> OfAsync(ClusterIndex index, Clause query, CancellationToken cancellation)
    {
        var copies = new BoolClause { Filter = [query, new ExistsClause(ClusterFields.CopyOf)] };
        return new CountedCopies(index, await index.ValuesAsync(copies, ClusterFields.CopyOf, cancellation).ConfigureAwait(false));
    }

    /// <summary>Counts nothing as a copy.</summary>
    public static CountedCopies None(ClusterIndex index) => new(index, []);

    /// <summary>By how many the articles of a query are more than its hits.</summary>
    public async Task<long> FurtherAsync(Clause query, CancellationToken cancellation)
    {
        var further = 0L;
        foreach (var some in _groups)
        {
            await foreach (var group in _index.CountsAsync(Within(query, some), [ClusterFields.Group], cancellation).ConfigureAwait(false))
            {
                further += group.DocCount - 1;
            }
        }

        return further;
    }

    /// <summary>By how many the articles that have a value are more than the hits that do, for each value of a field.</summary>
    /// <returns>By value, and of the articles without one under the empty text.</returns>
    public async Task<Dictionary<string, long>> FurtherAsync(
        Clause query, string field, Func<string, string> keyOf, CancellationToken cancellation)
    {
        Dictionary<string, long> further = new(StringComparer.Ordinal);
        foreach (var some in _groups)
        {
            var counts = _index.CountsAsync(Within(query, some), [ClusterFields.Group, field], cancellation);
            string? last = null;
            HashSet<string> met = new(StringComparer.Ordinal);
            await foreach (var counted in counts.ConfigureAwait(false))
            {
                // Combinations come by group, and of each first the articles without a value.
                var group = counted.Key[ClusterFields.Group]!;
                if (group != last)
                {
                    (last, met) = (group, new HashSet<string>(StringComparer.Ordinal));
                    met.Add("");
                }

                Add(further, counted, field, keyOf, met);
            }
        }

        return further;
    }

    private static void Add(
        Dictionary<string, long> further, Combination counted, string field, Func<string, string> keyOf, HashSet<string> met)
    {
        if (counted.Key[field] is not { } value)
        {
            // One stands for the group, unless another of it has a value: that is taken off with the first value.
            met.Remove("");
            further[""] = further.GetValueOrDefault("") + counted.DocCount - 1;
            return;
        }

        if (met.Add(""))
        {
            further[""] = further.GetValueOrDefault("") + 1;
        }

        var isFirst = met.Add(keyOf(value));
        further[value] = further.GetValueOrDefault(value) + counted.DocCount - (isFirst ? 1 : 0);
    }

    private static BoolClause Within(Clause query, Clause groups) => new() { Filter = [query, groups] };
}
