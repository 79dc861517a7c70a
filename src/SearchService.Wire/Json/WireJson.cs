using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Wire.Reports;
using SearchService.Wire.Requests;

namespace SearchService.Wire.Json;

/// <summary>The JSON that both programs write.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(ArticleResponse))]
[JsonSerializable(typeof(ExtractResponse))]
[JsonSerializable(typeof(ReadResponse))]
[JsonSerializable(typeof(Dictionary<string, System.Text.Json.JsonElement>))]
[JsonSerializable(typeof(FailedLine))]
[JsonSerializable(typeof(FailedCommand))]
[JsonSerializable(typeof(IngestionSummary))]
[JsonSerializable(typeof(IngestionPreview))]
[JsonSerializable(typeof(VerificationResponse))]
[JsonSerializable(typeof(CheckSummary))]
[JsonSerializable(typeof(JobResponse))]
[JsonSerializable(typeof(JobsResponse))]
[JsonSerializable(typeof(IReadOnlyList<PostedAnswer>))]
[JsonSerializable(typeof(BackupSummary))]
[JsonSerializable(typeof(ExportResponse))]
[JsonSerializable(typeof(KeyResponse))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<KeyResponse>))]
[JsonSerializable(typeof(SimilarResponse))]
[JsonSerializable(typeof(SuggestResponse))]
[JsonSerializable(typeof(TimelineResponse))]
[JsonSerializable(typeof(SignificantResponse))]
[JsonSerializable(typeof(NamesResponse))]
[JsonSerializable(typeof(FailedQuery))]
[JsonSerializable(typeof(WatchlistBody))]
[JsonSerializable(typeof(WatchlistResponse))]
[JsonSerializable(typeof(WatchlistsResponse))]
[JsonSerializable(typeof(MatchesResponse))]
[JsonSerializable(typeof(CorrectionsResponse))]
[JsonSerializable(typeof(CorrectedResponse))]
[JsonSerializable(typeof(CorrectionRequest))]
[JsonSerializable(typeof(TwinsResponse))]
public sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>
    /// The same, with letters of every script written as they are. Answers are JSON documents, never parts of an HTML page,
    /// so the default's escapes would only make them harder to read.
    /// </summary>
    public static WireJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>What <c>extract</c> writes for a line.</summary>
public sealed record ExtractResponse(
    string? Id, IReadOnlyList<PersonResponse> People, IReadOnlyList<PlaceResponse> Places, IReadOnlyList<DateResponse> Dates);

/// <summary>What is written for a line that could not be read.</summary>
public sealed record FailedLine(string? Id, LineError Error);

/// <param name="Line">From 1.</param>
public sealed record LineError(string Code, string Reason, int Line);

/// <summary>What a command with <c>--json</c> writes to standard error if it fails.</summary>
public sealed record FailedCommand(CommandError Error);

/// <param name="Code">The name of the exit code.</param>
/// <param name="Detail">All that is wrong.</param>
/// <param name="ExitCode">How the command ends.</param>
public sealed record CommandError(string Code, string Detail, int ExitCode);

/// <summary>What <c>read</c> writes for a file or an entry of one.</summary>
public sealed record ReadResponse(
    string File,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ArticleResponse? Article,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RejectionResponse? Rejected)
{
    /// <summary>What could not be read as intended, a sentence for each; null if there is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }
}

public sealed record RejectionResponse(string Code, string Reason);

/// <summary>What became of a posted line.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Id">The article's id; null if the line was rejected.</param>
/// <param name="Error">Why it was rejected.</param>
public sealed record PostedAnswer(
    int Line, string? Id, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RejectionResponse? Error)
{
    /// <summary>What could not be read as intended, a sentence for each; null if there is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }
}
