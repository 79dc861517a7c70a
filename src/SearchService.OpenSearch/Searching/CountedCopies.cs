using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;

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

    /// <summary>What was asked for within the groups, by the query: the same object each time, so that it can be counted ahead.</summary>
    private readonly Dictionary<Clause, IReadOnlyList<Clause>> _within = new(ReferenceEqualityComparer.Instance);

    private CountedCopies(ClusterIndex index, IEnumerable<string> groups) =>
        (_index, _groups) = (index, [.. groups.Chunk(AtOnce).Select(some => Clause.OneOf(ClusterFields.Group, some))]);

    public static async Task<CountedCopies> OfAsync(ClusterIndex index, Clause query, CancellationToken cancellation)
    {
        var copies = index.IsCountedAhead(query, ClusterFields.CopyOf) ? query
            : new BoolClause { Filter = [query, new ExistsClause(ClusterFields.CopyOf)] };
        return new CountedCopies(index, await index.ValuesAsync(copies, ClusterFields.CopyOf, cancellation).ConfigureAwait(false));
    }

    /// <summary>Where copies are not folded, nothing counts as one.</summary>
    public static Task<CountedCopies> OfAsync(ClusterIndex index, CopyMode copies, Clause query, CancellationToken cancellation) =>
        copies == CopyMode.Fold ? OfAsync(index, query, cancellation) : Task.FromResult(new CountedCopies(index, []));

    /// <summary>How many articles a query finds, and how many hits these are.</summary>
    public async Task<(long Articles, long Total)> TotalsAsync(Clause query, CancellationToken cancellation)
    {
        var articles = await _index.TotalAsync(query, cancellation).ConfigureAwait(false);
        return (articles, articles - await FurtherAsync(query, cancellation).ConfigureAwait(false));
    }

    /// <summary>Counts in one request for each ten thousand groups what will be asked of this very query.</summary>
    /// <param name="query">The query, as the same object.</param>
    /// <param name="fields">Those whose values will be counted.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task CountAheadAsync(Clause query, IEnumerable<string> fields, CancellationToken cancellation)
    {
        IReadOnlyList<IReadOnlyList<string>> grouped =
            [[ClusterFields.Group], .. fields.Select(field => (IReadOnlyList<string>)[ClusterFields.Group, field])];
        foreach (var some in Within(query))
        {
            await _index.CountAheadAsync(some, grouped, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>By how many the articles of a query are more than its hits.</summary>
    public async Task<long> FurtherAsync(Clause query, CancellationToken cancellation)
    {
        var further = 0L;
        foreach (var some in Within(query))
        {
            await foreach (var group in _index.CountsAsync(some, [ClusterFields.Group], cancellation).ConfigureAwait(false))
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
        foreach (var some in Within(query))
        {
            var counts = _index.CountsAsync(some, [ClusterFields.Group, field], cancellation);
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

    private IReadOnlyList<Clause> Within(Clause query)
    {
        if (!_within.TryGetValue(query, out var within))
        {
            _within[query] = within = [.. _groups.Select(groups => new BoolClause { Filter = [query, groups] })];
        }

        return within;
    }
}
