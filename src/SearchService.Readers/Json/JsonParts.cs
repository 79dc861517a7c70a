using System.Text.Json;

namespace SearchService.Readers.Json;

/// <summary>Parts of an object, where they are there and of the kind that is asked for. Any value may be asked.</summary>
internal static class JsonParts
{
    public static string? TextOf(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString() : null;

    public static JsonElement? ObjectOf(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Object
            ? inner : null;

    /// <summary>The items of a list; none where there is no list.</summary>
    public static JsonElement.ArrayEnumerator ItemsOf(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray() : default;
}
