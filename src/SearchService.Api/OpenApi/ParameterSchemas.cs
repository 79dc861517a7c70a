using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SearchService.Wire.Requests;

namespace SearchService.Api.OpenApi;

/// <summary>What values a parameter takes, for clients that are made from the description.</summary>
internal static class ParameterSchemas
{
    public static OpenApiSchema Of(SearchParameter parameter) => parameter switch
    {
        { Range: { } range } => WholeNumber(range.Least, range.Most, int.Parse(parameter.Default, CultureInfo.InvariantCulture)),
        { IsFlag: true } => YesOrNo(parameter.Default == "true"),
        { Most: { } most } => new OpenApiSchema
        {
            Type = JsonSchemaType.Number,
            Format = "double",
            ExclusiveMinimum = "0",
            Maximum = most.ToString(CultureInfo.InvariantCulture),
            Default = JsonValue.Create(double.Parse(parameter.Default, CultureInfo.InvariantCulture)),
        },
        _ => new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Format = parameter.Format,
            Enum = parameter.Choices.Count > 0 ? [.. parameter.Choices.Select(choice => (JsonNode)JsonValue.Create(choice))] : null,
            Default = parameter is { Repeats: false, Default.Length: > 0 } ? JsonValue.Create(parameter.Default) : null,
        },
    };

    /// <param name="values">All that are taken, the usual one first.</param>
    public static OpenApiSchema Choice(params IReadOnlyList<string> values) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value))],
        Default = JsonValue.Create(values[0]),
    };

    public static OpenApiSchema YesOrNo(bool usual) => new() { Type = JsonSchemaType.Boolean, Default = JsonValue.Create(usual) };

    /// <param name="least">The smallest that is taken.</param>
    /// <param name="most">The largest that is taken; as large as the type allows where nothing else bounds it.</param>
    /// <param name="usual">What holds where the parameter does not stand.</param>
    public static OpenApiSchema WholeNumber(int least, int most, int usual) => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int32",
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
        Default = JsonValue.Create(usual),
    };
}
