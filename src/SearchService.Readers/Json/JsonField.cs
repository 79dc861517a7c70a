using System.Text.Json;

namespace SearchService.Readers.Json;

/// <summary>A field of an article in JSON.</summary>
/// <param name="IsMade">Whether it was put together out of others, which are kept themselves.</param>
internal readonly record struct JsonField(string Name, JsonElement Value, bool IsMade = false)
{
    public static JsonField Made<T>(string name, T value) => new(name, JsonSerializer.SerializeToElement(value), IsMade: true);
}
