using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Entities.Corrections;

namespace SearchService.Wire.Json;

/// <summary>A requested correction.</summary>
/// <param name="Action"><c>merge</c>, <c>rename</c>, <c>hide</c> or <c>split</c>.</param>
/// <param name="Kind"><c>person</c> or <c>place</c>.</param>
/// <param name="Name">The name it is about; capitals and accents do not matter.</param>
/// <param name="NewName">What it becomes; not for <c>hide</c>.</param>
/// <param name="Article">The only article that it applies to; by default all.</param>
/// <param name="Spelling">For <c>split</c>: the only printed form that it applies to; by default all.</param>
public sealed record CorrectionRequest(
    string? Action, string? Kind, string? Name, string? NewName = null, string? Article = null, string? Spelling = null)
{
    /// <summary>Fields that a correction does not have.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The correction; null where this is none, with what was expected.</summary>
    public EntityCorrection? Read(out string fault)
    {
        if (Unknown?.Keys.FirstOrDefault() is { } unknown)
        {
            fault = $"'{unknown}' is not one of its fields: expected action, kind, name, newName, article and spelling";
            return null;
        }

        string[] cells = [Action ?? "", Kind ?? "", Name ?? "", NewName ?? "", Article ?? "", Spelling ?? ""];
        if (cells.Any(cell => cell.Any(char.IsControl)))
        {
            fault = "a value holds a control character";
            return null;
        }

        return CorrectionLine.Read(string.Join('\t', cells), out fault);
    }
}
