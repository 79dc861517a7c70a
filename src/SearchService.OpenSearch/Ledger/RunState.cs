using System.Text.Json.Serialization;

namespace SearchService.OpenSearch.Ledger;

/// <summary>What a generation keeps of the runs that wrote it.</summary>
/// <param name="Corrections">The stamp of the corrections that every article has been brought in line with.</param>
/// <param name="Withdrawals">How far withdrawals were read.</param>
internal sealed record RunState(string Corrections, string Withdrawals);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RunState))]
internal sealed partial class LedgerJson : JsonSerializerContext;
