using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SearchService.ApiTests;

/// <summary>An operation of the OpenAPI document, with the values that its page fills in before anybody types.</summary>
internal sealed record DescribedOperation(string Path, string Method, JsonElement Description)
{
    public string Id => Description.GetProperty("operationId").GetString()!;

    /// <summary>All of a document, in its order.</summary>
    public static IEnumerable<DescribedOperation> In(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select new DescribedOperation(path.Name, operation.Name, operation.Value);

    /// <summary>The values of parameters that have one: an example before a default.</summary>
    public IReadOnlyDictionary<string, (string In, JsonElement Value)> Parameters() =>
        !Description.TryGetProperty("parameters", out var listed)
        ? new Dictionary<string, (string In, JsonElement Value)>()
        : listed.EnumerateArray()
        .Select(parameter => (Parameter: parameter, Value: Filled(parameter)))
        .Where(filled => filled.Value is not null)
        .ToDictionary(
            filled => filled.Parameter.GetProperty("name").GetString()!,
            filled => (filled.Parameter.GetProperty("in").GetString()!, filled.Value!.Value));

    /// <summary>The example of each media type that a body may have; none where no body is taken.</summary>
    public IEnumerable<(string Type, string Text)> Bodies() => Description.TryGetProperty("requestBody", out var body)
        ? body.GetProperty("content").EnumerateObject().Select(content => (
            content.Name, content.Value.GetProperty("example") is { ValueKind: JsonValueKind.String } text
                ? text.GetString()!
                : content.Value.GetProperty("example").GetRawText()))
        : [];

    /// <summary>What the page sends when nothing is typed, once for each kind of body.</summary>
    public IEnumerable<HttpRequestMessage> Requests()
    {
        var bodies = Bodies().ToList();
        if (bodies.Count == 0)
        {
            yield return new HttpRequestMessage(new HttpMethod(Method.ToUpperInvariant()), Address());
        }

        foreach (var (type, text) in bodies)
        {
            yield return new HttpRequestMessage(new HttpMethod(Method.ToUpperInvariant()), Address())
            {
                Content = new StringContent(text, Encoding.UTF8, type),
            };
        }
    }

    private string Address()
    {
        var address = Path;
        var query = new List<string>();
        foreach (var (name, (place, value)) in Parameters())
        {
            var text = Uri.EscapeDataString(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
            if (place == "path")
            {
                address = address.Replace($"{{{name}}}", text, StringComparison.Ordinal);
            }
            else if (place == "query")
            {
                query.Add(string.Create(CultureInfo.InvariantCulture, $"{name}={text}"));
            }
        }

        return query.Count > 0 ? $"{address}?{string.Join('&', query)}" : address;
    }

    private static JsonElement? Filled(JsonElement parameter) =>
        parameter.TryGetProperty("example", out var example) ? example
        : parameter.TryGetProperty("schema", out var schema) && schema.TryGetProperty("default", out var usual) ? usual
        : null;
}
