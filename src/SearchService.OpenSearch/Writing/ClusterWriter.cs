using SearchService.Articles;
using SearchService.Indexing.Storage.Writing;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Writing;

/// <summary>An article that the cluster does not take, and why.</summary>
public sealed record RefusedArticle(ArticleId Id, string Reason);

/// <summary>Writes articles into one generation of an archive in a cluster.</summary>
/// <param name="client">The cluster.</param>
/// <param name="generation">As <see cref="ClusterGenerations.CreateAsync"/> named it.</param>
/// <param name="copies">On how many copies of its shard an article has to be possible before it is written; 1 or more.</param>
/// <param name="time">The clock that is waited by.</param>
public sealed class ClusterWriter(ClusterClient client, string generation, int copies, TimeProvider time)
{
    private readonly BulkWriter _bulk = new(client, ArticleIndex.WritingNameOf(generation), copies, time);

    /// <summary>
    /// Writes articles; one that is there already is replaced. When it returns, they are durable, and found after a refresh.
    /// </summary>
    /// <returns>Those that were refused; all others are written.</returns>
    /// <exception cref="ClusterException">
    /// Some were not taken for as long as was waited, or the generation is gone; all of them may be sent again.
    /// </exception>
    public async Task<IReadOnlyList<RefusedArticle>> WriteAsync(IReadOnlyList<IndexedArticle> articles, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(articles);
        List<RefusedArticle> refused = [];
        Dictionary<string, (ArticleId Id, BulkLine Line)> lines = new(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            try
            {
                var line = ClusterDocument.Of(article);
                lines[line.Id] = (article.Id, line);
            }
            catch (ArgumentException unwritable)
            {
                refused.Add(new RefusedArticle(article.Id, unwritable.Message));
            }
        }

        var refusals = await _bulk.WriteAsync([.. lines.Values.Select(line => line.Line)], cancellation).ConfigureAwait(false);
        refused.AddRange(refusals.Select(refusal => new RefusedArticle(lines[refusal.Id].Id, refusal.Reason)));
        return refused;
    }

    /// <summary>Takes articles out; one that is not there is no error.</summary>
    /// <exception cref="ClusterException">Some were not taken out for as long as was waited.</exception>
    public async Task RemoveAsync(IReadOnlyList<ArticleId> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        await _bulk.WriteAsync([.. ids.Distinct().Select(id => new BulkLine(ClusterDocument.LineIdOf(id), null))], cancellation)
            .ConfigureAwait(false);
    }
}
