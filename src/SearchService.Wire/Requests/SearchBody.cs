using System.Text.Json;
using SearchService.Queries;

namespace SearchService.Wire.Requests;

/// <summary>
/// A search as JSON: an object of the parameters of <c>/search</c>, <c>{"q": "ferry", "size": 3, "person": ["Ann Lee"]}</c>; one that may
/// repeat takes a list, and <c>null</c> stands for one that is left out.
/// </summary>
public static class SearchBody
{
    /// <param name="json">The object, in UTF-8.</param>
    /// <param name="errors">Every fault that was found.</param>
    public static SearchRequest Read(ReadOnlyMemory<byte> json, out IReadOnlyList<RequestError> errors)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return SearchParameters.Read(Parameters(parsed.RootElement), out errors);
        }
        catch (Exception broken) when (broken is JsonException or FormatException or InvalidOperationException)
        {
            errors = [new RequestError(ErrorCode.BadRequest,
                $"This is not an object of parameters, such as {{\"q\": \"ferry\", \"size\": 3}}: {broken.Message}")];
            return new SearchRequest();
        }
    }

    private static List<KeyValuePair<string, string>> Parameters(JsonElement query)
    {
        if (query.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"it is of the kind {query.ValueKind}.");
        }

        return [.. query.EnumerateObject()
            .SelectMany(parameter => Values(parameter).Select(value => KeyValuePair.Create(parameter.Name, value)))];
    }

    private static IEnumerable<string> Values(JsonProperty parameter) => parameter.Value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => parameter.Value.EnumerateArray().Select(value => Value(parameter.Name, value)),
        _ => [Value(parameter.Name, parameter.Value)],
    };

    private static string Value(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new FormatException($"'{name}' holds a value of the kind {value.ValueKind}."),
    };
}
