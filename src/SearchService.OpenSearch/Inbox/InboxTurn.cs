using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Made;

namespace SearchService.OpenSearch.Inbox;

/// <summary>
/// The right to add to the inbox, which one of all services has at a time: what is posted anywhere stands in one order, and files are the
/// same in every folder.
/// </summary>
internal sealed class InboxTurn(MadeIndex index, ClusterAddress address, TimeProvider time)
{
    private const string Inbox = "inbox";

    /// <summary>How long a service that fell silent with it is waited for; one that was killed on this machine is not.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(200);

    private readonly MadeRecords<TurnHolder> _records = new(index, "turn", RecordJson.Default.TurnHolder, holder => holder.Service);

    /// <exception cref="ClusterException">Others had it for longer than is waited.</exception>
    public IDisposable Take()
    {
        var id = Guid.NewGuid().ToString("n");
        var (begun, wait) = (time.GetTimestamp(), ShortestWait);
        while (!IsTaken(id))
        {
            if (time.GetElapsedTime(begun) > address.Timeout + Kept)
            {
                throw new ClusterException(ClusterFault.Busy,
                    $"Other services keep writing to the inbox of {address.Archive} in the cluster at {address.Url}: send it again.");
            }

            Blocking.Wait(Task.Delay(wait * (0.5 + Random.Shared.NextDouble()), time));
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }

        return new Turn(this, id);
    }

    private bool IsTaken(string id)
    {
        var now = time.GetUtcNow();
        try
        {
            return _records.Change(Inbox, before => before is null || before.Holder.IsFree(now)
                ? (new TurnHolder(id, LockHolder.ThisProcess(now + Kept)), true)
                : (before, before.Service == id));
        }
        catch (ClusterException unheard) when (unheard.IsAnswerLost || unheard.Fault == ClusterFault.Busy)
        {
            // Whether it was taken is seen at the next look; a node that is busy took nothing.
            return false;
        }
    }

    private sealed class Turn(InboxTurn turn, string id) : IDisposable
    {
        public void Dispose()
        {
            try
            {
                turn._records.Change(Inbox, before => before?.Service == id
                    ? (before with { Holder = before.Holder with { Until = DateTimeOffset.UnixEpoch } }, true)
                    : (before, false));
            }
            catch (ClusterException)
            {
                // It is free in a while.
            }
        }
    }
}
