using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Searching;

namespace SearchService.OpenSearch.Ledger;

/// <summary>Opens points in time of a generation, one after the other where one is lost.</summary>
/// <param name="client">The cluster; patient where a run has begun.</param>
/// <param name="generation">Of which.</param>
/// <param name="sight">What whoever asks may see.</param>
internal sealed class LedgerPoints(ClusterClient client, string generation, Sight sight)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task<ClusterIndex> OpenAsync() => new(
        client,
        await PointsInTime.OpenAsync(client, generation, PointsInTime.LedgerKeep, CancellationToken.None).ConfigureAwait(false),
        sight);

    /// <summary>Asks one, and where that is lost another one.</summary>
    /// <returns>The one that answered.</returns>
    public async Task<ClusterIndex> AskAsync(ClusterIndex index, Func<ClusterIndex, Task> ask)
    {
        for (var (asked, end) = (index, Environment.TickCount64 + (long)client.Address.Patience.TotalMilliseconds); ;)
        {
            try
            {
                await ask(asked).ConfigureAwait(false);
                return asked;
            }
            catch (ClusterException lost) when (
                client.IsPatient && Environment.TickCount64 < end
                && (lost.Fault == ClusterFault.Gone || Refusals.MayPass(lost.Fault)))
            {
                await Task.Delay(Pause).ConfigureAwait(false);
                asked = await OpenAsync().ConfigureAwait(false);
            }
        }
    }
}
