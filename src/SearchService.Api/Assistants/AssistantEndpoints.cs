using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SearchService.Api.Endpoints;
using SearchService.Api.Hosting;
using SearchService.Api.Hosting.Access;
using SearchService.Archive.Settings;
using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Api.Assistants;

/// <summary><c>/mcp</c>: the archive for assistants (Model Context Protocol, streamable HTTP, without sessions).</summary>
internal static class AssistantEndpoints
{
    private const string Address = "/mcp";

    private const string Instructions =
        "An archive of news articles. Search first, read the articles that matter, and cite each statement by the article's source, title "
        + "and date with its url, or else as /read/{id} of this service. Counts are exact. What is not found is not in this archive, which "
        + "does not mean that it did not happen.";

    public static void AddAssistants(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ArchiveTools>();
        builder.Services.AddMcpServer().WithHttpTransport(transport => transport.Stateless = true);
        builder.Services.AddOptions<McpServerOptions>().Configure<ArchiveTools>((server, tools) =>
        {
            server.ServerInfo = new Implementation
            {
                Name = "news-archive",
                Title = "News archive",
                Version = ServiceVersion.Text,
            };
            server.ServerInstructions = Instructions;
            server.Capabilities = new ServerCapabilities { Tools = new ToolsCapability() };
            server.Handlers.ListToolsHandler = (_, _) =>
                ValueTask.FromResult(new ListToolsResult { Tools = [.. tools.All.Select(tool => tool.Described)] });
            server.Handlers.CallToolHandler = (call, cancellation) => ValueTask.FromResult(Answer(tools, call.Params, cancellation));
        });
    }

    public static void MapAssistants(this WebApplication app)
    {
        var allowed = app.Services.GetRequiredService<ArchiveSettings>().Origins;
        app.MapMcp(Address).ExcludeFromDescription().Add(endpoint =>
        {
            var answer = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => IsForeign(context.Request, allowed) ? RefuseAsync(context) : answer(context);
        });
    }

    /// <summary>A page elsewhere must not use a reader's service (MCP, Transports, security warning).</summary>
    private static bool IsForeign(HttpRequest request, IReadOnlyCollection<string> allowed) =>
        Caller.IsAnotherSite(request)
        && !(request.Headers.Origin is [{ } origin] && allowed.Contains(origin, StringComparer.OrdinalIgnoreCase));

    private static Task RefuseAsync(HttpContext context) => Problems.Of(new RequestError(
        ErrorCode.OriginForbidden,
        $"Pages of another site may use {Address} only if {Setting.Cors.Name} names that site.")).ExecuteAsync(context);

    /// <summary>A fault of the question is an answer that the assistant can read and mend.</summary>
    private static CallToolResult Answer(ArchiveTools tools, CallToolRequestParams? call, CancellationToken cancellation)
    {
        var tool = tools.All.FirstOrDefault(tool => tool.Name == call?.Name);
        if (tool is null)
        {
            var names = string.Join(", ", tools.All.Select(tool => tool.Name));
            return Text($"There is no tool '{call?.Name}': the tools are {names}.", isError: true);
        }

        try
        {
            return Text(tool.Answer(call?.Arguments ?? new Dictionary<string, JsonElement>(), cancellation), isError: false);
        }
        catch (RefusedToolException refused)
        {
            return Text(refused.Message, isError: true);
        }
        catch (SearchException refused)
        {
            return Text(RequestError.From(refused).Detail, isError: true);
        }
    }

    private static CallToolResult Text(string text, bool isError) =>
        new() { Content = [new TextContentBlock { Text = text }], IsError = isError };
}
