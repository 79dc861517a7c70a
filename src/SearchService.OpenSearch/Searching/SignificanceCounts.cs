using SearchService.Indexing.Answers.Significance;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// Finds the names that are more frequent among what is found than among all articles. Names are looked up in the whole archive as long as
/// one that is as frequent among what is found could still be among the most telling; so the cost grows with those that are shown.
/// </summary>
internal sealed class SignificanceCounts(ClusterIndex index)
{
    /// <summary>Names that are counted in the whole archive at once.</summary>
    private const int AtOnce = 256;

    /// <param name="request">What is asked.</param>
    /// <param name="asked">The same, compiled.</param>
    /// <param name="folded">How the copies of what is found fold.</param>
    /// <param name="found">Hits in all.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<SignificantNames> OfAsync(
        SearchRequest request, AskedQuery asked, Func<CancellationToken, Task<CountedCopies>> folded, long found,
        CancellationToken cancellation)
    {
        if (request.Significant == 0)
        {
            return SignificantNames.None;
        }

        var copies = await folded(cancellation).ConfigureAwait(false);
        var everywhere = await CountedCopies.OfAsync(index, request.Copies, Clause.Articles, cancellation).ConfigureAwait(false);
        var all = await index.AskAsync(index.Body(Clause.Articles) with { CountsAll = true }, cancellation).ConfigureAwait(false);
        var scale = new Scale(found, Math.Max(
            1, all.Hits.Total!.Value - await everywhere.FurtherAsync(Clause.Articles, cancellation).ConfigureAwait(false)));
        var names = new AskedNames(request, asked.Parsed.Tree, _ => [], _ => []);
        return new SignificantNames(
            await BestAsync(ClusterFields.Person, asked.Found, copies, everywhere, scale, names.People, request.Significant, cancellation)
                .ConfigureAwait(false),
            await BestAsync(ClusterFields.Place, asked.Found, copies, everywhere, scale, names.Places, request.Significant, cancellation)
                .ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<SignificantName>> BestAsync(
        string field, Clause query, CountedCopies copies, CountedCopies everywhere, Scale scale, IReadOnlySet<string> without, int count,
        CancellationToken cancellation)
    {
        var counts = new FacetCounts(index);
        var near = (await counts.FormsAsync(query, field, copies, cancellation).ConfigureAwait(false))
            .Where(name => name.Count >= ShareGain.MinArticles && !without.Contains(name.Key))
            .OrderByDescending(name => name.Count).ThenBy(name => name.Key, StringComparer.Ordinal).ToList();
        List<(string Key, SignificantName Name)> best = [];
        foreach (var some in near.Chunk(AtOnce))
        {
            // A name gains most where no other article has it; behind the last that gains so much, none is looked up.
            if (best.Count == count && scale.Gain(some[0].Count, some[0].Count) < best[^1].Name.Score)
            {
                break;
            }

            var far = await FarAsync(field, [.. some.Select(name => name.Key)], everywhere, cancellation).ConfigureAwait(false);
            best =
            [
                .. best.Concat(some.Select(name => (name.Key, new SignificantName(name.Shown, name.Count, far[name.Key],
                        Math.Round(scale.Gain(name.Count, far[name.Key]), 6)))))
                    .Where(name => name.Item2.Score > 0)
                    .OrderByDescending(name => name.Item2.Score).ThenBy(name => name.Key, StringComparer.Ordinal).Take(count),
            ];
        }

        return [.. best.Select(name => name.Name)];
    }

    /// <summary>How many of all articles have each of some names.</summary>
    private async Task<Dictionary<string, long>> FarAsync(
        string field, IReadOnlyList<string> keys, CountedCopies everywhere, CancellationToken cancellation)
    {
        var counted = await index.AskAsync(index.Body(Clause.Articles) with
        {
            Filters = [.. keys.Select(key => new TermClause(field, key))],
        }, cancellation).ConfigureAwait(false);
        var further = await everywhere.FurtherAsync(Clause.OneOf(field, keys), field, key => key, cancellation).ConfigureAwait(false);
        return keys.Select((key, at) => (key, Articles: counted.Aggregations![SearchAnswer.FilterName(at)].DocCount!.Value))
            .ToDictionary(name => name.key, name => name.Articles - further.GetValueOrDefault(name.key));
    }

    /// <param name="Found">Hits in all.</param>
    /// <param name="All">All articles, folded as the hits are.</param>
    private readonly record struct Scale(long Found, long All)
    {
        public double Gain(long near, long far) => ShareGain.Of(near, Found, far, All);
    }
}
