using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>A client that a generator makes from the OpenAPI document compiles, and every one of its operations works.</summary>
public sealed class GeneratedClientTests
{
    private const string ClientName = "ArchiveClient";

    [Fact]
    public async Task A_generated_client_drives_every_operation()
    {
        using var folder = new TempFolder();
        await using var service = await StartedService.StartAsync(folder["index"], Path.Combine(Programs.Repository, "seeds"),
            ("SEARCH_CURATED", folder["curated"]));
        var json = await service.Client.GetStringAsync("/openapi/v1.json");
        var client = Activator.CreateInstance(Compile(await GenerateAsync(json)).GetType($"Generated.{ClientName}")!, service.Client)!;
        using var document = JsonDocument.Parse(json);
        var driven = new Dictionary<string, object?>();
        foreach (var operation in DescribedOperation.In(document.RootElement))
        {
            driven[operation.Id] = await CallAsync(client, operation);
        }

        var found = driven["search"]!;
        Assert.True((long)Field(found, "Total")! > 0);
        var hit = ((IEnumerable)Field(found, "Hits")!).Cast<object>().First();
        Assert.NotEmpty((string)Field(hit, "Id")!);
        Assert.NotEmpty((string)Field(driven["article"]!, "Text")!);
        Assert.Equal("all", Field(driven["watchlist"]!, "Id"));
        Assert.Equal("harbours", Field(driven["addWatchlist"]!, "Id"));
        Assert.Contains("search_articles", (string)driven["metrics"]!, StringComparison.Ordinal);
        var file = (Stream)Field(driven["searchCsv"]!, "Stream")!;
        using var table = new StreamReader(file);
        Assert.StartsWith("id,title,", await table.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> GenerateAsync(string json)
    {
        var settings = new CSharpClientGeneratorSettings { ClassName = ClientName, UseBaseUrl = false };
        settings.CSharpGeneratorSettings.Namespace = "Generated";
        settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        return new CSharpClientGenerator(await OpenApiDocument.FromJsonAsync(json), settings).GenerateFile();
    }

    private static Assembly Compile(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Generated", [CSharpSyntaxTree.ParseText(source)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var outcome = compilation.Emit(image);
        Assert.Empty(outcome.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }

    /// <summary>Calls the method of an operation with the values that the document gives as examples; others stay unset.</summary>
    private static async Task<object?> CallAsync(object client, DescribedOperation operation)
    {
        var name = char.ToUpperInvariant(operation.Id[0]) + operation.Id[1..] + "Async";
        var method = client.GetType().GetMethods().Single(
            each => each.Name == name && each.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken));
        var values = operation.Parameters();
        var call = (Task)method.Invoke(client, [.. method.GetParameters().Select(Value)])!;
        try
        {
            await call;
            return call.GetType().GetProperty("Result")?.GetValue(call);
        }
        catch (Exception refused) when (operation.Id == "cancelJob" && (int)Field(refused, "StatusCode")! == 409)
        {
            return null; // The job was faster.
        }
        catch (Exception failed)
        {
            throw new InvalidOperationException($"{operation.Id}: {failed.Message}", failed);
        }

        object? Value(ParameterInfo parameter) =>
            parameter.Name == "body" ? Body(operation, parameter.ParameterType)
            : values.TryGetValue(parameter.Name!, out var value) && value.Value.ValueKind != JsonValueKind.Array
                ? Convert(value.Value, parameter.ParameterType)
                : null;
    }

    private static object? Body(DescribedOperation operation, Type type)
    {
        var (_, text) = operation.Bodies().First();
        return type == typeof(Stream)
            ? new MemoryStream(Encoding.UTF8.GetBytes(text))
            : JsonSerializer.Deserialize(text, type);
    }

    private static object? Convert(JsonElement value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum
            ? Enum.GetValues(plain).Cast<object>().Single(each => plain.GetField(each.ToString()!)!
                .GetCustomAttribute<System.Runtime.Serialization.EnumMemberAttribute>()!.Value == value.GetString())
            : value.Deserialize(plain);
    }

    private static object? Field(object from, string name) => from.GetType().GetProperty(name)!.GetValue(from);
}
