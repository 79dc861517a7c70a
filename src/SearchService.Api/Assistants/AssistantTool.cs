using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace SearchService.Api.Assistants;

/// <summary>Something that an assistant may ask.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Title">A name for people.</param>
/// <param name="Description">When to use it and what comes back, for the assistant.</param>
/// <param name="Properties">The JSON Schema of its parameters, by name.</param>
/// <param name="Required">The parameters that must be given.</param>
/// <param name="Answer">Answers, in JSON or words; throws <see cref="RefusedToolException"/>.</param>
internal sealed record AssistantTool(
    string Name, string Title, string Description, string Properties, IReadOnlyList<string> Required,
    Func<IDictionary<string, JsonElement>, CancellationToken, string> Answer)
{
    /// <summary>What the protocol tells of it.</summary>
    public Tool Described { get; } = new()
    {
        Name = Name,
        Title = Title,
        Description = Description,
        InputSchema = JsonElement.Parse($$"""
            {"type": "object", "properties": {{{Properties}}}, "additionalProperties": false,
             "required": [{{string.Join(", ", Required.Select(name => $"\"{name}\""))}}]}
            """),
        Annotations = new ToolAnnotations
        {
            Title = Title,
            ReadOnlyHint = true,
            DestructiveHint = false,
            IdempotentHint = true,
            OpenWorldHint = false,
        },
    };
}

/// <summary>Why a tool gives no answer, in words that help to ask better.</summary>
internal sealed class RefusedToolException : Exception
{
    public RefusedToolException()
    {
    }

    public RefusedToolException(string message)
        : base(message)
    {
    }

    public RefusedToolException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
