using System.Text.Json;

namespace SearchService.Readers.Databases;

/// <summary>What a document says and no field of the article can hold: its page, its number in the database.</summary>
internal static class ExtraFields
{
    public static IReadOnlyDictionary<string, JsonElement> Of(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var extra = new Dictionary<string, JsonElement>();
        foreach (var (name, value) in fields)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                extra[name] = JsonSerializer.SerializeToElement(value.Trim());
            }
        }

        return extra;
    }
}
