using SearchService.Articles;
using SearchService.Indexing.Answers.CloseReading;
using SearchService.Indexing.Compiling;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Searching;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.CloseReading;

/// <summary>What a query finds in one state of an archive, to be read word by word. For one request and one thread.</summary>
internal sealed class FoundWords
{
    private readonly ClusterIndex _index;
    private readonly SearchRequest _request;
    private readonly AskedQuery _asked;
    private readonly HitMaking _making;
    private readonly MatchedParts _parts;

    private FoundWords(ClusterIndex index, SearchRequest request, AskedQuery asked, long total)
    {
        (_index, _request, _asked, Total) = (index, request, asked, total);
        (_making, _parts) = (new HitMaking(asked.Part), new MatchedParts(asked.Part.Patterns));
    }

    /// <summary>Hits in all.</summary>
    public long Total { get; }

    public Clause Found => _asked.Found;

    /// <summary>Whether anything is sought in the texts.</summary>
    public bool HasPatterns => _asked.Part.Patterns.Count + _asked.Part.Sought.Count > 0;

    public QueryReading Reading => ReadingOf(_request, _asked.Parsed);

    public static async Task<FoundWords> OfAsync(
        ClusterIndex index, QueryReader queries, SearchRequest request, CancellationToken cancellation)
    {
        var whole = request with { Match = MatchMode.All };
        var asked = await AskedQuery.OfAsync(index, queries, whole, cancellation).ConfigureAwait(false);
        var copies = await CountedCopies.OfAsync(index, whole.Copies, asked.Found, cancellation).ConfigureAwait(false);
        var (_, total) = await copies.TotalsAsync(asked.Found, cancellation).ConfigureAwait(false);
        return new FoundWords(index, whole, asked, total);
    }

    public static QueryReading ReadingOf(SearchRequest request, ParsedQuery parsed) =>
        new(request.Query, parsed.Tree.ToString(), parsed.Warnings);

    /// <summary>The articles in their order. A thread waits for each thousand.</summary>
    public IEnumerable<StoredArticle> Articles(CancellationToken cancellation)
    {
        var walk = new HitWalk(_index, Found, new HitSort(_request.Sort), _request.Copies, PointsInTime.CursorKeep);
        return walk.FromAsync(null, int.MaxValue, cancellation).ToBlockingEnumerable(cancellation)
            .Select(hit => HitMaking.Stored(hit.Hit.Source!));
    }

    /// <summary>An article of those that were found.</summary>
    public StoredArticle Find(ArticleId id, CancellationToken cancellation)
    {
        var answer = Blocking.Wait(_index.AskAsync(_index.Body(new TermClause(ClusterFields.Id, id.Value).Unscored()) with
        {
            Size = 1,
            Sort = HitSort.ByLine,
            Read = [ClusterFields.Id, ClusterFields.Stored],
        }, cancellation));
        return HitMaking.Stored(answer.Hits.Hits[0].Source!);
    }

    /// <summary>Finds the matches in an article: the same for all, unless words of the query stand for others.</summary>
    public MatchedParts PartsOf(StoredArticle stored) =>
        _asked.Part.Sought.Count == 0 ? _parts : new MatchedParts(_making.PatternsIn(stored.Article));
}
