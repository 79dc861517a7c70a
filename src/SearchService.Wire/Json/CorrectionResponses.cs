using System.Text.Json.Serialization;
using SearchService.Entities.Corrections;
using SearchService.Stores.Corrections;

namespace SearchService.Wire.Json;

/// <summary>A correction.</summary>
/// <param name="Id">Stays the same as long as the correction does.</param>
/// <param name="Action"><c>merge</c>, <c>rename</c>, <c>hide</c> or <c>split</c>.</param>
/// <param name="Kind"><c>person</c> or <c>place</c>.</param>
/// <param name="Name">The name it is about.</param>
/// <param name="NewName">What it becomes.</param>
/// <param name="Article">The only article that it applies to.</param>
/// <param name="Spelling">The only printed form that it applies to.</param>
public sealed record CorrectionResponse(
    string Id,
    string Action,
    string Kind,
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NewName,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Article,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Spelling)
{
    public static CorrectionResponse From(EntityCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return new(
            correction.Id,
            WireName.Of(correction.Action),
            WireName.Of(correction.Kind),
            correction.Name,
            correction.NewName,
            correction.Article?.Value,
            correction.Spelling);
    }
}

/// <summary>All corrections in order, and the lines of the file that cannot be read.</summary>
public sealed record CorrectionsResponse(IReadOnlyList<CorrectionResponse> Corrections, IReadOnlyList<string> Faults)
{
    public static CorrectionsResponse From(CorrectionsContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new([.. content.Corrections.All.Select(CorrectionResponse.From)], [.. content.Faults.Select(fault => fault.Reason)]);
    }
}

/// <summary>What became of corrections.</summary>
/// <param name="Corrections">Those that were recorded or taken back.</param>
/// <param name="Recorded">Whether the file of corrections changed.</param>
/// <param name="Applied">Whether they are applied to the index already; if not, they will be when the run that is writing ends.</param>
/// <param name="Articles">Articles that changed.</param>
public sealed record CorrectedResponse(IReadOnlyList<CorrectionResponse> Corrections, bool Recorded, bool Applied, int Articles);
