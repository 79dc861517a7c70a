using System.Text.Json.Serialization;
using SearchService.Stores.Keys;

namespace SearchService.Wire.Json;

/// <summary>An API key as <c>keys --json</c> writes it.</summary>
/// <param name="Created">When it was made; null for one from the settings.</param>
/// <param name="Key">The key itself, only where it was made just now.</param>
public sealed record KeyResponse(
    string Name, DateTimeOffset? Created, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key = null)
{
    public static KeyResponse From(ApiKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new KeyResponse(key.Name, key.Created);
    }
}
