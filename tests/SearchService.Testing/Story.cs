using System.Text.Json;
using System.Text.Json.Nodes;

namespace SearchService.Testing;

/// <summary>An article for a test, written as JSON; what does not matter to the test is left out.</summary>
public sealed class Story
{
    private readonly JsonObject _fields;

    // A text of its own, since articles of one text are copies.
    private Story(string id) => _fields = new JsonObject { ["id"] = id, ["text"] = $"Nothing happened in the harbour of {id}." };

    public string Id => _fields["id"]!.GetValue<string>();

    /// <summary>The article as one line of JSON.</summary>
    public string Json => _fields.ToJsonString(new JsonSerializerOptions { WriteIndented = false });

    public static Story Of(string id) => new(id);

    public Story Text(string text) => With("text", text);

    public Story Title(string title) => With("title", title);

    public Story Source(string source) => With("source", source);

    public Story Published(string published) => With("published", published);

    public Story Language(string language) => With("language", language);

    public Story Authors(params string[] authors) =>
        With("authors", new JsonArray([.. authors.Select(author => JsonValue.Create(author))]));

    public Story People(params string[] people) => With("people", new JsonArray([.. people.Select(person => JsonValue.Create(person))]));

    public Story Places(params string[] places) => With("places", new JsonArray([.. places.Select(place => JsonValue.Create(place))]));

    public Story With(string field, JsonNode? value)
    {
        _fields[field] = value;
        return this;
    }
}
