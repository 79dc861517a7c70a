using System.Runtime.CompilerServices;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <param name="Hit">An article that is shown.</param>
/// <param name="Copies">How many further articles of the archive are copies of it.</param>
internal sealed record ShownHit(FoundHit Hit, int Copies)
{
    /// <summary>Of the hits that articles like them lent their scores: how they come to be where they are; null of all others.</summary>
    public LentScore? Lent { get; init; }
}

/// <summary>
/// Goes through the hits of a query in order, each group of copies once, by the one that comes first. The cluster's own collapsing cannot
/// go on behind a hit; so articles are walked through, and of a group all but the first are passed over.
/// </summary>
/// <param name="index">The state of the archive.</param>
/// <param name="query">What is found.</param>
/// <param name="sort">The order.</param>
/// <param name="copies">Whether copies are folded.</param>
/// <param name="keep">How long the state is kept from each step on.</param>
internal sealed class HitWalk(ClusterIndex index, Clause query, HitSort sort, CopyMode copies, TimeSpan keep)
{
    private const int MostAtOnce = 1_000;

    /// <summary>Says of each hit how its score came about.</summary>
    public bool Explains { get; init; }

    private static readonly string[] WholeHit = [ClusterFields.Id, ClusterFields.Group, ClusterFields.Stored];
    private static readonly string[] ProfileOnly = [ClusterFields.Id, ClusterFields.Group, ClusterFields.Profile];
    private static readonly string[] GroupOnly = [ClusterFields.Id, ClusterFields.Group];

    /// <param name="after">The sort values that hits come behind, as JSON; null from the start.</param>
    /// <param name="wanted">How many will be looked at, as far as is known.</param>
    /// <param name="cancellation">Gives it up.</param>
    public IAsyncEnumerable<ShownHit> FromAsync(string? after, int wanted, CancellationToken cancellation) =>
        FromAsync(after, wanted, WholeHit, cancellation);

    /// <summary>The first hits, each with its profile alone.</summary>
    public async Task<List<ShownHit>> BestAsync(int most, CancellationToken cancellation)
    {
        // Some more: of a few of them, copies come before.
        List<ShownHit> best = [];
        await foreach (var hit in FromAsync(null, most + most / 6, ProfileOnly, cancellation).ConfigureAwait(false))
        {
            best.Add(hit);
            if (best.Count == most)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The same hits with all that is shown of them, in their order.</summary>
    public async Task<IReadOnlyList<ShownHit>> WholeAsync(IReadOnlyList<ShownHit> hits, CancellationToken cancellation)
    {
        var named = Clause.OneOf(ClusterFields.Id, hits.Select(hit => hit.Hit.Source!.Id!));
        var answer = await index.AskAsync(
            index.Body(Explains ? new BoolClause { Must = [query], Filter = [named] } : named.Unscored()) with
            {
                Size = hits.Count,
                Sort = Explains ? sort : HitSort.ByLine,
                Read = WholeHit,
                KeepAlive = keep,
                Explains = Explains,
            },
            cancellation).ConfigureAwait(false);
        var whole = answer.Hits.Hits.ToDictionary(hit => hit.Source!.Id!, StringComparer.Ordinal);
        return
        [
            .. hits.Select(hit => whole[hit.Hit.Source!.Id!] is var read
                ? hit with { Hit = hit.Hit with { Source = read.Source, Explanation = read.Explanation } }
                : hit),
        ];
    }

    private async IAsyncEnumerable<ShownHit> FromAsync(
        string? after, int wanted, string[] read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var more = true; more;)
        {
            var size = Math.Clamp(wanted, 1, MostAtOnce);
            var answer = await index.AskAsync(
                index.Body(query) with
                {
                    Size = size,
                    Sort = sort,
                    After = after,
                    Read = read,
                    KeepAlive = keep,
                    Explains = Explains && read == WholeHit,
                }, cancellation).ConfigureAwait(false);
            var hits = answer.Hits.Hits;
            more = hits.Count == size;
            after = more ? hits[^1].Sort.GetRawText() : null;
            var groups = await GroupsAsync(hits, cancellation).ConfigureAwait(false);
            foreach (var hit in hits)
            {
                var (id, group) = (hit.Source!.Id!, hit.Source.Group!);
                var (count, first) = groups.GetValueOrDefault(group, (1, id));
                if (first == id || copies == CopyMode.All)
                {
                    yield return new ShownHit(hit, copies == CopyMode.Fold ? count - 1 : 0);
                }
            }
        }
    }

    /// <summary>Of the groups of some hits that have several articles: how many, and which of those found stands for it.</summary>
    private async Task<Dictionary<string, (int Count, string First)>> GroupsAsync(
        IReadOnlyList<FoundHit> hits, CancellationToken cancellation)
    {
        Dictionary<string, (int Count, string First)> groups = new(StringComparer.Ordinal);
        if (copies == CopyMode.All || hits.Count == 0)
        {
            return groups;
        }

        var named = Clause.OneOf(ClusterFields.Group, hits.Select(hit => hit.Source!.Group!).Distinct());
        Dictionary<string, int> sizes = new(StringComparer.Ordinal);
        await foreach (var group in index.CountsAsync(named, [ClusterFields.Group], cancellation).ConfigureAwait(false))
        {
            if (group.DocCount > 1)
            {
                sizes[group.Key[ClusterFields.Group]!] = (int)group.DocCount;
            }
        }

        if (sizes.Count == 0)
        {
            return groups;
        }

        var firsts = await index.AskAsync(
            index.Body(new BoolClause { Must = [query], Filter = [Clause.OneOf(ClusterFields.Group, sizes.Keys)] }) with
            {
                Size = sizes.Count,
                Sort = sort.OfGroup,
                Collapsed = ClusterFields.Group,
                Read = GroupOnly,
            },
            cancellation).ConfigureAwait(false);
        foreach (var first in firsts.Hits.Hits)
        {
            groups[first.Source!.Group!] = (sizes[first.Source.Group!], first.Source.Id!);
        }

        return groups;
    }
}
