using System.Text;
using System.Text.Json;
using SearchService.Indexing.Storage.Engine;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Ledger;

namespace SearchService.OpenSearch.Writing;

/// <summary>
/// Builds of a generation in parts. Parts write under a name of their own, which is taken away before the build is ended: so nothing
/// comes in any more from a process that is late.
/// </summary>
/// <param name="client">The cluster.</param>
/// <param name="create">Makes a generation.</param>
/// <param name="copies">On how many copies of its shard a line has to be possible before it is written.</param>
/// <param name="time">The clock that is waited by.</param>
internal sealed class ClusterBuilds(ClusterClient client, Func<DateTimeOffset, string> create, Func<int> copies, TimeProvider time)
    : ISharedBuilds
{
    public SharedBuild? UnderWay() => Blocking.Wait(BuildRecord.ReadAsync(client, CancellationToken.None));

    public SharedBuild Join(int parts, string covers, DateTimeOffset now)
    {
        if (UnderWay() is { } build)
        {
            return build;
        }

        var generation = create(now);
        var name = ArticleIndex.PartsNameOf(generation);
        Alias(new AliasAction(new AliasedName(generation, name), null));
        return Blocking.Wait(BuildRecord.ChangeAsync(
            client, before => before ?? new SharedBuild(generation, parts, covers, now, [], []), CancellationToken.None))!;
    }

    public IGenerationWriter Write(SharedBuild build, int part)
    {
        ArgumentNullException.ThrowIfNull(build);
        var isFirst = false;
        Blocking.Wait(BuildRecord.ChangeAsync(
            client,
            before =>
            {
                isFirst = before?.Generation == build.Generation && !before.Started.Contains(part);
                return isFirst ? before! with { Started = [.. before.Started, part] } : before;
            },
            CancellationToken.None));
        var bulk = new BulkWriter(client, ArticleIndex.PartsNameOf(build.Generation), copies(), time);
        return new ClusterGenerationWriter(client, build.Generation, bulk, null, holdsNothing: isFirst);
    }

    public SharedBuild? Finish(SharedBuild build, DonePart part)
    {
        ArgumentNullException.ThrowIfNull(build);
        ArgumentNullException.ThrowIfNull(part);
        var after = Blocking.Wait(BuildRecord.ChangeAsync(
            client,
            before => before?.Generation != build.Generation || before.IsDone(part.Number)
                ? before
                : before with { Done = [.. before.Done, part] },
            CancellationToken.None));
        return after?.Generation == build.Generation ? after : null;
    }

    public void Reopen(SharedBuild build)
    {
        ArgumentNullException.ThrowIfNull(build);
        Alias(new AliasAction(new AliasedName(build.Generation, ArticleIndex.PartsNameOf(build.Generation)), null));
        Blocking.Wait(BuildRecord.ChangeAsync(
            client, before => before?.Generation != build.Generation ? before : before with { Done = [] }, CancellationToken.None));
    }

    public void Close(SharedBuild build)
    {
        ArgumentNullException.ThrowIfNull(build);
        var name = ArticleIndex.PartsNameOf(build.Generation);
        try
        {
            Alias(new AliasAction(null, new AliasedName(build.Generation, name)));
        }
        catch (ClusterException gone) when (gone.Fault == ClusterFault.Gone)
        {
            // An earlier process had closed it and did not come to its end, or it was asked for twice, since the first answer was lost.
        }

        Blocking.Wait(GenerationLines.RefreshAsync(client, build.Generation));
    }

    public void RemoveRivals(SharedBuild build)
    {
        ArgumentNullException.ThrowIfNull(build);
        Blocking.Wait(client.AskAsync(HttpMethod.Post, $"{build.Generation}/_delete_by_query?refresh=true&conflicts=proceed",
            Encoding.UTF8.GetBytes($$"""{"query":{"term":{"{{ClusterFields.Kind}}":"{{ClusterDocument.KindRival}}"} } }"""),
            AliasJson.Default.JsonElement, CancellationToken.None));
    }

    public ISharedLedger Ledger(SharedBuild build)
    {
        ArgumentNullException.ThrowIfNull(build);
        return Blocking.Wait(GenerationLines.LedgerAsync(client, build.Generation));
    }

    private void Alias(AliasAction action) => Blocking.Wait(client.AskAsync(HttpMethod.Post, "_aliases",
        JsonSerializer.SerializeToUtf8Bytes(new AliasChange([action]), AliasJson.Default.AliasChange),
        ClusterJson.Default.Acknowledgement, CancellationToken.None));
}
