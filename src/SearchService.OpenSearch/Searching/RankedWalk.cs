using System.Runtime.CompilerServices;
using System.Text.Json;
using SearchService.Indexing.Matching.Likeness;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>How a score came about behind what the cluster gave.</summary>
/// <param name="Passed">How many hits are shown up to and with this one.</param>
/// <param name="Mean">The mean score of the articles most like it.</param>
/// <param name="Lift">Added to all that were looked at, so that none falls behind the rest.</param>
internal sealed record LentScore(int Passed, double Mean, double Lift);

/// <summary>
/// Goes through hits as they are shown: by relevance the best of them in a better order, since articles like them lend them their scores
/// (<see cref="Neighbours"/>), and all others as the cluster has them.
/// </summary>
internal sealed class RankedWalk
{
    private static readonly HitSort NewestFirst = new(SortOrder.Newest);

    private readonly ClusterIndex _index;
    private readonly HitWalk _walk;

    private RankedWalk(ClusterIndex index, HitWalk walk) => (_index, _walk) = (index, walk);

    /// <summary>How much words tell apart; null where the cluster's order stands.</summary>
    private WordSamples? Samples { get; init; }

    /// <summary>What age leaves of scores; null where it does not count.</summary>
    private RecentClause? Aged { get; init; }

    /// <param name="index">The state of the archive.</param>
    /// <param name="samples">How much words tell apart.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="part">The query, compiled.</param>
    /// <param name="found">What it finds, with the filters of the request.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<RankedWalk> OfAsync(
        ClusterIndex index, WordSamples samples, SearchRequest request, AskedPart part, Clause found, CancellationToken cancellation)
    {
        var isRanked = request.Sort == SortOrder.Relevance && part.Words.Count > 0;
        var scored = isRanked ? Clause.WithScores(found, ProximityClauses.Of(part.Words)) : found;
        var aged = request is { BoostRecent: true, Sort: SortOrder.Relevance }
            ? await AgedAsync(index, found, scored, cancellation).ConfigureAwait(false)
            : null;
        var walk = new HitWalk(index, aged ?? scored, new HitSort(request.Sort), request.Copies, PointsInTime.CursorKeep)
        {
            Explains = request.Explain,
        };
        return new RankedWalk(index, walk) { Samples = isRanked ? samples : null, Aged = aged };
    }

    /// <param name="after">The sort values that hits come behind, as JSON; null where so many of the best were passed.</param>
    /// <param name="passed">How many of the best were passed.</param>
    /// <param name="wanted">How many will be looked at, as far as is known.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async IAsyncEnumerable<ShownHit> FromAsync(
        string? after, int passed, int wanted, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (after is null && Samples is not null)
        {
            var (best, behind) = await BestAsync(Samples, cancellation).ConfigureAwait(false);
            foreach (var some in best.Skip(passed).Chunk(Math.Clamp(wanted, 1, Neighbours.Depth)))
            {
                foreach (var hit in await _walk.WholeAsync(some, cancellation).ConfigureAwait(false))
                {
                    yield return hit;
                }
            }

            if (behind is null)
            {
                yield break;
            }

            (after, wanted) = (behind, Math.Max(1, wanted - best.Count));
        }

        await foreach (var hit in _walk.FromAsync(after, wanted, cancellation).ConfigureAwait(false))
        {
            yield return hit;
        }
    }

    /// <summary>
    /// The best hits in their better order, and the sort values of the last that the cluster gave; null where no more follow.
    /// </summary>
    private async Task<(IReadOnlyList<ShownHit> Best, string? Behind)> BestAsync(WordSamples samples, CancellationToken cancellation)
    {
        var found = await _walk.BestAsync(Neighbours.Depth + 1, cancellation).ConfigureAwait(false);
        var best = found[..Math.Min(Neighbours.Depth, found.Count)];
        if (best.Count == 0)
        {
            return ([], null);
        }

        // Age counts behind the steps, as in the embedded engine.
        var frequencies = await samples.OfAsync(_index, cancellation).ConfigureAwait(false);
        List<double> factors = best.ConvertAll(FactorOf);
        double[] scores = [.. best.Select((hit, i) => ScoreOf(hit) / factors[i])];
        var means = Neighbours.Means(scores, new Profiles(best, frequencies));
        var mixed = best.Select((_, i) => Neighbours.Mixed(scores[i], means[i]) * factors[i]).ToList();
        var lift = found.Count > best.Count ? Math.Max(0, ScoreOf(found[^1]) - mixed.Min()) : 0;
        return (
            [
                .. Enumerable.Range(0, best.Count).OrderByDescending(i => mixed[i]).Select((i, at) => best[i] with
                {
                    Hit = best[i].Hit with { Score = mixed[i] + lift },
                    Lent = new LentScore(at + 1, means[i], lift),
                }),
            ],
            found.Count > best.Count ? best[^1].Hit.Sort.GetRawText() : null);
    }

    private static double ScoreOf(ShownHit hit) => hit.Hit.Score ?? 0;

    /// <summary>By the day that hits of equal scores are sorted by.</summary>
    private double FactorOf(ShownHit hit) => Aged?.FactorOf(PublishedOf(hit.Hit.Sort[1])) ?? 1;

    /// <summary>The cluster sorts what has no date by a number that no date has.</summary>
    private static long? PublishedOf(JsonElement sorted) => sorted.ValueKind == JsonValueKind.Number
        && sorted.TryGetInt64(out var published) && published is not (long.MinValue or long.MaxValue) ? published : null;

    /// <summary>The same, with scores that fall with the age of an article, counted from the newest one found.</summary>
    private static async Task<RecentClause?> AgedAsync(ClusterIndex index, Clause found, Clause scored, CancellationToken cancellation)
    {
        var dated = new BoolClause { Filter = [found, new ExistsClause(ClusterFields.PublishedSort)] };
        var newest = await index.AskAsync(index.Body(dated) with { Size = 1, Sort = NewestFirst }, cancellation).ConfigureAwait(false);

        // Where nothing has a date, all are as old.
        return newest.Hits.Hits is [var hit] ? new RecentClause(scored, hit.Sort[0].GetInt64()) : null;
    }

    private sealed class Profiles(List<ShownHit> hits, IWordFrequencies frequencies) : IVectors
    {
        public int Read(int hit, Span<int> hashes, Span<double> weights) =>
            ProfileVector.Write(hits[hit].Hit.Source?.Profile, frequencies, hashes, weights);
    }
}
