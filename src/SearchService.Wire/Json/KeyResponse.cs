using System.Text.Json.Serialization;
using SearchService.Stores.Keys;

namespace SearchService.Wire.Json;

/// <summary>An API key as <c>keys --json</c> writes it.</summary>
/// <param name="Created">When it was made; null for one from the settings.</param>
/// <param name="Kind"><c>read</c>, <c>write</c> or <c>admin</c>.</param>
/// <param name="Key">The key itself, only if it has just been made.</param>
public sealed record KeyResponse(
    string Name, DateTimeOffset? Created, string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key = null)
{
    /// <summary>The restricted sources that it can read in full, if it was made for some.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>Whether it can read articles before their embargo ends.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Embargoed { get; init; }

    public static KeyResponse From(ApiKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new KeyResponse(key.Name, key.Created, WireName.Of(key.Kind)) { Sources = key.Sources, Embargoed = key.Embargoed };
    }
}
