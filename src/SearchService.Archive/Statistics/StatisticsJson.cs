using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchService.Archive.Statistics;

/// <summary>The JSON of <c>stats</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArchiveStatistics))]
[JsonSerializable(typeof(ArchiveCoverage))]
public sealed partial class StatisticsJson : JsonSerializerContext
{
    /// <summary>With letters of every script written as they are.</summary>
    public static StatisticsJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
