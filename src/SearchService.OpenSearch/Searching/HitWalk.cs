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

    /// <summary>Of so many groups it is kept which article came first; behind them the cluster is asked.</summary>
    private const int MostMet = 10_000;

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
        await foreach (var hit in FromAsync(null, most + most / 3, ProfileOnly, cancellation).ConfigureAwait(false))
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
        var asked = index.Body(Explains ? new BoolClause { Must = [query], Filter = [named] } : named.Unscored()) with
        {
            Size = hits.Count,
            Sort = Explains ? sort : HitSort.ByLine,
            Read = WholeHit,
            KeepAlive = keep,
            Explains = Explains,
        };

        // One request reads the hits and counts their groups, where nothing of these is hidden.
        var isCounted = copies == CopyMode.Fold && !Explains && index.IsOpen(ClusterFields.Group);
        asked = isCounted
            ? asked with
            {
                Query = index.Seen(InGroupsOf(hits.Select(hit => hit.Hit)).Unscored()),
                Shown = named,
                Together = [[ClusterFields.Group]],
            }
            : asked;
        var answer = await index.AskAsync(asked, cancellation).ConfigureAwait(false);
        var whole = answer.Hits.Hits.ToDictionary(hit => hit.Source!.Id!, StringComparer.Ordinal);
        var sizes = isCounted
            ? SizesIn(answer.Aggregations![SearchAnswer.TogetherName(0)].Buckets!)
            : await SizesAsync(answer.Hits.Hits, cancellation).ConfigureAwait(false);
        return
        [
            .. hits.Select(hit => whole[hit.Hit.Source!.Id!] is var read
                ? hit with
                {
                    Hit = hit.Hit with { Source = read.Source, Explanation = read.Explanation },
                    Copies = sizes.GetValueOrDefault(read.Source!.Group!, 1) - 1,
                }
                : hit),
        ];
    }

    private async IAsyncEnumerable<ShownHit> FromAsync(
        string? after, int wanted, string[] read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var firsts = after is null && ReferenceEquals(sort, sort.OfGroup) ? new Dictionary<string, string>(StringComparer.Ordinal) : null;
        for (var more = true; more;)
        {
            var size = Math.Clamp(wanted, 1, MostAtOnce);
            var answer = await index.AskAsync(
                index.Body(query) with
                {
                    Size = size,
                    Sort = sort,
                    After = after,
                    Read = read == ProfileOnly ? [] : read,
                    Values = read == ProfileOnly ? read : [],
                    KeepAlive = keep,
                    Explains = Explains && read == WholeHit,
                }, cancellation).ConfigureAwait(false);
            var hits = answer.Hits.Hits;
            more = hits.Count == size;
            after = more ? hits[^1].Sort.GetRawText() : null;
            firsts = firsts?.Count < MostMet ? firsts : null;
            var sizes = firsts is not null && read == ProfileOnly ? [] : await SizesAsync(hits, cancellation).ConfigureAwait(false);
            var stands = copies == CopyMode.All ? []
                : firsts is not null ? Met(firsts, hits)
                : await FirstsAsync(sizes, cancellation).ConfigureAwait(false);
            foreach (var hit in hits)
            {
                var (id, group) = (hit.Source!.Id!, hit.Source.Group!);
                if (stands.GetValueOrDefault(group, id) == id)
                {
                    yield return new ShownHit(hit, sizes.GetValueOrDefault(group, 1) - 1);
                }
            }
        }
    }

    private static Clause InGroupsOf(IEnumerable<FoundHit> hits) =>
        Clause.OneOf(ClusterFields.Group, hits.Select(hit => hit.Source!.Group!).Distinct());

    /// <summary>How many articles of the archive each group of some hits has; only of several.</summary>
    private async Task<Dictionary<string, int>> SizesAsync(IReadOnlyList<FoundHit> hits, CancellationToken cancellation)
    {
        if (copies == CopyMode.All || hits.Count == 0)
        {
            return [];
        }

        List<Combination> counted = [];
        await foreach (var group in index.CountsAsync(InGroupsOf(hits), [ClusterFields.Group], cancellation).ConfigureAwait(false))
        {
            counted.Add(group);
        }

        return SizesIn(counted);
    }

    private static Dictionary<string, int> SizesIn(IEnumerable<Combination> groups) => groups
        .Where(group => group.DocCount > 1)
        .ToDictionary(group => group.Key[ClusterFields.Group]!, group => (int)group.DocCount, StringComparer.Ordinal);

    /// <summary>Which article stands for each group, as long as all are gone through from the start: the first that is met.</summary>
    private static Dictionary<string, string> Met(Dictionary<string, string> firsts, IReadOnlyList<FoundHit> hits)
    {
        foreach (var hit in hits)
        {
            firsts.TryAdd(hit.Source!.Group!, hit.Source.Id!);
        }

        return firsts;
    }

    /// <summary>The same for groups of which articles may have come before.</summary>
    private async Task<Dictionary<string, string>> FirstsAsync(Dictionary<string, int> groups, CancellationToken cancellation)
    {
        if (groups.Count == 0)
        {
            return [];
        }

        var firsts = await index.AskAsync(
            index.Body(new BoolClause { Must = [query], Filter = [Clause.OneOf(ClusterFields.Group, groups.Keys)] }) with
            {
                Size = groups.Count,
                Sort = sort.OfGroup,
                Collapsed = ClusterFields.Group,
                Read = GroupOnly,
            },
            cancellation).ConfigureAwait(false);
        return firsts.Hits.Hits.ToDictionary(first => first.Source!.Group!, first => first.Source!.Id!, StringComparer.Ordinal);
    }
}
