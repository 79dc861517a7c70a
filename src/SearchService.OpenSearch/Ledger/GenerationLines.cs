using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Searching;

namespace SearchService.OpenSearch.Ledger;

/// <summary>Reads lines of one generation by name, as they are now, and opens its ledger.</summary>
internal static class GenerationLines
{
    /// <summary>The ledger of a generation as searches see it now.</summary>
    public static Task<ClusterLedger> LedgerAsync(ClusterClient client, string generation) =>
        LedgerAsync(client, generation, Sight.Whole);

    /// <summary>The same, as far as somebody may see it.</summary>
    public static async Task<ClusterLedger> LedgerAsync(ClusterClient client, string generation, Sight sight)
    {
        var points = new LedgerPoints(client, generation, sight);
        return new ClusterLedger(await points.OpenAsync().ConfigureAwait(false), points);
    }

    /// <summary>
    /// Lets searches see what was written. The cluster counts each as a change, so that none is asked for where nothing was written.
    /// </summary>
    public static Task RefreshAsync(ClusterClient client, string generation) =>
        client.RefreshAsync(generation, CancellationToken.None);

    /// <summary>Whether nothing was ever written to a generation.</summary>
    public static async Task<bool> IsEmptyAsync(ClusterClient client, string generation) =>
        await client.CountAsync(generation, default, CancellationToken.None).ConfigureAwait(false) == 0;

    /// <summary>What runs before have left; null where none came to its end.</summary>
    public static async Task<RunState?> StateAsync(ClusterClient client, string generation)
    {
        try
        {
            var found = await client.AskAsync(HttpMethod.Get, $"{generation}/_doc/{LedgerLines.StateId}", default,
                SearchJson.Default.FoundDocument, CancellationToken.None).ConfigureAwait(false);
            return found.Source?.Stored?.State?.Deserialize(LedgerJson.Default.RunState);
        }
        catch (ClusterException missing) when (missing.Fault == ClusterFault.Gone)
        {
            return null;
        }
    }

    /// <summary>Those of some lines that are of a file now.</summary>
    public static async Task<IEnumerable<string>> OfFileAsync(
        ClusterClient client, string generation, string file, IReadOnlyList<string> lines) =>
        (await FilesOfAsync(client, generation, lines).ConfigureAwait(false)).Where(line => line.Value == file).Select(line => line.Key);

    /// <summary>Which file each of some lines is of now; those that are not there are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, string?>> FilesOfAsync(
        ClusterClient client, string generation, IReadOnlyList<string> lines) =>
        (await SourcesAsync(client, generation, ClusterFields.File, lines, CancellationToken.None).ConfigureAwait(false))
            .ToDictionary(line => line.Key, line => line.Value?.File);

    /// <summary>Some fields of some lines as they are now; those that are not there are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, HitSource?>> SourcesAsync(
        ClusterClient client, string index, string fields, IReadOnlyList<string> lines, CancellationToken cancellation)
    {
        if (lines.Count == 0)
        {
            // The cluster refuses to look up nothing.
            return new Dictionary<string, HitSource?>();
        }

        var answer = await client.AskAsync(HttpMethod.Post, $"{index}/_mget?_source_includes={fields}",
            JsonSerializer.SerializeToUtf8Bytes(new AskedLines([.. lines.Distinct()]), LineJson.Default.AskedLines),
            LineJson.Default.ReadLines, cancellation, read => FaultOf(client, read)).ConfigureAwait(false);
        return answer.Docs.Where(line => line.Found).ToDictionary(line => line.Id, line => line.Source);
    }

    /// <summary>A line that a shard could not look up is not one that is not there.</summary>
    private static ClusterException? FaultOf(ClusterClient client, ReadLines answer)
    {
        const int Away = 503;
        return answer.Docs.Where(line => line.Error is not null).Select(line => new ErrorAnswer(line.Error, Away))
            .FirstOrDefault(error => error.Type != Refusals.NoIndex) is { } failed ? Refusals.Of(client.Address, failed) : null;
    }
}

internal sealed record AskedLines(IReadOnlyList<string> Ids);

internal sealed record ReadLines(IReadOnlyList<ReadLine> Docs);

internal sealed record ReadLine(
    [property: JsonPropertyName("_id")] string Id, bool Found, [property: JsonPropertyName("_source")] HitSource? Source)
{
    /// <summary>Why it is not known whether it is there.</summary>
    public JsonElement? Error { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AskedLines))]
[JsonSerializable(typeof(ReadLines))]
internal sealed partial class LineJson : JsonSerializerContext;
