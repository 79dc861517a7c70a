using System.Text.Json.Serialization;
using SearchService.Stores.Watchlists;

namespace SearchService.OpenSearch.Made;

/// <summary>How records are written into the cluster.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(KeptKeys))]
[JsonSerializable(typeof(KeptSources))]
[JsonSerializable(typeof(KeptPost))]
[JsonSerializable(typeof(Watchlist))]
[JsonSerializable(typeof(KeptWebhook))]
[JsonSerializable(typeof(KeptCollection))]
[JsonSerializable(typeof(KeptJob))]
[JsonSerializable(typeof(KeptCorrections))]
[JsonSerializable(typeof(TurnHolder))]
[JsonSerializable(typeof(KeptSeals))]
[JsonSerializable(typeof(KeptMove))]
internal sealed partial class RecordJson : JsonSerializerContext;
