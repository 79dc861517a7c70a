using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Searching;

/// <summary>A state of the archive, asked for hits and counts. A shard that does not answer is an error, never a smaller number.</summary>
/// <param name="client">The cluster.</param>
/// <param name="point">The point in time.</param>
/// <param name="sight">What whoever asks may see.</param>
/// <param name="languages">What was asked of states already.</param>
internal sealed class ClusterIndex(ClusterClient client, string point, Sight sight, WrittenLanguages? languages = null)
{
    /// <summary>Terms are weighed over all shards first, so that an article scores the same whichever shard it lies on.</summary>
    private const string Search = "_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false";

    /// <summary>The same without scores.</summary>
    private const string Count = "_search?allow_partial_search_results=false";

    private readonly Dictionary<Clause, CountedAhead> _ahead = new(ReferenceEqualityComparer.Instance);

    public string Point => point;

    public WrittenLanguages Languages { get; } = languages ?? new WrittenLanguages();

    public ClusterSearch Body(Clause query) => new(point, Seen(query));

    /// <summary>What is asked, as far as it may be seen.</summary>
    public Clause Seen(Clause query) => sight.Of(query);

    /// <summary>Whether every field is seen of every article that is.</summary>
    public bool SeesAll => sight.Closed is null;

    /// <summary>Whether a field is seen of every article that is.</summary>
    public bool IsOpen(string field) => sight.IsOpen(field);

    public async Task<SearchAnswer> AskAsync(ClusterSearch body, CancellationToken cancellation)
    {
        var answer = await AnswerAsync(sight.Closed is null ? body : body with
        {
            Filters = [.. body.Filters.Select(filter => filter.Seen(sight))],
            Shown = body.Shown?.Seen(sight),
            Read = body.Read.Count > 0 ? [.. body.Read, ClusterFields.Source] : [],
            Values = body.Values.Count > 0 ? [.. body.Values, ClusterFields.Source] : [],
        }, cancellation).ConfigureAwait(false);
        return sight.Closed is null ? answer : answer with
        {
            Hits = answer.Hits with
            {
                Hits = [.. answer.Hits.Hits.Select(hit =>
                    hit.Source is { } source ? hit with { Source = SeenSource.Of(source, sight) } : hit)],
            },
        };
    }

    /// <summary>The same for one who may see everything.</summary>
    public async Task<SearchAnswer> AnswerAsync(ClusterSearch body, CancellationToken cancellation)
    {
        var answer = await client.AskAsync(HttpMethod.Post, body.Sort.IsWeighed ? Search : Count, body.ToJson(),
            SearchJson.Default.SearchAnswer, cancellation).ConfigureAwait(false);
        var whole = answer is { TimedOut: false, Shards.Failed: 0 } ? answer : throw NotWhole(answer.Shards);
        return body.Values.Count > 0 ? whole.Read() : whole;
    }

    private ClusterException NotWhole(ShardCounts shards) => new(ClusterFault.Shard,
        $"{shards.Failed} of {shards.Total} shards of {client.Address.Url} did not answer in time: counts would be too small.");

    /// <summary>What the scores of each of some queries add up to, in their order; exact as long as scores are whole numbers.</summary>
    public async Task<IReadOnlyList<long>> ScoresAsync(IReadOnlyList<Clause> queries, CancellationToken cancellation)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var query in queries)
        {
            lines.Write("""{"allow_partial_search_results":false}"""u8);
            lines.Write("\n"u8);
            lines.Write((Body(query) with { SumsScores = true }).ToJson());
            lines.Write("\n"u8);
        }

        var answers = await client.AskAsync(
            HttpMethod.Post, "_msearch", lines.WrittenMemory, SearchJson.Default.SearchAnswers, cancellation).ConfigureAwait(false);
        return [.. answers.Responses.Select(answer => answer switch
        {
            { Error: { } error } => throw Refusals.Of(client.Address, new ErrorAnswer(error, answer.Status)),
            { TimedOut: false, Shards.Failed: 0, Aggregations: { } counted } => (long)counted[SearchAnswer.ScoreSum].Value!.Value,
            _ => throw NotWhole(answer.Shards ?? new ShardCounts(0, 0)),
        })];
    }

    /// <summary>
    /// Counts in one request what will be asked of this very query: <see cref="TotalAsync"/> and <see cref="CountsAsync"/> ask the cluster
    /// for what is behind that alone. Not at once with either of them.
    /// </summary>
    /// <param name="query">The query, as the same object.</param>
    /// <param name="fields">The sets of fields whose combinations will be counted.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task CountAheadAsync(Clause query, IReadOnlyList<IReadOnlyList<string>> fields, CancellationToken cancellation)
    {
        List<IReadOnlyList<string>> open = [.. fields.Where(some => some.All(sight.IsOpen)).DistinctBy(CountedAhead.KeyOf)];
        var answer = await AskAsync(Body(query) with { CountsAll = true, Together = open }, cancellation).ConfigureAwait(false);
        _ahead[query] = CountedAhead.Of(answer, open);
    }

    /// <summary>Whether the values of a field were counted ahead of this very query.</summary>
    public bool IsCountedAhead(Clause query, string field) =>
        _ahead.TryGetValue(query, out var ahead) && ahead.First.ContainsKey(field);

    /// <summary>How many articles a query finds.</summary>
    public async Task<long> TotalAsync(Clause query, CancellationToken cancellation) => _ahead.TryGetValue(query, out var ahead)
        ? ahead.Total
        : (await AskAsync(Body(query) with { CountsAll = true }, cancellation).ConfigureAwait(false)).Hits.Total!.Value;

    /// <summary>Gives the point in time back.</summary>
    public async Task CloseAsync()
    {
        try
        {
            await client.AskAsync(HttpMethod.Delete, "_search/point_in_time",
                JsonSerializer.SerializeToUtf8Bytes(new ClosedPoints([point]), SearchJson.Default.ClosedPoints),
                SearchJson.Default.JsonElement, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ClusterException)
        {
            // It goes by itself after a while.
        }
    }

    /// <summary>The values of a field among the articles of a query.</summary>
    public async Task<IReadOnlyList<string>> ValuesAsync(Clause query, string field, CancellationToken cancellation)
    {
        List<string> values = [];
        await foreach (var counted in CountsAsync(query, [field], cancellation).ConfigureAwait(false))
        {
            if (counted.Key[field] is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>
    /// How many articles of a query have each combination of values of some fields, in order; exact. Of an article of a closed source the
    /// fields that are hidden have no value.
    /// </summary>
    public async IAsyncEnumerable<Combination> CountsAsync(
        Clause query, IReadOnlyList<string> fields, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (fields.All(sight.IsOpen))
        {
            await foreach (var combination in CombinationsAsync(query, fields, cancellation).ConfigureAwait(false))
            {
                yield return combination;
            }

            yield break;
        }

        var hidden = await HiddenAsync(new BoolClause { Must = [query], Filter = [sight.Closed!] }, fields, cancellation)
            .ConfigureAwait(false);
        await foreach (var combination in CombinationsAsync(new BoolClause { Must = [query], Not = [sight.Closed!] }, fields, cancellation)
            .ConfigureAwait(false))
        {
            // Those without any value come first, and are one combination with what is hidden.
            if (hidden is [var first, ..] && first.HasNothing && combination.HasNothing)
            {
                yield return combination with { DocCount = combination.DocCount + first.DocCount };
                hidden.RemoveAt(0);
                continue;
            }

            foreach (var each in hidden)
            {
                yield return each;
            }

            hidden.Clear();
            yield return combination;
        }

        foreach (var each in hidden)
        {
            yield return each;
        }
    }

    /// <summary>What a number that is not hidden adds up to in the articles of a query, by a value of each; "" for those without.</summary>
    public async Task<IReadOnlyDictionary<string, long>> SumsAsync(
        Clause query, string field, string number, CancellationToken cancellation)
    {
        var readable = sight.IsOpen(number) ? query : new BoolClause { Must = [query], Not = [sight.Closed!] };
        Dictionary<string, long> sums = new(StringComparer.Ordinal);
        await foreach (var each in CombinationsAsync(readable, [field], cancellation, number).ConfigureAwait(false))
        {
            sums[each.Key[field] ?? ""] = (long)each.Sum!.Value;
        }

        return sums;
    }

    /// <summary>The combinations of articles of closed sources.</summary>
    private async Task<List<Combination>> HiddenAsync(Clause closed, IReadOnlyList<string> fields, CancellationToken cancellation)
    {
        var open = fields.Where(sight.IsOpen).ToList();
        if (open.Count == 0)
        {
            var counted = await AskAsync(Body(closed) with { CountsAll = true }, cancellation).ConfigureAwait(false);
            return counted.Hits.Total!.Value is > 0 and var articles
                ? [new Combination(fields.ToDictionary(field => field, _ => (string?)null), articles)]
                : [];
        }

        List<Combination> hidden = [];
        await foreach (var each in CombinationsAsync(closed, open, cancellation).ConfigureAwait(false))
        {
            hidden.Add(each with { Key = fields.ToDictionary(field => field, field => each.Key.GetValueOrDefault(field)) });
        }

        return hidden;
    }

    private async IAsyncEnumerable<Combination> CombinationsAsync(
        Clause query, IReadOnlyList<string> fields, [EnumeratorCancellation] CancellationToken cancellation, string? summed = null)
    {
        string? after = null;
        var ahead = summed is null ? _ahead.GetValueOrDefault(query)?.First.GetValueOrDefault(CountedAhead.KeyOf(fields)) : null;
        do
        {
            var counted = ahead ?? (await AskAsync(
                Body(query) with { Counted = fields, CountedAfter = after, Summed = summed }, cancellation).ConfigureAwait(false))
                .Aggregations![SearchAnswer.Combinations];
            ahead = null;
            foreach (var combination in counted.Buckets!)
            {
                yield return combination;
            }

            after = counted.Buckets.Count == ClusterSearch.CountedSize && counted.AfterKey is { ValueKind: JsonValueKind.Object } key
                ? key.GetRawText()
                : null;
        }
        while (after is not null);
    }
}
