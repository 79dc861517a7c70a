using SearchService.Indexing.Answers.NewArrivals;
using SearchService.Indexing.Compiling;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Searching;

/// <summary>Finds what came into an archive in a cluster. Safe for use by many threads at once.</summary>
internal sealed class ClusterArrivals(ClusterSearcher searcher, QueryReader queries) : IArrivalFinder
{
    /// <summary>Groups of copies that are asked for at once.</summary>
    private const int AtOnce = 10_000;

    public Arrivals Find(ArrivalRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var cursor = request.Cursor is { } text ? ArrivalCursor.Decode(text) : null;
        return WatchedFor.Tree(request) is not { } tree ? Arrivals.None : ClusterArticles.Told(() => searcher.NewestAsync(
            index => FindAsync(index, request, queries.WithPlaces(tree), cursor, cancellation), Arrivals.None, cancellation));
    }

    private static async Task<Arrivals> FindAsync(
        ClusterIndex index, ArrivalRequest request, QueryNode tree, ArrivalCursor? cursor, CancellationToken cancellation)
    {
        var asked = await AskedQuery.OfAsync(index, new ParsedQuery(tree, []), cancellation).ConfigureAwait(false);
        var since = request.Since.UtcTicks;
        Clause found = new BoolClause { Must = [asked.Found], Filter = [new NumbersClause(ClusterFields.FirstSeen) { After = since }] };
        var (total, known) = request.Copies == CopyMode.Fold
            ? await StoriesAsync(index, found, since, cancellation).ConfigureAwait(false)
            : (await CountAsync(index, found, cancellation).ConfigureAwait(false), []);
        if (known.Count > 0)
        {
            found = new BoolClause { Must = [found], Not = [Clause.OneOf(ClusterFields.Group, known)] };
        }

        var after = cursor is null ? null : JsonOf(cursor);
        var making = new HitMaking(asked.Part);
        List<(Arrival Arrival, long Seen)> page = [];
        var walk = new HitWalk(index, found, HitSort.Arrived, request.Copies, PointsInTime.UsualKeep);
        await foreach (var hit in walk.FromAsync(after, request.Size + 1, cancellation).ConfigureAwait(false))
        {
            if (page.Count == request.Size)
            {
                var (last, seen) = page.Count > 0 ? page[^1] : default;
                return new Arrivals(
                    total, [.. page.Select(each => each.Arrival)],
                    page.Count > 0 ? new ArrivalCursor(seen, last.Hit.Id.Value).Encode() : null);
            }

            var ticks = hit.Hit.Sort[0].GetInt64();
            page.Add((new Arrival(making.Of(hit), new DateTimeOffset(ticks, TimeSpan.Zero)), ticks));
        }

        return new Arrivals(total, [.. page.Select(each => each.Arrival)], null);
    }

    /// <summary>
    /// How many stories are new, and the groups of copies that are not: a story is as old as the first of its copies, whether that is
    /// among what is watched for or not.
    /// </summary>
    private static async Task<(long Total, IReadOnlyList<string> Known)> StoriesAsync(
        ClusterIndex index, Clause found, long since, CancellationToken cancellation)
    {
        var alone = 0L;
        List<string> groups = [];
        await foreach (var group in index.CountsAsync(found, [ClusterFields.Group], cancellation).ConfigureAwait(false))
        {
            if (group.Key[ClusterFields.Group] is { } name)
            {
                groups.Add(name);
            }
            else
            {
                alone += group.DocCount;
            }
        }

        List<string> known = [];
        foreach (var some in groups.Chunk(AtOnce))
        {
            known.AddRange(await index.ValuesAsync(new BoolClause
            {
                Filter = [Clause.OneOf(ClusterFields.Group, some), new NumbersClause(ClusterFields.FirstSeen) { UpTo = since }],
            }, ClusterFields.Group, cancellation).ConfigureAwait(false));
        }

        return (alone + groups.Count - known.Count, known);
    }

    private static async Task<long> CountAsync(ClusterIndex index, Clause found, CancellationToken cancellation) =>
        (await index.AskAsync(index.Body(found) with { CountsAll = true }, cancellation).ConfigureAwait(false)).Hits.Total!.Value;

    private static string JsonOf(ArrivalCursor cursor)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new System.Text.Json.Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            json.WriteNumberValue(cursor.Seen);
            json.WriteStringValue(cursor.Id);
            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
