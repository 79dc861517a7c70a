using System.Text.Json;
using SearchService.Entities.Corrections;
using SearchService.Wire.Json;

namespace SearchService.Wire.Requests;

/// <summary>
/// A correction as a client sends it: <c>{"action": "rename", "kind": "person", "name": "Ann Le", "newName": "Ann Lee"}</c>.
/// </summary>
public static class CorrectionBody
{
    private const string Sample = """{"action": "rename", "kind": "person", "name": "Ann Le", "newName": "Ann Lee"}""";

    /// <summary>Reads and checks one.</summary>
    /// <returns>The correction; or null, with what was expected.</returns>
    public static async Task<(EntityCorrection? Correction, RequestError? Error)> ReadAsync(Stream json, CancellationToken cancellation)
    {
        try
        {
            var asked = await JsonSerializer.DeserializeAsync(json, WireJson.Readable.CorrectionRequest, cancellation)
                .ConfigureAwait(false);
            return (asked ?? new CorrectionRequest(null, null, null)).Read(out var fault) is { } correction
                ? (correction, null)
                : (null, new RequestError(ErrorCode.InvalidCorrection, $"This is not a correction: {fault}."));
        }
        catch (JsonException broken)
        {
            return (null, new RequestError(ErrorCode.InvalidCorrection, BrokenBody.Explain("correction", Sample, broken)));
        }
    }
}
