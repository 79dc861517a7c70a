using System.Text.Json;
using SearchService.Queries;

namespace SearchService.Wire.Requests;

/// <summary>
/// A search as JSON: an object of the parameters of <c>/search</c>, <c>{"q": "ferry", "size": 3, "person": ["Ann Lee"]}</c>; one that may
/// repeat takes a list, and <c>null</c> is the same as leaving it out.
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
            return Read(Parameters(parsed.RootElement), out errors);
        }
        catch (JsonException broken)
        {
            var (line, at) = ((broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1);
            return Refused(FormattableString.Invariant($"the JSON is not valid at line {line}, byte {at}."), out errors);
        }
        catch (Exception broken) when (broken is FormatException or InvalidOperationException)
        {
            return Refused(broken.Message, out errors);
        }
    }

    /// <param name="parameters">By name, as they stand in such an object.</param>
    /// <param name="errors">Every fault that was found.</param>
    public static SearchRequest Read(IEnumerable<KeyValuePair<string, JsonElement>> parameters, out IReadOnlyList<RequestError> errors)
    {
        try
        {
            List<KeyValuePair<string, string>> typed = [.. parameters
                .SelectMany(parameter => Values(parameter).Select(value => KeyValuePair.Create(parameter.Key, value)))];
            return SearchParameters.Read(typed, out errors);
        }
        catch (Exception broken) when (broken is FormatException or InvalidOperationException)
        {
            return Refused(broken.Message, out errors);
        }
    }

    private static SearchRequest Refused(string why, out IReadOnlyList<RequestError> errors)
    {
        errors = [new RequestError(ErrorCode.BadRequest,
            $"This is not an object of parameters, such as {{\"q\": \"ferry\", \"size\": 3}}: {why}")];
        return new SearchRequest();
    }

    private static IEnumerable<KeyValuePair<string, JsonElement>> Parameters(JsonElement query) =>
        query.ValueKind == JsonValueKind.Object
            ? query.EnumerateObject().Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))
            : throw new FormatException($"it is {KindOf(query)}.");

    private static IEnumerable<string> Values(KeyValuePair<string, JsonElement> parameter) => parameter.Value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => parameter.Value.EnumerateArray().Select(value => Value(parameter.Key, value)),
        _ => [Value(parameter.Key, parameter.Value)],
    };

    private static string Value(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new FormatException($"'{name}' is {KindOf(value)}."),
    };

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        _ => "true or false",
    };
}
