using System.Runtime.CompilerServices;
using SearchService.Articles;
using SearchService.Indexing.Compiling;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Ledger;
using SearchService.OpenSearch.Suggesting;
using SearchService.OpenSearch.Writing;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// Answers from the newest state of an archive in a cluster; whatever one request asks for, it asks of one point in time. Safe for use by
/// many threads at once.
/// </summary>
/// <remarks>
/// Of what <see cref="IArticleSearcher"/> promises, the best passages of ranking, compounds, and names by the spellings of other articles
/// are the embedded engine's alone so far.
/// </remarks>
internal sealed class ClusterSearcher
{
    private const string Found = $"{ClusterFields.Id},{ClusterFields.Stored},{ClusterFields.Embargo},{ClusterFields.Source}";

    private readonly ClusterClient _client;
    private readonly PointsInTime _points;
    private readonly ClusterReading _reading;
    private readonly QueryReader _queries;
    private readonly WordSamples _samples = new();
    private readonly WrittenLanguages _languages = new();

    public ClusterSearcher(ClusterClient client, PointsInTime points, ClusterReading reading) =>
        (_client, _points, _reading, _queries) = (client, points, reading, reading.QueryReader);

    /// <exception cref="SearchException">The cursor is not one that an answer gave, or its state is gone.</exception>
    /// <exception cref="ClusterException">The cluster cannot answer, or not wholly.</exception>
    public async Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Cursor is not { } text)
        {
            return await NewestAsync(
                index => OfAsync(index, request, cancellation), Nothing(request), cancellation).ConfigureAwait(false);
        }

        var cursor = ClusterCursor.Decode(text, request);
        try
        {
            return await SearchAsync(At(cursor.Point), request, cursor, cancellation).ConfigureAwait(false);
        }
        catch (ClusterException gone) when (gone.Fault == ClusterFault.Gone)
        {
            throw new SearchException(
                SearchErrorCode.CursorGone, "The cursor was not used for a while: ask again without it.");
        }
    }

    /// <summary>Answers several requests from one state, in their order.</summary>
    /// <exception cref="ArgumentException">One of them has a cursor, which names a state of its own.</exception>
    public Task<IReadOnlyList<SearchResult>> SearchAllAsync(
        IReadOnlyList<SearchRequest> requests, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        if (requests.Any(request => request.Cursor is not null))
        {
            throw new ArgumentException("A cursor goes on in the state that it was given for.", nameof(requests));
        }

        return NewestAsync<IReadOnlyList<SearchResult>>(
            async index =>
            {
                List<SearchResult> results = [];
                foreach (var request in requests)
                {
                    results.Add(await OfAsync(index, request, cancellation).ConfigureAwait(false));
                }

                return results;
            },
            [.. requests.Select(Nothing)],
            cancellation);
    }

    /// <summary>An article with what stands around it, all from one state; null where none has the id.</summary>
    public Task<ArticleAnswer?> ReadAsync(ArticleRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return NewestAsync(index => new ArticleReading(index, _queries).ReadAsync(request, cancellation), null, cancellation);
    }

    /// <summary>Articles with all that is kept of them, each null where none has the id. Sees what was written without a refresh.</summary>
    public async Task<IReadOnlyList<StoredArticle?>> FindAsync(IReadOnlyList<ArticleId> ids, CancellationToken cancellation = default)
    {
        var lines = ids.Select(ClusterDocument.LineIdOf).ToList();
        var sources = await GenerationLines.SourcesAsync(_client, _client.Address.Archive, Found, lines, cancellation)
            .ConfigureAwait(false);
        var sight = Sight();
        return [.. lines.Select(line => sources.GetValueOrDefault(line) is { } source && !sight.Hides(source.Embargo)
            ? HitMaking.Stored(SeenSource.Of(source, sight)) : null)];
    }

    /// <summary>Every hit of a request in its order, all from one state; offset, size, cursor and facets do not count.</summary>
    public IAsyncEnumerable<SearchHit> StreamAsync(SearchRequest request, CancellationToken cancellation = default) =>
        WholeAsync(request, (making, hit) => making.Of(hit), cancellation);

    /// <summary>The whole articles of <see cref="StreamAsync"/>, from the same state as they were found in.</summary>
    public IAsyncEnumerable<StoredArticle> StreamArticlesAsync(SearchRequest request, CancellationToken cancellation = default) =>
        WholeAsync(request, (_, hit) => HitMaking.Stored(hit.Hit.Source!), cancellation);

    private async IAsyncEnumerable<T> WholeAsync<T>(
        SearchRequest request, Func<HitMaking, ShownHit, T> made, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await _points.CurrentAsync(cancellation).ConfigureAwait(false) is not { } point)
        {
            yield break;
        }

        var index = At(point);
        var asked = await AskedQuery.OfAsync(index, _queries, request, cancellation).ConfigureAwait(false);
        var making = new HitMaking(asked.Part);
        var walk = await RankedWalk.OfAsync(index, _samples, request, asked.Part, asked.Found, cancellation).ConfigureAwait(false);
        await foreach (var hit in walk.FromAsync(null, 0, int.MaxValue, cancellation).ConfigureAwait(false))
        {
            yield return made(making, hit);
        }
    }

    /// <summary>Asks the newest state; where that goes meanwhile, with its generation or with a node, the one after it.</summary>
    internal async Task<T> NewestAsync<T>(Func<ClusterIndex, Task<T>> ask, T otherwise, CancellationToken cancellation)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            if (await _points.CurrentAsync(cancellation).ConfigureAwait(false) is not { } point)
            {
                return otherwise;
            }

            try
            {
                return await ask(At(point)).ConfigureAwait(false);
            }
            catch (ClusterException gone) when (gone.Fault is ClusterFault.Gone or ClusterFault.Unreachable or ClusterFault.Shard)
            {
                _points.Forget();
                if (!isFirst)
                {
                    throw;
                }
            }
        }
    }

    private ClusterIndex At(string point) => new(_client, point, Sight(), _languages);

    /// <summary>What whoever asks now may see.</summary>
    private Sight Sight() => new(_reading.Limits(), _reading.Time.GetUtcNow());

    private SearchResult Nothing(SearchRequest request) => new()
    {
        Query = Reading(request, _queries.Read(request.Query, request.Synonyms, []), null, []),
        Total = 0,
        Articles = 0,
        Hits = [],
    };

    private Task<SearchResult> OfAsync(ClusterIndex index, SearchRequest request, CancellationToken cancellation) =>
        SearchAsync(index, request, null, cancellation);

    internal async Task<SearchResult> SearchAsync(
        ClusterIndex index, SearchRequest request, ClusterCursor? cursor, CancellationToken cancellation)
    {
        var asked = await AskedQuery.OfAsync(index, _queries, request, cancellation).ConfigureAwait(false);
        var counts = await RequestCounts.OfAsync(index, request, asked, cancellation).ConfigureAwait(false);
        var (articles, total) = await counts.TotalsAsync(cancellation).ConfigureAwait(false);
        var lacking = request.Match == MatchMode.Auto && total < request.Size && Loosening.CanFindMore(asked.Parsed.Tree)
            ? asked.Lacking(request.Copies == CopyMode.Fold ? await index.ValuesAsync(asked.Found, ClusterFields.Group, cancellation)
                .ConfigureAwait(false) : [])
            : null;
        var page = new PageReading(index, _samples, request, asked, lacking);
        var (hits, next) = await page.ReadAsync(cursor, cancellation).ConfigureAwait(false);
        return new SearchResult
        {
            Query = Reading(request, asked.Parsed, asked.Part, lacking is null ? [] : asked.Loosened.Warnings),
            Articles = articles,
            Total = total,
            PartialTotal = lacking is null ? 0 : await HitsAsync(index, request, lacking, cancellation).ConfigureAwait(false),
            Hits = hits,
            Next = next,
            Facets = await counts.FacetsAsync(cancellation).ConfigureAwait(false),
            Timelines = await counts.TimelinesAsync(cancellation).ConfigureAwait(false),
            DidYouMean = await new BetterSpelling(index, _queries).OfAsync(
                request, asked, total, other => HitsAsync(index, request with { Query = other }, cancellation)).ConfigureAwait(false),
            Significant = await new SignificanceCounts(index).OfAsync(request, asked, counts.CopiesAsync, total, cancellation)
                .ConfigureAwait(false),
        };
    }

    private async Task<long> HitsAsync(ClusterIndex index, SearchRequest request, CancellationToken cancellation)
    {
        var asked = await AskedQuery.OfAsync(index, _queries, request, cancellation).ConfigureAwait(false);
        return await HitsAsync(index, request, asked.Found, cancellation).ConfigureAwait(false);
    }

    private static async Task<long> HitsAsync(ClusterIndex index, SearchRequest request, Clause found, CancellationToken cancellation)
    {
        if (index.SeesAll)
        {
            return (await FoldedCounts.OfAsync(index, found, request.Copies, [], [], cancellation).ConfigureAwait(false)).Total;
        }

        var copies = await CountedCopies.OfAsync(index, request.Copies, found, cancellation).ConfigureAwait(false);
        return (await copies.TotalsAsync(found, cancellation).ConfigureAwait(false)).Total;
    }

    private static QueryReading Reading(
        SearchRequest request, ParsedQuery parsed, AskedPart? part, IReadOnlyList<QueryWarning> further) => new(
        request.Query, TreeBuilder.Without(parsed.Tree, part?.LeftOut ?? []).ToString(),
        [.. parsed.Warnings, .. (part?.Warnings ?? []).Concat(further).DistinctBy(warning => warning.Message)]);
}
