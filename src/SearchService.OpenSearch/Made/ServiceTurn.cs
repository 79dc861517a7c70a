using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Made;

/// <summary>Which of several services does something that one alone must do: the one that did it last, for as long as it asks.</summary>
internal sealed class ServiceTurn(MadeIndex index, string of, TimeProvider time)
{
    /// <summary>How long a service that does not ask any more is taken to be alive.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly string _id = Guid.NewGuid().ToString("n");
    private readonly MadeRecords<TurnHolder> _records = new(index, "turn", RecordJson.Default.TurnHolder, holder => holder.Service);
    private DateTimeOffset _until;

    /// <summary>Whether it is this one; where nobody has it, it is from now on.</summary>
    public bool IsHere()
    {
        var now = time.GetUtcNow();
        if (now + (Kept / 2) < _until)
        {
            return true;
        }

        var taken = _records.Change(of, before => before is null || before.Service == _id || before.Holder.IsFree(now)
            ? (new TurnHolder(_id, LockHolder.ThisProcess(now + Kept)), true)
            : (before, false));
        _until = taken ? now + Kept : default;
        return taken;
    }
}
