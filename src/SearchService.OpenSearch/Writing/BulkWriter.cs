using System.Buffers;
using System.Text.Json;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Writing;

/// <summary>
/// Writes lines into one index, many in one request. Every line is written, or refused and given back: where the cluster is busy or away,
/// what it did not take is sent again, later each time, until <see cref="ClusterAddress.Patience"/> is over.
/// </summary>
/// <param name="client">The cluster.</param>
/// <param name="name">Of the index, for writing: a generation that is gone is then refused, and not made anew without its mapping.</param>
/// <param name="copies">On how many copies of its shard a line has to be possible before it is written: a majority.</param>
/// <param name="time">The clock that is waited by.</param>
internal sealed class BulkWriter(ClusterClient client, string name, int copies, TimeProvider time)
{
    /// <summary>More bytes are sent in several requests: larger ones gain nothing and take the cluster's memory.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    public const int MostLines = 2_000;

    /// <summary>The status of a line whose name a document has.</summary>
    private const int Taken = 409;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How many documents more there are at least than before the first line, as the cluster said of each. Of a line that it was sent
    /// twice, by us or from node to node, it says that the document was there.
    /// </summary>
    public long Documents { get; private set; }

    /// <param name="lines">In any number; no two with one id.</param>
    /// <param name="cancellation">Gives it up; what was sent may have been written.</param>
    /// <returns>The lines that are no documents of this index.</returns>
    /// <exception cref="ClusterException">Some lines were not taken until patience was over, or the index is gone.</exception>
    public async Task<IReadOnlyList<BulkRefusal>> WriteAsync(IReadOnlyList<BulkLine> lines, CancellationToken cancellation)
    {
        List<BulkRefusal> refused = [];
        for (var at = 0; at < lines.Count;)
        {
            var batch = new List<BulkLine>();
            for (var room = MostBytes; at < lines.Count && batch.Count < MostLines && (batch.Count == 0 || lines[at].Length <= room); at++)
            {
                batch.Add(lines[at]);
                room -= lines[at].Length;
            }

            await WriteBatchAsync(batch, refused, cancellation).ConfigureAwait(false);
        }

        return refused;
    }

    private async Task WriteBatchAsync(List<BulkLine> batch, List<BulkRefusal> refused, CancellationToken cancellation)
    {
        var (begun, wait) = (time.GetTimestamp(), FirstWait);
        while (true)
        {
            var (left, why) = await SendAsync(batch, refused, cancellation).ConfigureAwait(false);
            if (left.Count == 0)
            {
                return;
            }

            if (time.GetElapsedTime(begun) > client.Address.Patience)
            {
                throw new ClusterException(why.Fault,
                    $"{left.Count} documents could not be written within {client.Address.Patience.TotalMinutes:0.#} minutes: {why.Message}",
                    why);
            }

            // Several writers that were refused at once must not come back at once.
            await Task.Delay(wait * (0.5 + Random.Shared.NextDouble()), time, cancellation).ConfigureAwait(false);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            batch = left;
        }
    }

    /// <returns>What has to be sent again, and why.</returns>
    private async Task<(List<BulkLine> Left, ClusterException Why)> SendAsync(
        List<BulkLine> batch, List<BulkRefusal> refused, CancellationToken cancellation)
    {
        BulkAnswer answer;
        try
        {
            answer = await client.AskAsync(HttpMethod.Post, $"_bulk?require_alias=true&wait_for_active_shards={copies}", Body(batch),
                ClusterJson.Default.BulkAnswer, cancellation).ConfigureAwait(false);
        }
        catch (ClusterException passing) when (Refusals.MayPass(passing.Fault))
        {
            return (batch, passing);
        }

        if (answer.Items.Count != batch.Count)
        {
            throw new ClusterException(ClusterFault.Answer,
                $"The cluster at {client.Address.Url} answered {answer.Items.Count} of {batch.Count} lines.");
        }

        List<BulkLine> left = [];
        var why = new ClusterException(ClusterFault.Busy, "");
        foreach (var (line, item) in batch.Zip(answer.Items, (line, item) => (line, item.Values.First())))
        {
            if (item.Error is not { } error)
            {
                Documents += item.Result switch { "created" => 1, "deleted" or "not_found" => -1, _ => 0 };
                continue;
            }

            if (error.Type == Refusals.NoIndex)
            {
                throw new ClusterException(ClusterFault.Gone, $"The cluster at {client.Address.Url} has no index {name} any more.");
            }

            if (Refusals.MayPass(item.Status, error.Type))
            {
                left.Add(line);
                why = Refusals.Of(client.Address, item.Status, error.Type, error.Reason);
            }
            else
            {
                var reason = string.Join(": ", new[] { error.Reason, error.CausedBy?.Reason }.OfType<string>());
                refused.Add(new BulkRefusal(line.Id, reason, line.IsClaim && item.Status == Taken));
            }
        }

        return (left, why);
    }

    private ReadOnlyMemory<byte> Body(List<BulkLine> batch)
    {
        var body = new ArrayBufferWriter<byte>(batch.Sum(line => line.Length));
        foreach (var line in batch)
        {
            using (var head = new Utf8JsonWriter(body))
            {
                head.WriteStartObject();
                head.WriteStartObject(line.Document is null ? "delete" : line.IsClaim ? "create" : "index");
                head.WriteString("_index", name);
                head.WriteString("_id", line.Id);
                head.WriteEndObject();
                head.WriteEndObject();
            }

            body.Write("\n"u8);
            if (line.Document is { } document)
            {
                body.Write(document.Span);
                body.Write("\n"u8);
            }
        }

        return body.WrittenMemory;
    }
}
