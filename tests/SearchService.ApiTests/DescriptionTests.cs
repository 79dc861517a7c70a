using System.Text.Json;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>The OpenAPI document says what is taken and what is sent, so that a client made from it works.</summary>
[Collection(SeededServiceTests.Name)]
public sealed class DescriptionTests(SeededService seeded)
{
    public static TheoryData<string, string> Answers => new()
    {
        { "/search", "/search?q=Vladivostok&size=3" },
        { "/search", "/search?q=Vladivostk" },
        { "/articles/{id}", "/articles/vladivostok-summit-98217c?q=Vladivostok" },
        { "/articles/{id}/similar", "/articles/vladivostok-summit-98217c/similar" },
        { "/suggest", "/suggest?q=vladi" },
        { "/timeline", "/timeline?q=Vladivostok" },
        { "/significant", "/significant?q=Vladivostok" },
        { "/concordance", "/concordance?q=Vladivostok" },
        { "/words", "/words?q=Vladivostok&q=ferry" },
        { "/collocates", "/collocates?q=Vladivostok" },
        { "/people", "/people" },
        { "/places", "/places?q=Vladivostok" },
        { "/jobs", "/jobs" },
        { "/watchlists", "/watchlists" },
        { "/corrections", "/corrections" },
        { "/corrections/twins", "/corrections/twins" },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task An_answer_is_as_it_is_described(string path, string asked)
    {
        var document = await seeded.Service.GetJsonAsync("/openapi/v1.json");
        var schema = document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.Empty(Faults(document, schema, await seeded.Service.GetJsonAsync(asked), "$"));
    }

    [Fact]
    public async Task The_example_of_a_body_is_as_it_is_described()
    {
        var document = await seeded.Service.GetJsonAsync("/openapi/v1.json");
        var bodies =
            from operation in DescribedOperation.In(document)
            where operation.Description.TryGetProperty("requestBody", out _)
            from content in operation.Description.GetProperty("requestBody").GetProperty("content").EnumerateObject()
            select (operation.Id, Body: content.Value);
        Assert.Empty(bodies.SelectMany(body => Faults(
            document, body.Body.GetProperty("schema"), body.Body.GetProperty("example"), body.Id)));
    }

    /// <summary>A parameter of a query says what it takes: its type, and its values or its bounds where it has any.</summary>
    [Fact]
    public async Task Every_parameter_whose_values_are_listed_in_words_is_a_choice()
    {
        var parameters =
            from operation in DescribedOperation.In(await seeded.Service.GetJsonAsync("/openapi/v1.json"))
            where operation.Description.TryGetProperty("parameters", out _)
            from parameter in operation.Description.GetProperty("parameters").EnumerateArray()
            where parameter.GetProperty("name").GetString() is "format" or "kind" or "sort" or "order" or "interval" or "text" or "from"
            select (operation.Id, Name: parameter.GetProperty("name").GetString(), Schema: parameter.GetProperty("schema"));
        Assert.All(parameters, each => Assert.True(
            each.Schema.TryGetProperty("enum", out _) || each.Schema.GetProperty("type").GetString() != "string", $"{each}"));
    }

    [Theory]
    [InlineData("/collections/{id}", "get", "from size")]
    [InlineData("/collections/{id}", "put", "If-Match")]
    [InlineData("/collections/{id}/articles/{article}", "put", "If-Match")]
    [InlineData("/collections/{id}/export", "get", "format text")]
    public async Task What_a_collection_is_asked_with_is_described(string path, string method, string names)
    {
        var described = (await seeded.Service.GetJsonAsync("/openapi/v1.json")).GetProperty("paths").GetProperty(path).GetProperty(method)
            .GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString());
        Assert.Empty(names.Split(' ').Except(described));
    }

    [Theory]
    [InlineData("/search", "size", "integer", "0", "1000")]
    [InlineData("/suggest", "size", "integer", "1", "50")]
    public async Task A_number_is_described_with_its_bounds(string path, string name, string type, string least, string most)
    {
        var schema = (await ParameterAsync(path, name)).GetProperty("schema");
        Assert.Equal(type, schema.GetProperty("type").GetString());
        Assert.Equal(least, schema.GetProperty("minimum").GetRawText());
        Assert.Equal(most, schema.GetProperty("maximum").GetRawText());
        Assert.Equal(JsonValueKind.Number, schema.GetProperty("default").ValueKind);
    }

    [Theory]
    [InlineData("/search", "match", "auto all most")]
    [InlineData("/search", "copies", "fold all")]
    [InlineData("/search", "sort", "relevance newest oldest")]
    [InlineData("/timeline", "interval", "year month day")]
    public async Task A_choice_is_described_by_its_values(string path, string name, string values) => Assert.Equal(
        values.Split(' '),
        (await ParameterAsync(path, name)).GetProperty("schema").GetProperty("enum").EnumerateArray().Select(value => value.GetString()));

    [Theory]
    [InlineData("get", "/search", "400 410 414 429 503")]
    [InlineData("post", "/articles", "401 403 413 415 429 507")]
    [InlineData("get", "/health/readyz", "200 503")]
    [InlineData("get", "/watchlists/{id}/matches", "404 410 429")]
    public async Task Every_status_that_can_come_is_described(string method, string path, string statuses)
    {
        var document = await seeded.Service.GetJsonAsync("/openapi/v1.json");
        var described = document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses")
            .EnumerateObject().Select(response => response.Name);
        Assert.Empty(statuses.Split(' ').Except(described));
    }

    private async Task<JsonElement> ParameterAsync(string path, string name) =>
        (await seeded.Service.GetJsonAsync("/openapi/v1.json")).GetProperty("paths").GetProperty(path).GetProperty("get")
            .GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == name);

    /// <summary>Where a value is not of the kind that its schema says, and which required fields it lacks.</summary>
    private static IEnumerable<string> Faults(JsonElement document, JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            return Faults(document, document.GetProperty("components").GetProperty("schemas").GetProperty(name), value, at);
        }

        if (schema.TryGetProperty("oneOf", out var either))
        {
            return either.EnumerateArray().Any(one => !Faults(document, one, value, at).Any()) ? [] : [$"{at}: none of its schemas"];
        }

        if (!Kinds(schema).Contains(KindOf(value)))
        {
            return [$"{at}: {KindOf(value)}, described as {schema.GetRawText()}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) =>
                Faults(document, schema.GetProperty("items"), item, $"{at}[{i}]")),
            JsonValueKind.Object => Missing(schema, value, at).Concat(value.EnumerateObject()
                .Where(field => schema.TryGetProperty("properties", out var fields) && fields.TryGetProperty(field.Name, out _))
                .SelectMany(field =>
                    Faults(document, schema.GetProperty("properties").GetProperty(field.Name), field.Value, $"{at}.{field.Name}"))),
            _ => [],
        };
    }

    private static IEnumerable<string> Missing(JsonElement schema, JsonElement value, string at) =>
        schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _))
                .Select(name => $"{at}.{name}: missing")
            : [];

    private static List<string> Kinds(JsonElement schema) => !schema.TryGetProperty("type", out var type)
        ? ["string", "number", "integer", "boolean", "object", "array", "null"]
        : type.ValueKind == JsonValueKind.Array
            ? [.. type.EnumerateArray().SelectMany(kind => Wider(kind.GetString()!))]
            : [.. Wider(type.GetString()!)];

    private static string[] Wider(string kind) => kind == "number" ? ["number", "integer"] : [kind];

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Null => "null",
        _ => "object",
    };
}
